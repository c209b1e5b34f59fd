using Haukiem.Assignments;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of targets and assignments, and of what was done about them.</summary>
internal static class FactExports
{
    private static readonly AssignmentAction[] OfOtherSheets =
    [
        AssignmentAction.Assign,
        AssignmentAction.CorrectEntry,
        AssignmentAction.Verify,
        AssignmentAction.FollowFurther,
        AssignmentAction.WithdrawVerification,
    ];

    public static IEnumerable<SheetExport> All { get; } =
    [
        new(Sheets.Targets, TargetsAsync),
        new(Sheets.TargetDecisions, TargetDecisionsAsync),
        new(Sheets.Values, ValuesAsync),
        new(Sheets.Assignments, AssignmentsAsync),
        new(Sheets.AssignmentSteps, StepsAsync),
    ];

    private static async Task<IEnumerable<ExportRow>> TargetsAsync(ExportSource source, CancellationToken stop)
    {
        var indicators = await source
            .Db.Set<Indicator>()
            .ToDictionaryAsync(indicator => indicator.Id, indicator => indicator.Code, stop);
        return from target in (await source.Db.Set<Target>().AsNoTracking().ToListAsync(stop)).OrderBy(
                target => target.Code,
                VietnameseOrder.Codes
            )
            select new ExportRow(Sheets.Targets)
                .With("code", target.Code)
                .With("indicator", indicators[target.IndicatorId])
                .With("unit", source.Codes.Of(target.UnitId))
                .With("from", target.PeriodFrom)
                .With("to", target.PeriodTo)
                .With("amount", target.Amount)
                .With("upper", target.Upper)
                .With("collectOn", target.CollectOn)
                .With("authority", source.Codes.Of(target.AuthorityId))
                .With("on", target.SetOn)
                .With("by", source.Codes.Of(target.SetBy))
                .With("basis", target.SetBasis)
                .With("dayOrder", source.DayOrder.Of(target.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> TargetDecisionsAsync(
        ExportSource source,
        CancellationToken stop
    ) =>
        from target in await source
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(target => target.NotApplicableFrom != null)
            .ToListAsync(stop)
        orderby new ByCode(target.Code)
        select new ExportRow(Sheets.TargetDecisions)
            .With("target", target.Code)
            .With("authority", source.Codes.Of(target.NotApplicableAuthorityId))
            .With("on", target.NotApplicableFrom)
            // Whoever decided it is known wherever the day is.
            .With("by", source.Codes.Of(target.NotApplicableBy!.Value))
            .With("reason", target.NotApplicableReason)
            .With("basis", target.NotApplicableBasis);

    private static async Task<IEnumerable<ExportRow>> ValuesAsync(ExportSource source, CancellationToken stop)
    {
        var targets = await source.Db.Set<Target>().ToDictionaryAsync(target => target.Id, target => target.Code, stop);
        return from value in await source.Db.Set<Value>().AsNoTracking().ToListAsync(stop)
            let target = targets[value.TargetId]
            orderby value.On, new ByCode(target), value.No
            select new ExportRow(Sheets.Values)
                .With("key", source.Codes.KeyOf(Sheets.Values, value.Id.Value, $"{target}-{value.No}"))
                .With("target", target)
                .With("amount", value.Amount)
                .With("basis", value.Basis)
                .With("on", value.On)
                .With("by", source.Codes.Of(value.By))
                .With("reason", value.Reason)
                .With("dayOrder", source.DayOrder.Of(value.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> AssignmentsAsync(ExportSource source, CancellationToken stop)
    {
        var assignments = await source
            .Db.Set<Assignment>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(assignment => assignment.Supports)
            .Include(assignment => assignment.Clauses)
            .Include(assignment => assignment.Monitors)
            .Include(assignment => assignment.Passings)
            .Include(assignment => assignment.Deadlines.Where(entry => entry.No == 1))
            .Include(assignment => assignment.Steps.Where(step => step.No == 1))
            .ToListAsync(stop);
        source.LeftOut += assignments.RemoveAll(assignment => assignment.ConcernsPerson);
        return assignments
            .OrderBy(assignment => assignment.Code, VietnameseOrder.Codes)
            .Select(assignment => RowOf(assignment, source));
    }

    private static ExportRow RowOf(Assignment assignment, ExportSource source)
    {
        var deadline = assignment.Deadlines[0];
        return new ExportRow(Sheets.Assignments)
            .With("code", assignment.Code)
            .With("title", assignment.Title)
            .With("product", assignment.Product)
            .With("inCharge", assignment.InCharge)
            .With("lead", source.Codes.Of(assignment.Passings.HeldOn(assignment.LeadUnitId, assignment.AssignedOn)))
            .With(
                "supporting",
                assignment.Supports.Select(support => source.Codes.Of(support.UnitId)).Order(VietnameseOrder.Codes)
            )
            .With(
                "clauses",
                assignment.Clauses.Select(clause => source.Codes.Of(clause.ClauseId)).Order(VietnameseOrder.Codes)
            )
            .With("parent", assignment.ParentId is { } parent ? source.Codes.Of(parent) : null)
            .With("authority", source.Codes.Of(assignment.AuthorityId))
            .With(
                "monitors",
                assignment.Monitors.Select(monitor => source.Codes.Of(monitor.PersonId)).Order(VietnameseOrder.Codes)
            )
            .With("deadlineKind", deadline.Kind)
            .With("deadline", deadline.Day)
            .With("every", deadline.Every)
            .With("words", deadline.Words)
            .With("handling", assignment.Handling)
            .With("concernsPerson", assignment.ConcernsPerson)
            .With("on", assignment.AssignedOn)
            .With("by", source.Codes.Of(assignment.Steps[0].By))
            .With("basis", assignment.Steps[0].Basis)
            .With("dayOrder", source.DayOrder.Of(assignment.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> StepsAsync(ExportSource source, CancellationToken stop)
    {
        var steps = await source
            .Db.Set<AssignmentStep>()
            .AsNoTracking()
            .Where(step => !OfOtherSheets.Contains(step.Action))
            .ToListAsync(stop);
        var reports = (await source.Db.Set<ProgressReport>().AsNoTracking().ToListAsync(stop)).ToLookup(report =>
            report.StepId
        );
        var entries = (await source.Db.Set<DeadlineEntry>().AsNoTracking().ToListAsync(stop)).ToLookup(entry =>
            entry.StepId
        );
        return from step in steps
            let assignment = source.Codes.Of(step.AssignmentId)
            where assignment is not null && source.Cuts.Holds(step)
            orderby step.On, new ByCode(assignment), step.No
            select RowOf(
                step,
                assignment,
                reports[step.Id].SingleOrDefault(),
                entries[step.Id].SingleOrDefault(),
                source
            );
    }

    private static ExportRow RowOf(
        AssignmentStep step,
        string assignment,
        ProgressReport? report,
        DeadlineEntry? entry,
        ExportSource source
    ) =>
        new ExportRow(Sheets.AssignmentSteps)
            .With("key", source.Codes.KeyOf(Sheets.AssignmentSteps, step.Id.Value, $"{assignment}-{step.No}"))
            .With("assignment", assignment)
            .With("step", step.Action)
            .With("on", step.On)
            .With("by", source.Codes.Of(step.By))
            .With("text", report?.Text)
            .With("percent", step.Action == AssignmentAction.ReportProgress ? report?.Percent : null)
            .With("deadlineKind", step.Action == AssignmentAction.ChangeDeadline ? entry?.Kind : null)
            .With("deadline", entry?.Day ?? step.AskedDay)
            .With("every", entry?.Every)
            .With("words", step.Action == AssignmentAction.ChangeDeadline ? entry?.Words : null)
            .With("authority", source.Codes.Of(step.AuthorityId))
            .With("reason", step.Reason)
            .With("basis", step.Basis)
            .With("evidence", report is null ? null : source.Codes.EvidenceOf(report.Id.Value, source))
            .With("dayOrder", source.DayOrder.Of(step.Id.Value));
}
