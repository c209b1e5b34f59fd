using Haukiem.Settings;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Settings;

/// <summary>A program does not touch what a later version of it has made.</summary>
public sealed class InstanceVersionTests
{
    private const string Later = "29991231000000_ByALaterVersion";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_database_of_a_later_version_is_refused_and_left_as_it_is(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({Later}, '10.0.0')""",
            Stop
        );
        // One step of this version is undone as well: it would be brought forward again.
        var last = db.Database.GetMigrations().Last();
        await db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {last}""",
            Stop
        );

        var refused = await Assert.ThrowsAsync<InstanceNotOpenedException>(() =>
            Features.MigrateAsync(instance.Folder, Stop)
        );

        Assert.Equal("Settings.DatabaseNewer", refused.Refusal.Code);
        Assert.Equal([last], await db.Database.GetPendingMigrationsAsync(Stop));
    }
}
