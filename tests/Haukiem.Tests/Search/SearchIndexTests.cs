using Haukiem.Data;
using Haukiem.Search;
using Haukiem.Tests.Support;
using Haukiem.Units;
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
        Assert.Single(await db.WithWords(["rut", "ngan"], inTitle: true).ToListAsync(Stop));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task It_is_whole_although_an_import_entered_its_own_before_it_was_filled(Database database)
    {
        var (instance, written) = await BeforeTheIndexAsync(database);
        await using var one = instance;
        await using var importing = instance.Open();
        await EnterOneAsync(importing);
        Assert.Equal(1, await importing.Set<SearchEntry>().CountAsync(Stop));

        await Features.MigrateAsync(instance.Folder, Stop);

        Assert.Equal(written, await EntriesAsync(importing));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task It_is_whole_although_an_import_is_under_way_while_it_is_filled(Database database)
    {
        var (instance, written) = await BeforeTheIndexAsync(database);
        await using var one = instance;
        await using var importing = instance.Open();
        await using var transaction = await importing.Database.BeginTransactionAsync(Stop);
        await EnterOneAsync(importing);
        var filling = Task.Run(() => Features.MigrateAsync(instance.Folder, Stop), Stop);
        // It waits for the import; how long it is given to show otherwise changes nothing in what is true.
        await Task.WhenAny(filling, Task.Delay(TimeSpan.FromMilliseconds(300), Stop));
        Assert.False(filling.IsCompleted);
        await transaction.CommitAsync(Stop);
        await filling;

        Assert.Equal(written, await EntriesAsync(importing));
    }

    /// <summary>A database that came to have the table of the index only now.</summary>
    private static async Task<(TestInstance Instance, List<string> Written)> BeforeTheIndexAsync(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        await given.DisposeAsync();
        await using var db = given.Instance.Open();
        var written = await EntriesAsync(db);
        await db.GetService<IMigrator>().MigrateAsync("CompleteRoundsAndReviews", Stop);
        await db.Database.MigrateAsync(Stop);
        return (given.Instance, written);
    }

    /// <summary>What an import does for the index in its transaction.</summary>
    private static async Task EnterOneAsync(Db db)
    {
        var unit = await db.Set<Unit>().FirstAsync(Stop);
        await SearchWriter.RefreshAsync(db, SearchedThings.Of([unit]), Stop);
    }

    private static async Task<List<string>> EntriesAsync(Db db)
    {
        var all = db.Set<SearchEntry>().AsNoTracking().Where(entry => entry.RecordId != SearchEntry.Whole);
        var entries = await all.ToListAsync(Stop);
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
