using Haukiem.Checks;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of rounds: what was planned, the steps with the replies of the units, and what was frozen.</summary>
internal static class RoundExports
{
    public static IEnumerable<SheetExport> All { get; } =
    [new(Sheets.Rounds, RoundsAsync), new(Sheets.RoundSteps, RoundStepsAsync), new(Sheets.RoundResults, ResultsAsync)];

    private static async Task<IEnumerable<ExportRow>> RoundsAsync(ExportSource source, CancellationToken stop) =>
        from round in (
            await source.Db.Set<Round>().AsNoTracking().Include(round => round.Units).ToListAsync(stop)
        ).OrderBy(round => round.Code, VietnameseOrder.Codes)
        select new ExportRow(Sheets.Rounds)
            .With("code", round.Code)
            .With("name", round.Name)
            .With("units", round.Units.Select(unit => source.Codes.Of(unit.UnitId)).Order(VietnameseOrder.Codes))
            .With("authority", source.Codes.Of(round.AuthorityId))
            .With("on", round.PlannedOn)
            .With("by", source.Codes.Of(round.PlannedBy))
            .With("basis", round.PlannedBasis)
            .With("dayOrder", source.DayOrder.Of(round.Id.Value));

    private static async Task<IEnumerable<ExportRow>> RoundStepsAsync(ExportSource source, CancellationToken stop)
    {
        var rounds = await source
            .Db.Set<Round>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(round => round.Steps)
            .Include(round => round.Replies)
            .ToListAsync(stop);
        var steps =
            from round in rounds
            from step in round.Steps
            where source.Cuts.Holds(step)
            select (step.On, round.Code, Rank: step.Action, step.No, Row: RowOf(step, round, source));
        var replies =
            from round in rounds
            from reply in round.Replies
            where source.Cuts.HoldsDraftOf(round.Id)
            select (reply.On, round.Code, Rank: RoundAction.Agree, reply.No, Row: RowOf(reply, round, source));
        return steps
            .Concat(replies)
            .OrderBy(each => each.On)
            .ThenBy(each => new ByCode(each.Code))
            .ThenBy(each => each.Rank)
            .ThenBy(each => each.No)
            .ThenBy(each => each.Row.Text("unit"), StringComparer.Ordinal)
            .Select(each => each.Row);
    }

    private static ExportRow RowOf(RoundStep step, Round round, ExportSource source) =>
        new ExportRow(Sheets.RoundSteps)
            .With("key", source.Codes.KeyOf(Sheets.RoundSteps, step.Id.Value, $"{round.Code}-{step.No}"))
            .With("round", round.Code)
            .With("step", step.Action)
            .With("daysToReply", step.DaysToReply)
            .With("on", step.On)
            .With("by", source.Codes.Of(step.By))
            .With("reason", step.Reason)
            .With("basis", step.Basis)
            .With("dayOrder", source.DayOrder.Of(step.Id.Value));

    private static ExportRow RowOf(RoundReply reply, Round round, ExportSource source)
    {
        var unit = source.Codes.Of(reply.UnitId);
        return new ExportRow(Sheets.RoundSteps)
            .With("key", source.Codes.KeyOf(Sheets.RoundSteps, reply.Id.Value, $"{round.Code}-{unit}-{reply.No}"))
            .With("round", round.Code)
            .With("step", reply.Answer)
            .With("unit", unit)
            .With("text", reply.Words)
            .With("on", reply.On)
            .With("by", source.Codes.Of(reply.By))
            .With("reason", reply.Reason)
            .With("dayOrder", source.DayOrder.Of(reply.Id.Value));
    }

    private static async Task<IEnumerable<ExportRow>> ResultsAsync(ExportSource source, CancellationToken stop)
    {
        var rounds = await source.Db.Set<Round>().ToDictionaryAsync(round => round.Id, round => round.Code, stop);
        var checks = await source.Db.Set<Check>().ToDictionaryAsync(check => check.Id, check => check.Code, stop);
        return from result in await source.Db.Set<RoundResult>().AsNoTracking().ToListAsync(stop)
            where source.Cuts.HoldsDraftOf(result.RoundId)
            let unit = source.Codes.Of(result.UnitId)
            orderby new ByCode(rounds[result.RoundId]), new ByCode(unit)
            select new ExportRow(Sheets.RoundResults)
                .With("round", rounds[result.RoundId])
                .With("unit", unit)
                .With("check", checks[result.CheckId])
                .With("version", result.OfVersion)
                .With("verdict", result.Verdict)
                .With("outcome", result.Outcome)
                .With("newFindings", result.HasNewFindings);
    }
}
