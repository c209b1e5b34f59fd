using Haukiem.Data;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>What the verbs of a round, and of the checks in it, ask of the database.</summary>
internal static class RoundQueries
{
    /// <summary>
    /// The round with its units and replies, held until the transaction ends: a check, a reply and the draft or the
    /// conclusion that rests on them come one after the other, whichever node they come from.
    /// </summary>
    public static async Task<Round> HoldRoundAsync(this Db db, RoundId id, CancellationToken stop = default)
    {
        await db.HoldAsync([id.Value], stop);
        return await db.Set<Round>()
            .AsSplitQuery()
            .Include(round => round.Units)
            .Include(round => round.Replies)
            .SingleAsync(round => round.Id == id, stop);
    }

    public static Task<List<Check>> ChecksOfAsync(this Db db, RoundId round, CancellationToken stop = default) =>
        db.Set<Check>()
            .AsNoTracking()
            .Include(check => check.Corrections)
            .Where(check => check.RoundId == round)
            .ToListAsync(stop);

    /// <summary>What the checks of the round say of its units on a day: what its conclusion freezes.</summary>
    public static async Task<IReadOnlyList<UnitResult>> ResultsOfAsync(
        this Db db,
        RoundId round,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var checks = await db.ChecksOfAsync(round, stop);
        var ids = checks.ConvertAll(check => (Guid?)check.Id.Value);
        var raised = await db.Set<Finding>()
            .AsNoTracking()
            .Include(finding => finding.Steps)
            .Where(finding => finding.Kind == FindingKind.NewProblem && ids.Contains(finding.OriginId))
            .ToListAsync(stop);
        return UnitResult.Of(checks, raised.FindAll(NewProblems.IsOne), day);
    }

    /// <summary>
    /// What the checks of a concluded round say otherwise on a day than was frozen: it stands beside the frozen result
    /// (law 4).
    /// </summary>
    public static async Task<IReadOnlyList<(RoundResult Frozen, UnitResult Now)>> ChangedSinceConclusionAsync(
        this Db db,
        RoundId round,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var now = (await db.ResultsOfAsync(round, day, stop)).ToDictionary(result => result.Unit);
        var frozen = await db.Set<RoundResult>()
            .AsNoTracking()
            .Where(result => result.RoundId == round)
            .ToListAsync(stop);
        return
        [
            .. frozen
                .Where(result => now.TryGetValue(result.UnitId, out var said) && !result.Says(said))
                .Select(result => (result, now[result.UnitId])),
        ];
    }
}
