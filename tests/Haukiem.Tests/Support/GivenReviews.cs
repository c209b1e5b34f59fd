using Haukiem.Findings;
using Haukiem.Reviews;

namespace Haukiem.Tests.Support;

/// <summary>Reviews, step by step, and what they raise.</summary>
internal sealed partial class GivenInstance
{
    private readonly Dictionary<string, Review> reviews = [];

    /// <summary>Begun in one of the ways that there are: prompted, drafted, or held.</summary>
    public GivenInstance Review(string code, string unit, int year, ReviewAction how, string? summary, DateOnly on)
    {
        var begun = Done(Haukiem.Reviews.Review.Begin(code, units[unit].Id, year, how, summary, Decider, On(on)));
        reviews.Add(code, begun);
        Enter(begun);
        return this;
    }

    public GivenInstance Reviewed(string code, ReviewAction action, DateOnly on, string? text = null)
    {
        var it = reviews[code];
        Done(
            action switch
            {
                ReviewAction.Draft => it.Draft(text, On(on)),
                ReviewAction.Hold => it.Hold(text, On(on)),
                ReviewAction.Send => it.Send(On(on)),
                ReviewAction.Comment => it.Comment(text, Decider, On(on)),
                ReviewAction.Return => it.Return(Decider, On(on)),
                ReviewAction.Settle => it.Settle(Decider, On(on)),
                ReviewAction.Prompt => throw new ArgumentOutOfRangeException(nameof(action), action, "It begins one."),
            }
        );
        Enter(it);
        return this;
    }

    /// <summary>A finding that a review raised on the day on which it was held.</summary>
    public GivenInstance RaisedIn(string review, string code, string unit, string title, bool concernsPerson = false)
    {
        var it = reviews[review];
        var held = it.HeldOn!.Value; // a review that was not held raises nothing
        Raise(
            code,
            unit,
            title,
            FindingKind.Limitation,
            FindingOrigin.Review,
            new FindingRaisedIn(it.Id.Value, it.UnitId, held, null),
            held,
            concernsPerson
        );
        return this;
    }
}
