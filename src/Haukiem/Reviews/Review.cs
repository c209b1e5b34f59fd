using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reviews;

internal readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId Of(Guid value) => new(value);

    public static ReviewId New() => IId<ReviewId>.New();
}

/// <summary>Kiểm điểm: a unit's own review of a year's work, from the prompt to the day it is settled; it raises findings.</summary>
internal sealed class Review
{
    private readonly List<ReviewStep> steps = [];

    private Review() { }

    public ReviewId Id { get; private set; }

    public string Code { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>How it began: prompted, drafted, or held.</summary>
    public ReviewAction Beginning { get; private set; }

    public DateOnly BegunOn { get; private set; }

    public PersonId BegunBy { get; private set; }

    /// <summary>What it said when it began; later steps may say it anew.</summary>
    public string? Summary { get; private set; }

    /// <summary>The authority that prompted it.</summary>
    public AuthorityId? PromptedBy { get; private set; }

    /// <summary>The authority that follows it: it prompted it, or took it up when it was sent.</summary>
    public AuthorityId? AuthorityId { get; private set; }

    public UnitId? AuthorityUnitId { get; private set; }

    public ReviewState State { get; private set; }

    /// <summary>The day on which it was first held: from then on it raises findings.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The day of its last step: nothing is recorded before it.</summary>
    public DateOnly LastOn { get; private set; }

    public int StepCount { get; private set; }

    public IReadOnlyList<ReviewStep> Steps => steps;

    /// <summary>What it says now.</summary>
    public string? SummaryNow =>
        steps
            .Where(step => step.Action is ReviewAction.Draft or ReviewAction.Hold && step.Text is not null)
            .MaxBy(step => step.No)
            ?.Text
        ?? Summary;

    /// <summary>A superior prompts a unit, or the unit begins of itself, with a draft or with what it has held.</summary>
    public static Outcome<Review> Begin(
        string code,
        UnitId unit,
        int year,
        ReviewAction how,
        string? summary,
        Decider? decider,
        Act act
    )
    {
        if (how != ReviewAction.Prompt)
            decider = null;
        var refusals = ReviewRules.OfBeginning(code, unit, how, summary, decider, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        var review = new Review
        {
            Id = ReviewId.New(),
            Code = code,
            UnitId = unit,
            Year = year,
            Beginning = how,
            BegunOn = act.On,
            BegunBy = act.By,
            Summary = summary,
            PromptedBy = decider?.Id,
        };
        review.Come(how, ReviewLifecycle.Beginnings[how].To, decider, act);
        return review;
    }

    public Outcome<Review> Draft(string? summary, Act act) => Take(ReviewAction.Draft, act, summary);

    /// <summary>The unit held its review, as drafted or in other words.</summary>
    public Outcome<Review> Hold(string? summary, Act act) => Take(ReviewAction.Hold, act, summary);

    public Outcome<Review> Send(Act act) => Take(ReviewAction.Send, act);

    public Outcome<Review> Comment(string? words, Decider decider, Act act) =>
        Take(ReviewAction.Comment, act, words, decider);

    /// <summary>Trả lại, yêu cầu bổ sung.</summary>
    public Outcome<Review> Return(Decider decider, Act act) => Take(ReviewAction.Return, act, null, decider);

    public Outcome<Review> Settle(Decider decider, Act act) => Take(ReviewAction.Settle, act, null, decider);

    private Outcome<Review> Take(ReviewAction action, Act act, string? text = null, Decider? decider = null)
    {
        var refusals = ReviewRules.OfStep(this, action, text, decider, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        Come(action, ReviewLifecycle.Table.Find(State, action)!.To, decider, act);
        steps.Add(ReviewStep.Of(this, ++StepCount, action, text, decider?.Id, act));
        return this;
    }

    private void Come(ReviewAction action, ReviewState to, Decider? decider, Act act)
    {
        (State, LastOn) = (to, act.On);
        if (action == ReviewAction.Hold)
            HeldOn ??= act.On;
        if (decider is not null)
            (AuthorityId, AuthorityUnitId) = (decider.Id, decider.UnitId);
    }
}
