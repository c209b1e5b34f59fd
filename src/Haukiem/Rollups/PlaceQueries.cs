using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Where a viewer stands in the tree, and what of it the viewer sees around a unit.</summary>
internal static class PlaceQueries
{
    /// <summary>More direct children than anybody chooses from.</summary>
    private const int MostChildren = 500;

    /// <summary>Where somebody begins: the root, or the first of the units that the mandates reach highest.</summary>
    /// <param name="subject">Of what: where nothing of it is seen, the unit is one where it is refused with the reason.</param>
    public static async Task<UnitLine?> HomeAsync(this Rollup rollup, Subject subject, CancellationToken stop = default)
    {
        if (rollup.Viewer.SeesAll)
            return await rollup.RootAsync(stop);
        var seeing = rollup.Viewer.MandatesFor(subject).ToList();
        var homes = await rollup.HomesAsync(seeing.Count > 0 ? seeing : rollup.Viewer.Mandates, stop);
        return homes.Count > 0 ? homes[0] : null;
    }

    /// <summary>The units that the mandates reach highest: none of them stands below another that is reached whole.</summary>
    public static Task<IReadOnlyList<UnitLine>> HomesAsync(this Rollup rollup, CancellationToken stop = default) =>
        rollup.HomesAsync(rollup.Viewer.Mandates, stop);

    /// <summary>Of them those where something of a subject is seen: a list is widened or moved to these.</summary>
    public static async Task<Cut<UnitLine>> HomesAsync(
        this Rollup rollup,
        Subject subject,
        CancellationToken stop = default
    ) => Cut<UnitLine>.Of(await rollup.HomesAsync([.. rollup.Viewer.MandatesFor(subject)], stop), MostChildren);

    private static async Task<IReadOnlyList<UnitLine>> HomesAsync(
        this Rollup rollup,
        IReadOnlyList<Mandate> mandates,
        CancellationToken stop
    )
    {
        var reached = mandates.Select(mandate => mandate.ReachesId).Distinct().ToList();
        var tree = await rollup.Db.TreeOfAsync(reached, stop);
        var whole = mandates
            .Where(mandate => mandate.Reach == Reach.Subtree)
            .Select(mandate => mandate.ReachesId)
            .ToList();
        var highest = reached.Where(unit => !whole.Exists(above => tree.IsBelow(unit, above, rollup.Today))).ToList();
        var lines = await rollup.Db.UnitLines(rollup.Today).Where(unit => highest.Contains(unit.Id)).ToListAsync(stop);
        return [.. InOrder(lines)];
    }

    /// <summary>Which units around one can be asked about together, the widest first; none where nothing of it is seen.</summary>
    public static async Task<IReadOnlyList<Extent>> ExtentsAsync(
        this Rollup rollup,
        UnitLine unit,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var tree = await rollup.Db.TreeOfAsync([unit.Id], stop);
        return
        [
            .. Enum.GetValues<Extent>()
                .Where(extent => rollup.Viewer.Look(unit.Id, unit.Code, extent, tree, day, rollup.Today).IsDone),
        ];
    }

    /// <summary>The unit that stands where this one stood, where it is no more on that day.</summary>
    public static async Task<UnitLine?> StandsInPlaceOfAsync(
        this Rollup rollup,
        UnitLine unit,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var heir = await rollup
            .Db.Lineage(day)
            .Where(line => line.UnitId == unit.Id && line.Depth == 0 && line.AncestorId != unit.Id)
            .Select(line => line.AncestorId)
            .ToListAsync(stop);
        return heir is [var id] ? await rollup.Db.UnitLines(day).SingleAsync(line => line.Id == id, stop) : null;
    }

    /// <summary>What stood above a unit, from the top, as far as the viewer may see it.</summary>
    public static async Task<IReadOnlyList<UnitLine>> AboveAsync(
        this Rollup rollup,
        UnitId unit,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var lineage = await rollup
            .Db.Lineage(day)
            .Where(line => line.UnitId == unit && line.Depth > 0)
            .OrderByDescending(line => line.Depth)
            .Select(line => line.AncestorId)
            .ToListAsync(stop);
        var lines = await rollup
            .Db.UnitLines(day)
            .Where(line => lineage.Contains(line.Id))
            .ToDictionaryAsync(line => line.Id, stop);
        var tree = await rollup.Db.TreeOfAsync(lineage, stop);
        return
        [
            .. lineage
                .Select(above => lines[above])
                .Where(above => rollup.Viewer.Look(above.Id, above.Code, Extent.Own, tree, day, rollup.Today).IsDone),
        ];
    }

    /// <summary>The units directly below, for a viewer who may see them.</summary>
    public static async Task<Cut<UnitLine>> BelowAsync(
        this Rollup rollup,
        UnitId unit,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var tree = await rollup.Db.TreeOfAsync([unit], stop);
        if (!rollup.Viewer.Look(unit, "", Extent.Subtree, tree, day, rollup.Today).IsDone)
            return Cut<UnitLine>.Nothing;
        var lines = await rollup.Db.LinesBelow(unit, day).Take(MostChildren + 1).ToListAsync(stop);
        return Cut<UnitLine>.Of(lines, MostChildren);
    }

    /// <summary>The units directly below one in their order, however many.</summary>
    internal static IQueryable<UnitLine> LinesBelow(this Db db, UnitId unit, DateOnly day)
    {
        var children = db.Lineage(day)
            .Where(line => line.AncestorId == unit && line.Depth == 1)
            .Select(line => line.UnitId);
        return db.UnitLines(day)
            .Where(line => children.Contains(line.Id))
            .OrderBy(line => line.Order)
            .ThenBy(db.ByCode<UnitLine>(line => line.Code));
    }

    /// <summary>Whether nothing was imported yet: at most the root is there.</summary>
    public static async Task<bool> IsEmptyAsync(this Rollup rollup, CancellationToken stop = default) =>
        await rollup.Db.Set<Unit>().Take(2).CountAsync(stop) < 2;

    private static IOrderedEnumerable<UnitLine> InOrder(IEnumerable<UnitLine> lines) =>
        lines.OrderBy(line => line.Order).ThenBy(line => line.Code, StringComparer.Ordinal);
}
