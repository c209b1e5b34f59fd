using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>A unit that a round has still to check.</summary>
internal sealed record OpenCheck(string Round, UnitId Unit);

/// <summary>What is left to check: where a unit is no more, the one in its place is checked instead.</summary>
internal static class OpenCheckQueries
{
    public static Task<List<OpenCheck>> OpenChecksAsync(
        this Db db,
        IReadOnlyCollection<UnitId> units,
        CancellationToken stop
    ) =>
        db.Set<Round>()
            .Where(round => round.State == RoundState.Planned || round.State == RoundState.UnderWay)
            .SelectMany(
                round => round.Units,
                (round, unit) =>
                    new
                    {
                        round.Id,
                        round.Code,
                        unit.UnitId,
                    }
            )
            .Where(one => units.Contains(one.UnitId))
            .Where(one => !db.Set<Check>().Any(check => check.RoundId == one.Id && check.UnitId == one.UnitId))
            .OrderBy(one => one.Code)
            .Select(one => new OpenCheck(one.Code, one.UnitId))
            .ToListAsync(stop);
}
