using Haukiem.Data;
using Haukiem.Search;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Haukiem.Tests.Search;

/// <summary>The index says what the records say, whenever they were recorded.</summary>
public sealed class SearchIndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_was_recorded_before_there_was_an_index_is_in_it_after_the_upgrade(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        await given.DisposeAsync();
        await using var instance = given.Instance;
        await using var db = instance.Open();
        var written = await EntriesAsync(db);
        Assert.NotEmpty(written);

        await db.GetService<IMigrator>().MigrateAsync("CompleteRoundsAndReviews", Stop);
        await Features.MigrateAsync(instance.Folder, Stop);

        Assert.Equal(written, await EntriesAsync(db));
        Assert.Single(
            await db.ThatSay(
                    [
                        ["rut", "ngan"],
                    ],
                    inTitle: true
                )
                .ToListAsync(Stop)
        );
    }

    private static async Task<List<string>> EntriesAsync(Db db)
    {
        var entries = await db.Set<SearchEntry>().AsNoTracking().ToListAsync(Stop);
        return
        [
            .. entries
                .Select(entry =>
                    $"{entry.Kind} {entry.RecordId} {entry.From:o} {entry.Code} {entry.Title} {entry.Text}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
