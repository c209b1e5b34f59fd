using Haukiem.Data;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>Once a round is concluded, what it says of its units stands.</summary>
internal sealed class ConcludedRoundQueries : IFrozen
{
    public Task<Frozen?> AfterAsync(Db db, IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken stop) =>
        db.Set<Round>()
            .Where(round => round.Units.Any(unit => units.Contains(unit.UnitId)))
            .SelectMany(round => round.Steps, (round, step) => new { round.Code, step })
            .Where(one => one.step.Action == RoundAction.Conclude && one.step.On > on)
            .OrderByDescending(one => one.step.On)
            .Select(one => new Frozen(one.Code, one.step.On))
            .FirstOrDefaultAsync(stop);
}
