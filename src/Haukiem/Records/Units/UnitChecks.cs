using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Units;

/// <summary>What the checks of a unit as a whole found of it, round by round, the latest first.</summary>
internal sealed record UnitChecks(IReadOnlyList<UnitCheck> Shown, bool HasMore)
{
    public const int Most = 50;

    public static async Task<UnitChecks> ReadAsync(Db db, UnitId unit, RecordDay at, CancellationToken stop)
    {
        var day = at.Day;
        var checks = await db.Set<Check>()
            .AsNoTracking()
            .Include(check => check.Corrections)
            .Where(check => check.UnitId == unit && check.On <= day)
            // A check at the desk outside a round is of one record, and told there.
            .Where(check => check.RoundId != null || check.Kind == CheckKind.OnTheSpot)
            .OrderByDescending(check => check.On)
            .ThenByDescending(check => check.RecordedAt)
            .ThenBy(check => check.Code)
            .Take(Most + 1)
            .ToListAsync(stop);
        var ids = checks.Select(check => check.RoundId).OfType<RoundId>().Distinct().ToList();
        var rounds = await db.Set<Round>()
            .Where(round => ids.Contains(round.Id))
            .Select(round => new
            {
                round.Id,
                round.Code,
                round.Name,
            })
            .ToDictionaryAsync(round => round.Id, stop);
        return new UnitChecks(
            [
                .. checks
                    .Take(Most)
                    .Select(check =>
                    {
                        var round = check.RoundId is { } id ? rounds[id] : null;
                        return new UnitCheck(check.Code, round?.Code, round?.Name, check.On, check.VersionOn(day));
                    }),
            ],
            checks.Count > Most
        );
    }
}

/// <summary>One check of the unit, with its round.</summary>
/// <param name="Said">What it says on the day, which a correction may have changed.</param>
internal sealed record UnitCheck(string Code, string? RoundCode, string? RoundName, DateOnly On, CheckVersion Said);
