using CsCheck;
using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Laws;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Tests.Journal;

/// <summary>The journal says all of every recorded row, after each act, in one form.</summary>
public sealed class JournalTests
{
    [Fact]
    public void Every_table_says_of_which_kind_it_is()
    {
        using var db = new SqliteDb(SqliteDb.Options("Data Source=:memory:"));
        Expect.None(
            db.Model.GetEntityTypes().Where(table => table.Kind() is null).Select(table => table.DisplayName())
        );
    }

    [Fact]
    public void Every_text_of_a_recorded_table_can_be_redacted_or_is_said_to_stand_in_clear()
    {
        using var db = new SqliteDb(SqliteDb.Options("Data Source=:memory:"));
        Expect.None(
            from table in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            where table.Kind() == TableKind.Recorded
            from property in table.GetProperties()
            where property.ClrType == typeof(string) && property.Name != TableKinds.SaltsColumn
            where property.IsProtected() == property.StandsInClear()
            select $"{table.DisplayName()}.{property.Name}"
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task The_last_entry_of_a_row_is_the_row(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, _) =>
            {
                await using var db = stage.Instance.Open();
                var entries = (await db.Set<JournalEntry>().AsNoTracking().ToListAsync()).ToLookup(entry =>
                    entry.Table
                );
                foreach (var table in db.Model.GetEntityTypes().Where(table => table.Kind() == TableKind.Recorded))
                    await JournalRows.AreWhatIsStoredAsync(db, table, [.. entries[table.ClrType.Name]]);
            },
            oneIn: 4
        );

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task Versions_count_up_and_every_entry_and_every_act_is_sealed(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                await using var db = stage.Instance.Open();
                var acts = await db.Set<JournalAct>().ToDictionaryAsync(act => act.Id);
                var key = stage.Instance.Folder.ReadJournalKey();
                var entries = await db.Set<JournalEntry>().ToListAsync();
                foreach (var row in entries.GroupBy(entry => (entry.Table, entry.Key)))
                    Assert.Equal(Enumerable.Range(1, row.Count()), row.Select(entry => entry.RowVersion).Order());
                Assert.All(
                    entries,
                    entry =>
                        Assert.Equal(
                            entry.Mac,
                            key.Mac(acts[entry.ActId], entry.Table, entry.Key, entry.RowVersion, entry.Row)
                        )
                );
                var ofAct = entries.ToLookup(entry => entry.ActId);
                Assert.All(acts.Values, act => Assert.Equal(act.Mac, key.Mac(act, ofAct[act.Id])));
                Assert.Equal(
                    told.Attempts.Count(attempt => attempt.Done),
                    acts.Values.Count(act => act.By is not null)
                );
            },
            oneIn: 4
        );

    /// <summary>Identities and the hashes of salted words differ from one instance to the other; nothing else does.</summary>
    [Fact]
    public async Task The_same_acts_make_the_same_rows_on_both_databases()
    {
        TestInstance.SkipWithout(Database.Postgres);
        await History.Gen.SampleAsync(
            async history =>
                Assert.Equal(await RowsAsync(Database.Sqlite, history), await RowsAsync(Database.Postgres, history)),
            iter: 3,
            threads: 1
        );
    }

    private static async Task<List<string>> RowsAsync(Database database, History history)
    {
        await using var stage = await Stage.SetAsync(database, history.World);
        await Performer.PerformAsync(stage, history.Moves, new Chronicle(history.World));
        await using var db = stage.Instance.Open();
        var entries = await db.Set<JournalEntry>().ToListAsync();
        return
        [
            .. entries
                .Select(entry => $"{entry.Table} {entry.RowVersion} {JournalRows.Plain(entry.Row)}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
