using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;
using static Haukiem.Findings.FindingAction;

namespace Haukiem.Findings;

internal readonly record struct FindingId(Guid Value) : IId<FindingId>
{
    public static FindingId Of(Guid value) => new(value);

    public static FindingId New() => IId<FindingId>.New();
}

/// <summary>A shortcoming in the work of a unit, or a general one; what was agreed to mend it, and whether a check found it mended.</summary>
internal sealed partial class Finding
{
    private readonly List<FindingStep> steps = [];
    private readonly List<Remedy> remedies = [];
    private readonly List<FindingPassing> passings = [];

    private Finding() { }

    public FindingId Id { get; private set; }

    public string Code { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    /// <summary>General: "tại một số đơn vị", held by the unit that raised it and naming none.</summary>
    public bool IsGeneral { get; private set; }

    public FindingKind Kind { get; private set; }

    public string? Category { get; private set; }

    public string Title { get; private set; } = "";

    public string? Cause { get; private set; }

    public Priority Priority { get; private set; }

    public FindingOrigin Origin { get; private set; }

    /// <summary>The review or check that raised it.</summary>
    public Guid? OriginId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public UnitId AuthorityUnitId { get; private set; }

    public PersonId RaisedBy { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public Handling Handling { get; private set; }

    /// <summary>It concerns a named person: in no roll-up, list, search or export but its handlers' own.</summary>
    public bool ConcernsPerson { get; private set; }

    public FindingState State { get; private set; }

    public DateOnly LastOn { get; private set; }

    public int StepCount { get; private set; }

    public IReadOnlyList<FindingStep> Steps => steps;

    public IReadOnlyList<Remedy> Remedies => remedies;

    /// <summary>How it came from one unit to the next; none while it is that of the first one.</summary>
    public IReadOnlyList<FindingPassing> Passings => passings;

    /// <summary>The check, or the correction of one, that found it corrected, as long as that stands.</summary>
    public Guid? CorrectedBy =>
        State == FindingState.Corrected
            ? steps.Where(step => step.Action == Correct).MaxBy(step => step.No)?.CauseId
            : null;

    public static Outcome<FindingStepTaken> Raise(string code, FindingDetails details, FindingSource source, Act act)
    {
        var refusals = FindingRules.OfRaising(source, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        var finding = new Finding
        {
            Id = FindingId.New(),
            Code = code,
            UnitId = source.Unit,
            IsGeneral = source.IsGeneral,
            Origin = source.Origin,
            OriginId = source.RaisedIn?.Id,
            AuthorityId = source.Decider.Id,
            AuthorityUnitId = source.Decider.UnitId,
            Handling = source.Handling,
            ConcernsPerson = source.ConcernsPerson,
            RaisedBy = act.By,
            RaisedOn = act.On,
        };
        finding.Take(details);
        return finding.Step(FindingAction.Raise, FindingState.Raised, act, null);
    }

    public Outcome<FindingStepTaken> Accept(Act act) => Take(FindingAction.Accept, act);

    public Outcome<FindingStepTaken> Dispute(Act act) => Take(FindingAction.Dispute, act);

    public Outcome<FindingStepTaken> Confirm(Decider decider, Act act) => Take(FindingAction.Confirm, act, decider);

    public Outcome<FindingStepTaken> Drop(Decider decider, Act act) => Take(FindingAction.Drop, act, decider);

    public Outcome<FindingStepTaken> TakeBack(Act act) => Take(FindingAction.TakeBack, act);

    /// <summary>An assignment was given to mend it; a finding may have several remedies.</summary>
    public Outcome<FindingStepTaken> AgreeRemedy(Assignment remedy, Decider decider, Act act)
    {
        var taken = Take(FindingAction.AgreeRemedy, act, decider, rules: FindingRules.OfRemedy(this, remedy, act));
        if (taken.IsDone)
            remedies.Add(
                new Remedy
                {
                    FindingId = Id,
                    StepId = steps[^1].Id,
                    AssignmentId = remedy.Id,
                }
            );
        return taken;
    }

    /// <summary>The last open remedy was reported done: on that day, or on that of the last fact where it lies later.</summary>
    internal Outcome<FindingStepTaken> BecomeRemedied(Guid cause, DateOnly on, Act act) =>
        Take(FindingAction.Remedy, act, cause: cause, follows: on);

    /// <summary>A remedy is open again: a check sent it back, or the verification of it was withdrawn.</summary>
    internal Outcome<FindingStepTaken> ReopenRemedy(Guid cause, Act act) =>
        Take(FindingAction.ReopenRemedy, act, cause: cause, follows: act.On);

    /// <summary>A check found it corrected: the only way there. The check's own rules come first (law 1).</summary>
    internal Outcome<FindingStepTaken> CorrectByCheck(Guid check, Act act) => Take(Correct, act, cause: check);

    internal Outcome<FindingStepTaken> FollowFurtherByCheck(Guid check, Act act) =>
        Take(FollowFurther, act, cause: check);

    public Outcome<FindingStepTaken> CorrectEntry(FindingDetails details, Decider decider, Act act)
    {
        var taken = Take(FindingAction.CorrectEntry, act, decider);
        if (taken.IsDone)
            Take(details);
        return taken;
    }

    private Outcome<FindingStepTaken> Take(
        FindingAction action,
        Act act,
        Decider? decider = null,
        Guid? cause = null,
        IEnumerable<Refusal>? rules = null,
        DateOnly? follows = null
    )
    {
        var refusals = FindingRules.OfStep(this, action, decider, act).Concat(rules ?? []).ToArray();
        return refusals.Length > 0
            ? refusals
            : Step(action, FindingLifecycle.Table.Find(State, action)!.To, act, decider, cause, follows);
    }

    private FindingStepTaken Step(
        FindingAction action,
        FindingState after,
        Act act,
        Decider? decider,
        Guid? cause = null,
        DateOnly? follows = null
    )
    {
        // What follows from a remedy never lies before what is known of the finding itself.
        var on = follows is { } day ? Later(day, LastOn) : act.On;
        steps.Add(FindingStep.Of(Id, ++StepCount, action, after, on, act, decider?.Id, cause));
        State = after;
        if (action != FindingAction.CorrectEntry)
            LastOn = on;
        return new FindingStepTaken(this, action, on);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private void Take(FindingDetails details)
    {
        Kind = details.Kind;
        Category = details.Category;
        Title = details.Title;
        Cause = details.Cause;
        Priority = details.Priority;
    }
}

/// <summary>What may be set right when it was mistyped.</summary>
internal sealed record FindingDetails(
    FindingKind Kind,
    string Title,
    string? Category,
    string? Cause,
    Priority Priority
);

/// <summary>Whose finding it is, where it comes from, and which authority follows it.</summary>
internal sealed record FindingSource(UnitId Unit, bool IsGeneral, FindingOrigin Origin, Decider Decider)
{
    public Handling Handling { get; init; }

    public bool ConcernsPerson { get; init; }

    /// <summary>The review or the check that raised it, as its rules ask about it.</summary>
    public FindingRaisedIn? RaisedIn { get; init; }
}

/// <summary>
/// What a finding was raised in: of which unit, on which day (none for a review that was not held yet), for which
/// authority where it was a check.
/// </summary>
internal sealed record FindingRaisedIn(Guid Id, UnitId Unit, DateOnly? On, AuthorityId? Authority);

internal sealed record FindingStepTaken(Finding Finding, FindingAction Action, DateOnly On);
