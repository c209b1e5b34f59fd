using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Opening;

/// <summary>A unit that a record names; its name leads to its record for whoever sees it.</summary>
internal sealed record UnitName(string Code, string Name, bool IsSeen);

internal static class UnitNameQueries
{
    public static async Task<IReadOnlyList<UnitName>> NamesAsync(
        this Rollup rollup,
        IReadOnlyCollection<UnitId> units,
        RecordDay at,
        CancellationToken stop
    )
    {
        var names = new List<UnitName>();
        var lines = await rollup
            .Db.UnitLines(at.TreeDay)
            .Where(unit => units.Contains(unit.Id))
            .OrderBy(unit => unit.Order)
            .ToListAsync(stop);
        var seesWhole = await rollup.SeesWholeAsync(stop);
        foreach (var line in lines)
            names.Add(await rollup.NameAsync(line, at, seesWhole, stop));
        return names;
    }

    /// <summary>Of each unit its name: for what names a unit more than once, or not in the order of the units.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, UnitName>> NamesOfEachAsync(
        this Rollup rollup,
        IReadOnlyCollection<UnitId> units,
        RecordDay at,
        CancellationToken stop
    )
    {
        var lines = await rollup.Db.UnitLines(at.TreeDay).Where(unit => units.Contains(unit.Id)).ToListAsync(stop);
        var names = new Dictionary<UnitId, UnitName>();
        var seesWhole = await rollup.SeesWholeAsync(stop);
        foreach (var line in lines)
            names.Add(line.Id, await rollup.NameAsync(line, at, seesWhole, stop));
        return names;
    }

    private static async Task<UnitName> NameAsync(
        this Rollup rollup,
        UnitLine line,
        RecordDay at,
        bool seesWhole,
        CancellationToken stop
    ) => new(line.Code, line.Name, seesWhole || await rollup.SeesUnitAsync(Subject.Assignments, line.Id, at, stop));
}
