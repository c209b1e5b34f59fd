using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Units;

internal static class UnitQueries
{
    /// <summary>Who stood above these units.</summary>
    public static async Task<Tree> TreeOfAsync(
        this Db db,
        IReadOnlyCollection<UnitId> units,
        CancellationToken stop = default
    ) => new(await db.Set<UnitLineage>().AsNoTracking().Where(line => units.Contains(line.UnitId)).ToListAsync(stop));

    /// <summary>Who stood above whom, for every unit.</summary>
    public static async Task<Tree> WholeTreeAsync(this Db db, CancellationToken stop = default) =>
        new(await db.Set<UnitLineage>().AsNoTracking().ToListAsync(stop));
}
