using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups;

/// <summary>The list behind each number.</summary>
internal static class RowQueries
{
    public static async Task<Outcome<Listing<AssignmentRow>>> AssignmentsAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        var listed = await rollup.ListAsync(
            question,
            Subject.Assignments,
            paging,
            asked => db.Assignments(asked),
            (spans, asked) => db.AssignmentRows(spans, asked),
            new SortKeys<AssignmentSpan>(
                one =>
                    db.Set<Assignment>()
                        .Where(assignment => assignment.Id == one.Span.AssignmentId)
                        .Select(assignment => assignment.Code)
                        .First(),
                one => one.Span.DueOn == null,
                one => one.Span.DueOn,
                sorted => sorted.ThenBy(one => one.Span.AssignmentId)
            )
            {
                Reported = one => one.Span.DoneOn,
                HasNotReported = one => one.Class != (int)AssignmentClass.AwaitingCheck || one.Span.DoneOn == null,
            },
            row => row.UnitCode,
            stop
        );
        if (!listed.IsDone)
            return listed;
        return listed.Value with { Rows = await db.WithFoundAsync(listed.Value.Rows, question.Day, stop) };
    }

    internal static IQueryable<AssignmentRow> AssignmentRows(
        this Db db,
        IQueryable<Classed<AssignmentSpan>> spans,
        Asked asked
    ) =>
        from one in spans
        join assignment in db.Set<Assignment>() on one.Span.AssignmentId equals assignment.Id
        join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
        select new AssignmentRow(
            assignment.Code,
            assignment.Handling == Handling.Outside ? "" : assignment.Title,
            unit.Code,
            unit.Name,
            assignment.Handling == Handling.Outside ? null : assignment.InCharge,
            one.Span.State,
            (AssignmentClass)one.Class,
            assignment.AssignedOn,
            one.Span.DueOn,
            one.Span.OriginalDueOn,
            one.Span.DoneOn,
            one.Span.ReportedOn,
            assignment.ParentId != null,
            asked.Question.Day
        );

    public static Task<Outcome<Listing<FindingRow>>> FindingsAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        return rollup.ListAsync(
            question,
            Subject.Findings,
            paging,
            asked => db.Findings(asked),
            (spans, asked) => db.FindingRows(spans, asked),
            new SortKeys<FindingSpan>(
                one =>
                    db.Set<Finding>()
                        .Where(finding => finding.Id == one.Span.FindingId)
                        .Select(finding => finding.Code)
                        .First(),
                one => false,
                one =>
                    db.Set<Finding>()
                        .Where(finding => finding.Id == one.Span.FindingId)
                        .Select(finding => (DateOnly?)finding.RaisedOn)
                        .First(),
                sorted => sorted.ThenBy(one => one.Span.FindingId)
            ),
            row => row.UnitCode,
            stop
        );
    }

    internal static IQueryable<FindingRow> FindingRows(
        this Db db,
        IQueryable<Classed<FindingSpan>> spans,
        Asked asked
    ) =>
        from one in spans
        join finding in db.Set<Finding>() on one.Span.FindingId equals finding.Id
        join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
        select new FindingRow(
            finding.Code,
            finding.Handling == Handling.Outside ? "" : finding.Title,
            unit.Code,
            unit.Name,
            one.Span.Kind,
            one.Span.IsGeneral,
            finding.Handling == Handling.Outside ? null : finding.Category,
            finding.Priority,
            one.Span.State,
            (FindingClass)one.Class,
            finding.RaisedOn
        );

    public static Task<Outcome<Listing<CheckRow>>> ChecksAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        return rollup.ListAsync(
            question,
            Subject.Checks,
            paging,
            asked => db.Checks(asked),
            (spans, asked) =>
                from one in spans
                join check in db.Set<Check>() on one.Span.CheckId equals check.Id
                join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
                join planned in db.Set<Round>() on check.RoundId equals planned.Id into rounds
                from round in rounds.DefaultIfEmpty()
                select new CheckRow(
                    check.Code,
                    unit.Code,
                    unit.Name,
                    round == null ? null : round.Code,
                    round == null ? null : round.Name,
                    check.On,
                    one.Span.Verdict,
                    one.Span.Outcome,
                    one.Span.HasNewFindings,
                    check.Corrections.Any(correction => correction.On <= question.Day)
                        ? check
                            .Corrections.Where(correction => correction.On <= question.Day)
                            .OrderByDescending(correction => correction.No)
                            .Select(correction => correction.Summary)
                            .First()
                        : check.Summary
                ),
            new SortKeys<CheckSpan>(
                one => db.Set<Check>().Where(check => check.Id == one.Span.CheckId).Select(check => check.Code).First(),
                one => false,
                one => one.Span.From,
                sorted => sorted.ThenBy(one => one.UnitId)
            ),
            row => row.UnitCode,
            stop
        );
    }

    public static Task<Outcome<Listing<TargetRow>>> TargetsAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        return rollup.ListAsync(
            question,
            Subject.Targets,
            paging,
            asked => db.Targets(asked),
            (spans, asked) =>
                from one in spans
                join target in db.Set<Target>() on one.Span.TargetId equals target.Id
                join indicator in db.Set<Indicator>() on target.IndicatorId equals indicator.Id
                join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
                select new TargetRow(
                    target.Code,
                    unit.Code,
                    unit.Name,
                    indicator.Name,
                    indicator.Measure,
                    indicator.Direction,
                    target.Amount,
                    target.Upper,
                    one.Span.Amount,
                    one.Span.Basis,
                    (TargetClass)one.Class,
                    target.PeriodFrom,
                    target.PeriodTo,
                    one.Span.CollectOn,
                    one.Span.ReportedOn
                )
                {
                    IndicatorCode = indicator.Code,
                },
            new SortKeys<AssessmentSpan>(
                one =>
                    db.Set<Target>()
                        .Where(target => target.Id == one.Span.TargetId)
                        .Select(target => target.Code)
                        .First(),
                one => false,
                one => one.Span.CollectOn,
                sorted => sorted.ThenBy(one => one.Span.TargetId)
            ),
            row => row.UnitCode,
            stop
        );
    }

    /// <summary>The units that were asked for something, each with whether it reported.</summary>
    public static async Task<Outcome<Listing<UnitRow>>> UnitsAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        var listed = await rollup.ListAsync(
            question,
            Subject.Units,
            paging,
            asked => db.Coverage(asked),
            (spans, asked) =>
                from one in spans
                join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
                select new UnitRow(unit.Code, unit.Name, (UnitClass)one.Class, one.Span.ReportedOn),
            new SortKeys<UnitReport>(
                one => db.Set<Units.Unit>().Where(unit => unit.Id == one.UnitId).Select(unit => unit.Code).First(),
                one => one.Span.ReportedOn == null,
                one => one.Span.ReportedOn,
                sorted => sorted.ThenBy(one => one.UnitId)
            ),
            row => row.Code,
            stop
        );
        if (!listed.IsDone)
            return listed;
        return listed.Value with { Rows = await rollup.WithParentsAsync(listed.Value.Rows, question, stop) };
    }
}
