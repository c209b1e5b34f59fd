using Haukiem.Checks;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>Loads the rounds and checks that some rows are about, and what a draft and a conclusion ask of them.</summary>
internal static class RoundLoader
{
    public static async Task LoadAsync(ImportSession session, IReadOnlyCollection<Row> rows, CancellationToken stop)
    {
        var codes = BenchLoader
            .CodesOf(rows, Sheets.Rounds, "code")
            .Concat(BenchLoader.CodesOf(rows, Sheets.RoundSteps, "round"))
            .Concat(BenchLoader.CodesOf(rows, Sheets.Checks, "round"))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (codes.Count > 0)
            foreach (
                var round in await session
                    .Db.Set<Round>()
                    .AsSplitQuery()
                    .Include(round => round.Units)
                    .Include(round => round.Replies)
                    .Where(round => codes.Contains(round.Code))
                    .ToListAsync(stop)
            )
                session.Bench.RoundsByCode[round.Code] = round;
        await LoadChecksAsync(session, rows, stop);
    }

    private static async Task LoadChecksAsync(
        ImportSession session,
        IReadOnlyCollection<Row> rows,
        CancellationToken stop
    )
    {
        var corrected = BenchLoader.CodesOf(rows, Sheets.CheckCorrections, "check").ToList();
        var rounds = rows.Where(row =>
                row.Sheet == Sheets.RoundSteps
                && row.Choice<RoundAction>("step") is RoundAction.SendDraft or RoundAction.Conclude
            )
            .Select(row => session.Bench.RoundsByCode.GetValueOrDefault(row.Text("round"))?.Id)
            .Where(round => round is not null)
            .ToList();
        if (corrected.Count == 0 && rounds.Count == 0)
            return;
        foreach (
            var check in await session
                .Db.Set<Check>()
                .AsSplitQuery()
                .Include(check => check.Items)
                .Include(check => check.Corrections)
                .Where(check => corrected.Contains(check.Code) || rounds.Contains(check.RoundId))
                .ToListAsync(stop)
        )
            session.Bench.Add(check);
        var checks = session.Bench.ChecksByCode.Values.Select(check => (Guid?)check.Id.Value).ToList();
        await BenchLoader.AddAsync(
            session,
            await BenchLoader
                .WithRemedies(session)
                .Include(finding => finding.Steps)
                .Where(finding => finding.Kind == FindingKind.NewProblem && checks.Contains(finding.OriginId))
                .ToListAsync(stop),
            stop
        );
    }
}
