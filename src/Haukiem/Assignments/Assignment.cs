using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;
using static Haukiem.Assignments.AssignmentAction;

namespace Haukiem.Assignments;

internal readonly record struct AssignmentId(Guid Value) : IId<AssignmentId>
{
    public static AssignmentId Of(Guid value) => new(value);

    public static AssignmentId New() => IId<AssignmentId>.New();
}

/// <summary>An obligation: who leads, who supports, what is expected, by when, and what became of it.</summary>
internal sealed partial class Assignment
{
    private readonly List<AssignmentStep> steps = [];
    private readonly List<DeadlineEntry> deadlines = [];
    private readonly List<ProgressReport> reports = [];
    private readonly List<AssignmentPassing> passings = [];
    private readonly List<AssignmentSupport> supports = [];
    private readonly List<AssignmentClause> clauses = [];
    private readonly List<AssignmentMonitor> monitors = [];

    private Assignment() { }

    public AssignmentId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Sản phẩm: what has to be there at the end.</summary>
    public string? Product { get; private set; }

    /// <summary>Chức danh phụ trách: the office in charge at the lead unit, never a person's name.</summary>
    public string? InCharge { get; private set; }

    public AssignmentId? ParentId { get; private set; }

    /// <summary>The unit that holds the obligation now.</summary>
    public UnitId LeadUnitId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public UnitId AuthorityUnitId { get; private set; }

    public Handling Handling { get; private set; }

    /// <summary>It concerns a named person: in no roll-up, list, search or export but its handlers' own.</summary>
    public bool ConcernsPerson { get; private set; }

    public AssignmentState State { get; private set; }

    public DateOnly AssignedOn { get; private set; }

    /// <summary>The day on which the unit said that it is done, as long as that stands.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The unit claims that it does not apply; the authority has not decided yet.</summary>
    public bool NotApplicableClaimed { get; private set; }

    /// <summary>The extension that the unit asked for and that is not decided yet: the new last day.</summary>
    public DateOnly? ExtensionAsked { get; private set; }

    /// <summary>The day of its last fact: nothing is recorded before it.</summary>
    public DateOnly LastOn { get; private set; }

    public int StepCount { get; private set; }

    public int DeadlineCount { get; private set; }

    /// <summary>The last day as it stands, for a deadline that has one.</summary>
    public DateOnly? CurrentDay { get; private set; }

    public DeadlineKind CurrentKind { get; private set; }

    /// <summary>The authority that set the deadline as it stands, or the one from which the unit drew it nearer.</summary>
    public AuthorityId DeadlineSetById { get; private set; }

    /// <summary>The unit of that authority.</summary>
    public UnitId DeadlineSetAtId { get; private set; }

    public IReadOnlyList<AssignmentStep> Steps => steps;

    /// <summary>The check, or the correction of one, that verified it, as long as that stands.</summary>
    public Guid? VerifiedBy =>
        State == AssignmentState.Verified
            ? steps.Where(step => step.Action == Verify).MaxBy(step => step.No)?.CauseId
            : null;

    public IReadOnlyList<DeadlineEntry> Deadlines => deadlines;

    public IReadOnlyList<ProgressReport> Reports => reports;

    /// <summary>How it came from one lead unit to the next; none while the first one leads it.</summary>
    public IReadOnlyList<AssignmentPassing> Passings => passings;

    public IReadOnlyList<AssignmentSupport> Supports => supports;

    public IReadOnlyList<AssignmentClause> Clauses => clauses;

    public IReadOnlyList<AssignmentMonitor> Monitors => monitors;

    /// <summary>The directives that it answers: what a mandate for one matter is compared with.</summary>
    public IReadOnlyCollection<Guid> Directives => [.. clauses.Select(clause => clause.DocumentId.Value)];

