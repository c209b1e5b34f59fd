using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Settings;

internal static class InstanceQueries
{
    /// <summary>What holds for the whole installation; none before it is made.</summary>
    public static Task<Instance?> InstanceAsync(this Db db, CancellationToken stop = default) =>
        db.Set<Instance>().AsNoTracking().SingleOrDefaultAsync(stop);
}
