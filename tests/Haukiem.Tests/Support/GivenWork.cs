using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;

namespace Haukiem.Tests.Support;

/// <summary>The work of the units: what was asked of them, what they said, and what checks found.</summary>
internal sealed partial class GivenInstance
{
    private readonly Dictionary<string, Document> documents = [];

    public GivenInstance Directive(string code, string symbol, string text)
    {
        var details = new DocumentDetails(
            "Nghị quyết",
            symbol,
            "Ban Thường vụ",
            new DateOnly(2012, 2, 1),
            text,
            IsDirective: true,
            Handling.Ordinary
        );
        var document = Document.Enter(code, details);
        Done(document.AddClause("1", text, 1));
        documents.Add(code, document);
        Enter(document);
        return this;
    }

    /// <summary>A further clause, entered by itself.</summary>
    public GivenInstance Clause(string document, string number, string text)
    {
        Done(documents[document].AddClause(number, text, documents[document].Clauses.Count + 1));
        Enter(documents[document]);
        return this;
    }

    /// <summary>Assigned on the first day of the year, and acknowledged by nobody yet.</summary>
    public GivenInstance Assignment(
        string code,
        string lead,
        DateOnly? due,
        string? title = null,
        string? directive = null,
        string? monitor = null,
        Handling handling = Handling.Ordinary
    )
    {
        assignments.Add(code, Assign(code, lead, due, title, directive, monitor, handling));
        return this;
    }

    /// <summary>The unit says that it is done.</summary>
    public GivenInstance ReportedDone(string code, DateOnly on)
    {
        var assignment = assignments[code];
        Done(assignment.Acknowledge(On(on)));
        Done(assignment.ReportProgress("Đang làm", 50, On(on)));
        Done(assignment.ReportDone("Đã làm xong", [], On(on)));
        Enter(assignment);
        return this;
    }

    /// <summary>The unit says that it is done, and a check at the desk finds it so.</summary>
    public GivenInstance Verified(string code, DateOnly reported, DateOnly on)
    {
        ReportedDone(code, reported);
        return Verify(code, on);
    }

    /// <summary>The unit says that it is done, and a check at the desk sends it back.</summary>
    public GivenInstance SentBack(string code, DateOnly reported, DateOnly on)
    {
        ReportedDone(code, reported);
        return Judge(code, on, new ItemResult(Verdict.Poor, CheckOutcome.FollowedFurther, on.AddDays(60)));
    }

    private GivenInstance Verify(string code, DateOnly on) =>
        Judge(code, on, new ItemResult(Verdict.Good, CheckOutcome.Closed, null));

    private GivenInstance Judge(string code, DateOnly on, ItemResult found)
    {
        var assignment = assignments[code];
        var subject = new CheckSubject(assignment, null, [], found, Apart(assignment.LeadUnitId));
        var result = new CheckResult(CheckKind.Desk, null, assignment.LeadUnitId, found.Verdict, found.Outcome, null);
        Complete($"KT-{code}", result, null, [subject], on);
        return this;
    }

    public GivenInstance Extended(string code, DateOnly to, DateOnly on)
    {
        var assignment = assignments[code];
        Done(assignment.Acknowledge(On(on)));
        Done(assignment.AskExtension(to, On(on)));
        Done(assignment.GrantExtension(to, Decider, On(on)));
        Enter(assignment, "Assignments.GrantExtension", on);
        return this;
    }

    public GivenInstance Withdrawn(string code, DateOnly on)
    {
        Done(assignments[code].Withdraw(Decider, On(on)));
        Enter(assignments[code]);
        return this;
    }

    /// <summary>A check on the spot, in a round of its own; it may raise a new problem.</summary>
    public GivenInstance Checked(string unit, Verdict verdict, DateOnly on, string? newProblem = null)
    {
        var id = units[unit].Id;
        var round = Done(Round.Plan($"DK-{unit}-{on.Year}", $"Đợt kiểm tra năm {on.Year}", [id], Decider, On(on)));
        Done(round.Begin(On(on)));
        Enter(round);
        var outcome = verdict == Verdict.Good ? CheckOutcome.Closed : CheckOutcome.FollowedFurther;
        var result = new CheckResult(CheckKind.OnTheSpot, round.Id, id, verdict, outcome, "Đã kiểm tra tại chỗ.");
        var check = Complete($"KTT-{unit}-{on.Year}", result, round, [], on);
        if (newProblem is not null)
            Raise(
                $"VD-{unit}",
                unit,
                newProblem,
                FindingKind.NewProblem,
                FindingOrigin.Check,
                new FindingRaisedIn(check.Id.Value, id, on, check.AuthorityId),
                on
            );
        return this;
    }