    public static Outcome<AssignmentStepTaken> Assign(
        string code,
        AssignmentDetails details,
        AssignmentOrder order,
        Act act
    )
    {
        var refusals = AssignmentRules.OfAssigning(order, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        var assignment = new Assignment
        {
            Id = AssignmentId.New(),
            Code = code,
            ParentId = order.Parent?.Id,
            LeadUnitId = order.Lead,
            AuthorityId = order.Decider.Id,
            AuthorityUnitId = order.Decider.UnitId,
            Handling = order.Handling,
            ConcernsPerson = order.ConcernsPerson,
            AssignedOn = act.On,
        };
        assignment.Take(details);
        assignment.supports.AddRange(order.SupportsOf(assignment.Id));
        assignment.clauses.AddRange(order.ClausesOf(assignment.Id));
        assignment.monitors.AddRange(order.MonitorsOf(assignment.Id, act.On));
        var taken = assignment.Step(AssignmentAction.Assign, AssignmentState.Assigned, act, order.Decider);
        assignment.Enter(DeadlineEntryKind.Original, order.Deadline, act, order.Decider);
        return taken;
    }

    public Outcome<AssignmentStepTaken> Acknowledge(Act act) => Take(AssignmentAction.Acknowledge, act);

    public Outcome<AssignmentStepTaken> ReportProgress(string text, int? percent, Act act) =>
        Report(AssignmentAction.ReportProgress, text, percent, act, []);

    /// <summary>The lead unit says that it is done.</summary>
    /// <param name="parts">What was handed on from it: all of that has to be closed by that day.</param>
    public Outcome<AssignmentStepTaken> ReportDone(string text, IEnumerable<Assignment> parts, Act act) =>
        Report(AssignmentAction.ReportDone, text, 100, act, AssignmentRules.OfParts(this, parts, act));

    public Outcome<AssignmentStepTaken> ClaimNotApplicable(Act act)
    {
        var taken = Take(AssignmentAction.ClaimNotApplicable, act);
        if (taken.IsDone)
            NotApplicableClaimed = true;
        return taken;
    }

    public Outcome<AssignmentStepTaken> DecideNotApplicable(bool applies, Decider decider, Act act)
    {
        var action = applies ? RefuseNotApplicable : AcceptNotApplicable;
        var rules = NotApplicableClaimed ? [] : new[] { new Refusal("Assignments.NotApplicableNotClaimed", Code) };
        var taken = Take(action, act, rules, decider);
        if (taken.IsDone)
            NotApplicableClaimed = false;
        return taken;
    }

    public Outcome<AssignmentStepTaken> Supersede(Decider decider, Act act) =>
        Take(AssignmentAction.Supersede, act, [], decider);

    public Outcome<AssignmentStepTaken> Withdraw(Decider decider, Act act) =>
        Take(AssignmentAction.Withdraw, act, [], decider);

    /// <summary>A check accepted what was reported: the only way to verified. The check's own rules come first (law 1).</summary>
    internal Outcome<AssignmentStepTaken> AcceptByCheck(Guid check, Act act) => Take(Verify, act, cause: check);

    /// <summary>A check did not close it: it goes on, by a new day where one was given.</summary>
    internal Outcome<AssignmentStepTaken> FollowFurtherByCheck(Guid check, DateOnly? until, Decider decider, Act act) =>
        SendBackByCheck(FollowFurther, check, until, decider, act);

    /// <summary>The check that verified it was itself corrected: it goes on, by a new day where one was given.</summary>
    internal Outcome<AssignmentStepTaken> WithdrawVerificationByCheck(
        Guid correction,
        DateOnly? until,
        Decider decider,
        Act act
    ) => SendBackByCheck(WithdrawVerification, correction, until, decider, act);

    /// <summary>Đính chính nhập liệu: what was mistyped is set right; it counts as nothing else.</summary>
    public Outcome<AssignmentStepTaken> CorrectEntry(AssignmentDetails details, Decider decider, Act act)
    {
        var taken = Take(AssignmentAction.CorrectEntry, act, [], decider);
        if (taken.IsDone)
            Take(details);
        return taken;
    }

    private Outcome<AssignmentStepTaken> SendBackByCheck(
        AssignmentAction action,
        Guid cause,
        DateOnly? until,
        Decider decider,
        Act act
    )
    {
        var rules = until is { } next ? AssignmentRules.OfFollowingUntil(this, next, decider, act) : [];
        var taken = Take(action, act, rules, cause: cause);
        if (taken.IsDone && until is { } day)
            Enter(DeadlineEntryKind.FollowUp, Deadline.On(day), act, decider);
        return taken;
    }

    private Outcome<AssignmentStepTaken> Report(
        AssignmentAction action,
        string text,
        int? percent,
        Act act,
        IEnumerable<Refusal> rules
    )
    {
        var taken = Take(action, act, rules.Concat(AssignmentRules.OfPercent(percent)));
        if (taken.IsDone)
            reports.Add(ProgressReport.Of(steps[^1], text, percent, action == AssignmentAction.ReportDone, act));
        return taken;
    }

    private Outcome<AssignmentStepTaken> Take(
        AssignmentAction action,
        Act act,
        IEnumerable<Refusal>? rules = null,
        Decider? decider = null,
        Guid? cause = null
    )
    {
        var refusals = AssignmentRules.OfStep(this, action, decider, act).Concat(rules ?? []).ToArray();
        return refusals.Length > 0
            ? refusals
            : Step(action, AssignmentLifecycle.Table.Find(State, action)!.To, act, decider, cause);
    }

    private AssignmentStepTaken Step(
        AssignmentAction action,
        AssignmentState after,
        Act act,
        Decider? decider,
        Guid? cause = null
    )
    {
        steps.Add(AssignmentStep.Of(Id, ++StepCount, action, after, act, decider?.Id, cause));
        State = after;
        if (action != AssignmentAction.CorrectEntry)
            LastOn = act.On;
        if (action == AssignmentAction.ReportDone)
            DoneOn = act.On;
        else if (after is not (AssignmentState.ReportedDone or AssignmentState.Verified))
            DoneOn = null;
        if (action == AssignmentAction.ReportDone || !after.IsOpen())
            (ExtensionAsked, NotApplicableClaimed) = (null, false);
        return new AssignmentStepTaken(this, action, act.On);
    }

    private void Take(AssignmentDetails details)
    {
        Title = details.Title;
        Product = details.Product;
        InCharge = details.InCharge;
    }
}
