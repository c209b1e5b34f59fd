using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Opening;

/// <summary>A unit that a record names; its name leads to its page for whoever sees it.</summary>
internal sealed record UnitName(string Code, string Name, bool IsSeen);

internal static class UnitNameQueries
{
    /// <summary>More units than a line names.</summary>
    private const int Most = 30;

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
            .Take(Most)
            .ToListAsync(stop);
        foreach (var line in lines)
            names.Add(
                new UnitName(line.Code, line.Name, await rollup.SeesUnitAsync(Subject.Assignments, line.Id, at, stop))
            );
        return names;
    }
}
