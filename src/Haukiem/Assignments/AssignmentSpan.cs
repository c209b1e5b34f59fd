using Haukiem.Documents;
using Haukiem.Units;

namespace Haukiem.Assignments;

/// <summary>
/// Derived: from one fact of an assignment to the next, on the days from <see cref="From"/> to before
/// <see cref="To"/>, everything that a question about that day needs. A question is one pass over the spans
/// that hold on its day; nothing else about an assignment is read to count it.
/// </summary>
internal sealed class AssignmentSpan
{
    public AssignmentId AssignmentId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds; <see cref="DateOnly.MaxValue"/> for the last one.</summary>
    public DateOnly To { get; init; }

    /// <summary>The unit that holds it last.</summary>
    public UnitId UnitId { get; init; }

    /// <summary>The unit that held it on these days, where it was another.</summary>
    public UnitId? FormerUnitId { get; init; }

    public AssignmentState State { get; init; }

    /// <summary>The last day by the current deadline; for a standing one, of the oldest period not reported.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? OriginalDueOn { get; init; }

    /// <summary>The day of the last "reported done".</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The day of the last report of any kind.</summary>
    public DateOnly? ReportedOn { get; init; }

    public Handling Handling { get; init; }

    /// <summary>What the facts make of it; only the calendar can still turn "in time" into "overdue".</summary>
    public AssignmentClass Standing { get; init; }

    /// <summary>Verified, and done after the day that was set at first.</summary>
    public bool IsPastOriginal { get; init; }

    /// <summary>The periods of an assignment's life so far; none for one that concerns a named person (law 9).</summary>
    public static IEnumerable<AssignmentSpan> Of(Assignment assignment)
    {
        if (assignment.ConcernsPerson)
            yield break;
        var days = assignment
            .Steps.Select(step => step.On)
            .Concat(assignment.Passings.Days())
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i < days.Count; i++)
            yield return On(assignment, days[i], i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue);
    }

    private static AssignmentSpan On(Assignment assignment, DateOnly day, DateOnly next)
    {
        var steps = assignment.Steps.Where(step => step.On <= day).OrderBy(step => step.No).ToList();
        var ledger = assignment.Deadlines.Where(entry => entry.On <= day).OrderBy(entry => entry.No).ToList();
        var reports = assignment.Reports.Where(report => report.On <= day).OrderBy(report => report.On).ToList();
        var state = steps[^1].StateAfter;
        var done = reports.LastOrDefault(report => report.SaysDone)?.On;
        // What is reported done is measured by the period that was open then, not by the one that follows.
        var answered = state is AssignmentState.ReportedDone or AssignmentState.Verified ? done : null;
        var reported = reports.Select(report => report.On).Where(on => answered is null || on < answered).ToList();
        var due = ledger[^1].Deadline.DueAfter(reported.Where(on => on >= ledger[^1].On));
        var original = ledger[0].Deadline.DueAfter(reported);
        var holder = assignment.Passings.HeldOn(assignment.LeadUnitId, day);
        return new AssignmentSpan
        {
            AssignmentId = assignment.Id,
            From = day,
            To = next,
            UnitId = assignment.LeadUnitId,
            FormerUnitId = holder == assignment.LeadUnitId ? null : holder,
            State = state,
            DueOn = due,
            OriginalDueOn = original,
            DoneOn = done,
            ReportedOn = reports.LastOrDefault()?.On,
            Handling = assignment.Handling,
            Standing = AssignmentClasses.Standing(assignment.Handling, state, due, done),
            IsPastOriginal =
                assignment.Handling != Handling.Outside && state == AssignmentState.Verified && done > original,
        };
    }
}
