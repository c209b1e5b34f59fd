using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Platform.Texts;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of findings and checks.</summary>
internal static class CheckExports
{
    private static readonly FindingAction[] OfOtherSheets =
    [
        FindingAction.Raise,
        FindingAction.CorrectEntry,
        FindingAction.Remedy,
        FindingAction.ReopenRemedy,
        FindingAction.Correct,
        FindingAction.FollowFurther,
    ];

    public static IEnumerable<SheetExport> All { get; } =
    [
        new(Sheets.Findings, FindingsAsync),
        new(Sheets.FindingSteps, FindingStepsAsync),
        new(Sheets.Checks, ChecksAsync),
        new(Sheets.CheckCorrections, CorrectionsAsync),
        new(Sheets.CheckItems, ItemsAsync),
    ];

    private static async Task<IEnumerable<ExportRow>> FindingsAsync(ExportSource source, CancellationToken stop)
    {
        var reviews = await source
            .Db.Set<Review>()
            .ToDictionaryAsync(review => review.Id.Value, review => review.Code, stop);
        var checks = await source.Db.Set<Check>().ToDictionaryAsync(check => check.Id.Value, check => check.Code, stop);
        var findings = await source
            .Db.Set<Finding>()
            .AsNoTracking()
            .Include(finding => finding.Passings)
            .ToListAsync(stop);
        source.LeftOut += findings.RemoveAll(finding => finding.ConcernsPerson);
        return from finding in findings.OrderBy(finding => finding.Code, VietnameseOrder.Codes)
            select new ExportRow(Sheets.Findings)
                .With("code", finding.Code)
                .With("unit", source.Codes.Of(finding.Passings.HeldOn(finding.UnitId, finding.RaisedOn)))
                .With("general", finding.IsGeneral)
                .With("kind", finding.Kind)
                .With("category", finding.Category)
                .With("title", finding.Title)
                .With("cause", finding.Cause)
                .With("priority", finding.Priority)
                .With("origin", finding.Origin)
                .With(
                    "originCode",
                    finding.OriginId is { } origin
                        ? reviews.GetValueOrDefault(origin) ?? checks.GetValueOrDefault(origin)
                        : null
                )
                .With("authority", source.Codes.Of(finding.AuthorityId))
                .With("handling", finding.Handling)
                .With("concernsPerson", finding.ConcernsPerson)
                .With("on", finding.RaisedOn)
                .With("by", source.Codes.Of(finding.RaisedBy))
                .With("dayOrder", source.DayOrder.Of(finding.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> FindingStepsAsync(ExportSource source, CancellationToken stop)
    {
        var remedies = (await source.Db.Set<Remedy>().AsNoTracking().ToListAsync(stop)).ToDictionary(
            remedy => remedy.StepId,
            remedy => remedy.AssignmentId
        );
        return from step in await source
                .Db.Set<FindingStep>()
                .AsNoTracking()
                .Where(step => !OfOtherSheets.Contains(step.Action))
                .ToListAsync(stop)
            let finding = source.Codes.Of(step.FindingId)
            where finding is not null && source.Cuts.Holds(step)
            orderby step.On, new ByCode(finding), step.No
            select new ExportRow(Sheets.FindingSteps)
                .With("key", source.Codes.KeyOf(Sheets.FindingSteps, step.Id.Value, $"{finding}-{step.No}"))
                .With("finding", finding)
                .With("step", step.Action)
                .With("remedy", remedies.TryGetValue(step.Id, out var remedy) ? source.Codes.Of(remedy) : null)
                .With("authority", source.Codes.Of(step.AuthorityId))
                .With("on", step.On)
                .With("by", source.Codes.Of(step.By))
                .With("reason", step.Reason)
                .With("basis", step.Basis)
                .With("dayOrder", source.DayOrder.Of(step.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> ChecksAsync(ExportSource source, CancellationToken stop)
    {
        var rounds = await source.Db.Set<Round>().ToDictionaryAsync(round => round.Id, round => round.Code, stop);
        return from check in (await source.Db.Set<Check>().AsNoTracking().ToListAsync(stop)).OrderBy(
                check => check.Code,
                VietnameseOrder.Codes
            )
            where source.Cuts.Holds(check)
            select new ExportRow(Sheets.Checks)
                .With("code", check.Code)
                .With("kind", check.Kind)
                .With("round", check.RoundId is { } round ? rounds[round] : null)
                .With("unit", source.Codes.Of(check.UnitId))
                .With("verdict", check.Verdict)
                .With("outcome", check.Outcome)
                .With("summary", check.Summary)
                .With("authority", source.Codes.Of(check.AuthorityId))
                .With("on", check.On)
                .With("by", source.Codes.Of(check.By))
                .With("evidence", source.Codes.EvidenceOf(check.Id.Value, source))
                .With("dayOrder", source.DayOrder.Of(check.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> CorrectionsAsync(ExportSource source, CancellationToken stop) =>
        from check in await source
            .Db.Set<Check>()
            .AsNoTracking()
            .Include(check => check.Corrections)
            .Where(check => check.Corrections.Any())
            .ToListAsync(stop)
        from correction in check.Corrections.Where(source.Cuts.Holds)
        orderby new ByCode(check.Code), correction.No
        select new ExportRow(Sheets.CheckCorrections)
            .With("check", check.Code)
            .With("version", correction.No)
            .With("verdict", correction.Verdict)
            .With("outcome", correction.Outcome)
            .With("summary", correction.Summary)
            .With("authority", source.Codes.Of(correction.AuthorityId))
            .With("on", correction.On)
            .With("by", source.Codes.Of(correction.By))
            .With("reason", correction.Reason)
            .With("basis", correction.Basis)
            .With("dayOrder", source.DayOrder.Of(correction.Id.Value));

    private static async Task<IEnumerable<ExportRow>> ItemsAsync(ExportSource source, CancellationToken stop)
    {
        var checks = await source.Db.Set<Check>().ToDictionaryAsync(check => check.Id, check => check.Code, stop);
        return (await source.Db.Set<CheckItem>().AsNoTracking().ToListAsync(stop))
            .Where(source.Cuts.Holds)
            .Select(item =>
                (
                    Item: item,
                    Assignment: item.AssignmentId is { } a ? source.Codes.Of(a) : null,
                    Finding: item.FindingId is { } f ? source.Codes.Of(f) : null
                )
            )
            .Where(each => each.Assignment is not null || each.Finding is not null)
            .OrderBy(each => checks[each.Item.CheckId], VietnameseOrder.Codes)
            .ThenBy(each => each.Item.No)
            .Select(each =>
                new ExportRow(Sheets.CheckItems)
                    .With("check", checks[each.Item.CheckId])
                    .With("no", each.Item.No)
                    .With("assignment", each.Assignment)
                    .With("finding", each.Finding)
                    .With("verdict", each.Item.Verdict)
                    .With("outcome", each.Item.Outcome)
                    .With("followUntil", each.Item.FollowUntil)
                    .With("version", each.Item.OfVersion)
            );
    }
}
