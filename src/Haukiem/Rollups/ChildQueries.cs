using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>The units directly below one, with everything under each.</summary>
internal static class ChildQueries
{
    public static async Task<Children> ChildrenAsync(this Db db, Asked asked, CancellationToken stop)
    {
        var below = db.Lineage(asked.TreeDay)
            .Where(line => line.AncestorId == asked.Unit.Id && line.Depth == 1)
            .Select(line => line.UnitId);
        var units = await db.UnitLines(asked.TreeDay).Where(one => below.Contains(one.Id)).ToListAsync(stop);
        var lines = await db.Lineage(asked.TreeDay)
            .Where(line => below.Contains(line.AncestorId) || (line.AncestorId == asked.Unit.Id && line.Depth == 0))
            .Select(line => new
            {
                line.UnitId,
                line.AncestorId,
                line.Depth,
            })
            .ToDictionaryAsync(line => line.UnitId, line => new Standing(line.AncestorId, line.Depth == 0), stop);
        return new Children(
            asked.Unit,
            [.. units.OrderBy(one => one.Order).ThenBy(one => one.Code, StringComparer.Ordinal)],
            lines
        );
    }
}
