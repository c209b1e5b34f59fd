using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Reviews;

/// <summary>Each step of a review by its verb, given everything it asks for.</summary>
internal static class ReviewVerbs
{
    public static readonly Who Boss = Who.With(Role.Leader, Given.City);
    public static readonly Who Reporter = Who.With(Role.Reporter, Given.Lead);

    public static Review Prompted() =>
        Review.Begin("KD-1", Given.Lead.Id, 2013, ReviewAction.Prompt, null, Given.CityBody, Given.Act(Boss)).Value;

    /// <summary>A review that came to the state by verbs alone, the way the table shows.</summary>
    public static Review In(ReviewState state)
    {
        var review = Prompted();
        foreach (var action in ReviewLifecycle.Table.WayTo(state))
            Assert.Empty(Perform(review, action, Given.Act(Rightful(action))));
        Assert.Equal(state, review.State);
        return review;
    }

    /// <summary>Somebody who may, wherever the table allows it at all.</summary>
    public static Who Rightful(ReviewAction action) =>
        ReviewLifecycle.Table.Transitions.First(move => move.Action == action).Who == ReviewActor.Unit
            ? Reporter
            : Boss;

    public static IReadOnlyList<Refusal> Perform(Review it, ReviewAction action, Act act, Decider? authority = null)
    {
        var decider = authority ?? Given.CityBody;
        return action switch
        {
            ReviewAction.Draft => it.Draft("Tự kiểm điểm", act).Refusals,
            ReviewAction.Hold => it.Hold(null, act).Refusals,
            ReviewAction.Send => it.Send(act).Refusals,
            ReviewAction.Comment => it.Comment("Cần làm rõ trách nhiệm", decider, act).Refusals,
            ReviewAction.Return => it.Return(decider, act).Refusals,
            ReviewAction.Settle => it.Settle(decider, act).Refusals,
            ReviewAction.Prompt => throw new ArgumentOutOfRangeException(nameof(action), action, "It begins one."),
        };
    }
}