    public GivenInstance Finding(string code, string unit, string title, DateOnly on)
    {
        Raise(code, unit, title, FindingKind.Limitation, FindingOrigin.Other, null, on);
        return this;
    }

    /// <summary>A target of the year 2013, with the value that was reported for it, if any.</summary>
    public GivenInstance Target(
        string code,
        string unit,
        string name,
        decimal asked,
        decimal? reached,
        string measure = "%",
        DateOnly? collectOn = null
    )
    {
        var details = new IndicatorDetails(name, measure, Direction.MoreIsBetter, IndicatorPeriod.Year);
        var indicator = Done(Indicator.Enter($"CS-{code}", details));
        var terms = new TargetTerms(
            new DateOnly(2013, 1, 1),
            new DateOnly(2013, 12, 31),
            asked,
            null,
            collectOn ?? new DateOnly(2013, 11, 30)
        );
        var act = On(new DateOnly(2013, 1, 1));
        var target = Done(Haukiem.Indicators.Target.Set(code, indicator, units[unit].Id, terms, Decider, act));
        if (reached is { } amount)
            Done(target.Report(indicator, amount, ValueBasis.Estimate, On(new DateOnly(2013, 11, 30))));
        Enter(indicator);
        Enter(target);
        return this;
    }

    /// <summary>The authority decides that a target does not apply.</summary>
    public GivenInstance NotApplicable(string code)
    {
        var target = touched.OfType<Target>().Single(one => one.Code == code);
        Done(target.DecideNotApplicable(Decider, On(new DateOnly(2013, 11, 1))));
        Enter(target);
        return this;
    }

    private readonly Dictionary<string, Assignment> assignments = [];

    private Assignment Assign(
        string code,
        string lead,
        DateOnly? due,
        string? title,
        string? directive,
        string? monitor,
        Handling handling
    )
    {
        var deadline = due is { } day ? Deadline.On(day) : Deadline.None();
        var answered = directive is null ? null : documents[directive];
        var order = new AssignmentOrder(Decider, units[lead].Id, deadline)
        {
            Handling = handling,
            Clauses = answered is null ? [] : [(answered.Clauses[0].Id, answered.Id)],
            Monitors = monitor is null ? [] : [people[monitor].Id],
        };
        var details = new AssignmentDetails(title ?? $"Việc {code}", null, null);
        var given = Haukiem
            .Assignments.Assignment.Assign(code, details, order, On(new DateOnly(2013, 1, 1)))
            .Value.Assignment;
        Enter(given);
        return given;
    }

    private Check Complete(
        string code,
        CheckResult result,
        Round? round,
        IReadOnlyList<CheckSubject> subjects,
        DateOnly on
    )
    {
        var completed = Done(Checking.Complete(code, result, round, Apart(result.Unit), subjects, Decider, On(on)));
        Enter(completed.Check);
        foreach (var thing in completed.Touched)
            Enter(thing);
        return completed.Check;
    }

    private void Raise(
        string code,
        string unit,
        string title,
        FindingKind kind,
        FindingOrigin origin,
        FindingRaisedIn? raisedIn,
        DateOnly on,
        bool concernsPerson = false
    )
    {
        var details = new FindingDetails(kind, title, null, null, Priority.Ordinary);
        var source = new FindingSource(units[unit].Id, IsGeneral: false, origin, Decider)
        {
            RaisedIn = raisedIn,
            ConcernsPerson = concernsPerson,
        };
        Enter(Done(Haukiem.Findings.Finding.Raise(code, details, source, On(on))).Finding);
    }

    private static Independence Apart(Haukiem.Units.UnitId unit) => new(unit, [unit], HasContributed: false, []);
}
