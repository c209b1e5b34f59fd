using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Settings;

/// <summary>A program reads the databases of its own version and of those before it.</summary>
internal static class InstanceVersionQueries
{
    /// <summary>Sees that no later version of the product has changed the database.</summary>
    /// <exception cref="InstanceNotOpenedException">One has: what it added, this program would neither show nor keep whole.</exception>
    public static async Task CheckVersionAsync(this Db db, CancellationToken stop)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(stop);
        if (applied.LastOrDefault(one => !known.Contains(one)) is { } later)
            throw new InstanceNotOpenedException(new Refusal("Settings.DatabaseNewer", later));
    }
}
