using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Units;

/// <summary>Keeps the lineage as the placements say.</summary>
internal sealed class LineageFollower : IFollower
{
    /// <summary>Makes the lineage anew where one of the units stands elsewhere than it says.</summary>
    /// <exception cref="InvalidOperationException">The placements make no tree: nothing of the act is kept.</exception>
    public async Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop)
    {
        var units = touched.OfType<Unit>().Select(unit => unit.Id).Distinct().ToList();
        if (units.Count == 0 || !await HaveMovedAsync(db, units, stop))
            return;
        if (await RebuildAsync(db, stop) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());
    }

    /// <summary>Makes the lineage of every unit anew: a change of one placement may move any number of units.</summary>
    /// <returns>Why the placements make no tree; then nothing is made.</returns>
    public static async Task<Refusal?> RebuildAsync(Db db, CancellationToken stop)
    {
        var placements = await db.Set<UnitPlacement>().AsNoTracking().ToListAsync(stop);
        var ended = await db.Set<Unit>().AsNoTracking().Where(unit => unit.HeirId != null).ToListAsync(stop);
        var lineage = UnitLineage.Of(placements, Heirs.Among(ended)).ToList();
        if (TreeRules.FaultIn(placements, lineage) is { } fault)
            return fault.Told(await CodesAsync(db, fault, stop));
        await Derived.ReplaceAsync(db, db.Set<UnitLineage>(), lineage, stop);
        return null;
    }

    /// <summary>Whether a parent or a day differs from what the lineage says; a corrected name moves nobody.</summary>
    private static async Task<bool> HaveMovedAsync(Db db, List<UnitId> units, CancellationToken stop)
    {
        var own = await PlacementsAsync(db, units, stop);
        var parents = own.Select(placement => placement.ParentId).OfType<UnitId>().Except(units).ToList();
        if (await db.Set<Unit>().AnyAsync(unit => units.Contains(unit.Id) && unit.HeirId != null, stop))
            return true;
        var near = UnitLineage
            .Of([.. own, .. await PlacementsAsync(db, parents, stop)])
            .Where(line => line.Depth <= 1 && units.Contains(line.UnitId));
        var kept = await db.Set<UnitLineage>()
            .AsNoTracking()
            .Where(line => line.Depth <= 1 && units.Contains(line.UnitId))
            .ToListAsync(stop);
        return !kept.Select(Said).ToHashSet().SetEquals(near.Select(Said));
    }

    private static (UnitId, UnitId, int, DateOnly, DateOnly) Said(UnitLineage line) =>
        (line.UnitId, line.AncestorId, line.Depth, line.From, line.To);

    private static Task<List<UnitPlacement>> PlacementsAsync(Db db, List<UnitId> units, CancellationToken stop) =>
        db.Set<UnitPlacement>().AsNoTracking().Where(placement => units.Contains(placement.UnitId)).ToListAsync(stop);

    private static Task<Dictionary<UnitId, string>> CodesAsync(Db db, TreeFault fault, CancellationToken stop) =>
        db.Set<Unit>()
            .Where(unit => unit.Id == fault.Unit || unit.Id == fault.Other)
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop);
}
