using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Units;

/// <summary>Keeps the lineage as the placements say.</summary>
internal sealed class LineageFollower : IFollower
{
    public Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop) =>
        touched.OfType<Unit>().Any() ? RebuildAsync(db, stop) : Task.CompletedTask;

    /// <summary>Makes the lineage of every unit anew: a change of one placement may move any number of units.</summary>
    public static async Task RebuildAsync(Db db, CancellationToken stop)
    {
        var placements = await db.Set<UnitPlacement>().AsNoTracking().ToListAsync(stop);
        await Derived.ReplaceAsync(db, db.Set<UnitLineage>(), UnitLineage.Of(placements).ToList(), stop);
    }
}
