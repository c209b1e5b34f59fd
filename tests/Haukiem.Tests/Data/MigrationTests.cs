using System.Data;
using System.Data.Common;
using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Search;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Haukiem.Tests.Data;

/// <summary>Step by step, migrations make what the model says.</summary>
public sealed class MigrationTests
{
    private const string Shape = """
        SELECT 'table ' || t.name || CASE t.strict WHEN 1 THEN ' strict' ELSE '' END FROM pragma_table_list t
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
        FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT 'reference ' || t.name || '.' || r."from" || ' ' || r."table" || ' ' || r.on_delete
        FROM pragma_table_list t, pragma_foreign_key_list(t.name) r WHERE t.schema = 'main'
        UNION ALL
        SELECT 'index ' || t.name || ' ' || i."unique" || ' ' || (SELECT group_concat(p.name) FROM pragma_index_info(i.name) p)
        FROM pragma_table_list t, pragma_index_list(t.name) i
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task No_change_of_the_model_waits_for_a_migration(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_embedded_database_is_the_one_that_the_model_would_make_at_once_and_strict()
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        await using var migrated = instance.Open();
        await using var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync(Stop); // it lives as long as it is open
        var options = new DbContextOptionsBuilder<SqliteDb>(SqliteDb.Options("Data Source=:memory:"));
        await using var atOnce = new SqliteDb(options.UseSqlite(memory).Options);
        await atOnce.Database.EnsureCreatedAsync(Stop);

        var shape = await ReadAsync(migrated.Database.GetDbConnection(), Shape);

        Assert.Equal(await ReadAsync(memory, Shape), shape);
        Expect.None(
            shape.Where(line =>
                line.StartsWith("table ", StringComparison.Ordinal)
                && !line.EndsWith(" strict", StringComparison.Ordinal)
            )
        );
        Expect.None(
            shape.Where(line =>
                line.StartsWith("reference ", StringComparison.Ordinal)
                && line.EndsWith("CASCADE", StringComparison.Ordinal)
                && !line.Contains("AspNet", StringComparison.Ordinal)
            )
        );
    }

    /// <summary>Back to the version before and forward again: what was filled in is what the verbs had written.</summary>
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_is_from_before_is_told_what_the_verbs_write_now(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        var written = await TakenOverAsync(instance);
        await using var db = instance.Open();

        await db.GetService<IMigrator>().MigrateAsync("Beginning", Stop);
        await Features.MigrateAsync(instance.Folder, Stop);

        Assert.Equal(written, await TakenOverAsync(instance));
        if (database == Database.Sqlite)
            Assert.Empty(
                await ReadAsync(db.Database.GetDbConnection(), "SELECT \"table\" FROM pragma_foreign_key_check()")
            );
    }

    private static async Task<List<string>> TakenOverAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        var targets = await db.Set<Target>().AsNoTracking().OrderBy(target => target.Code).ToListAsync(Stop);
        Assert.Contains(targets, target => target.ValueCount > 1);
        Assert.Contains(targets, target => target.NotApplicableBy is not null);
        var assignments = await db.Set<Assignment>().AsNoTracking().OrderBy(one => one.Code).ToListAsync(Stop);
        Assert.Contains(assignments, one => one.DoneOn is not null);
        var mandates = await db.Set<Mandate>().AsNoTracking().OrderBy(mandate => mandate.Code).ToListAsync(Stop);
        Assert.Contains(mandates, mandate => mandate.MatterId is not null);
        var entries = db.Set<SearchEntry>().AsNoTracking().Where(entry => entry.RecordId != SearchEntry.Whole);
        var found = await entries.OrderBy(entry => entry.RecordId).ToListAsync(Stop);
        Assert.Contains(found, entry => entry.Kind == SearchKind.Assignment);
        return
        [
            // What a later step of a review says was kept nowhere before: on the way back it is lost.
            .. found.Select(entry =>
                $"{entry.Kind} {entry.Code} {entry.Title} {(entry.Kind == SearchKind.Review ? "" : entry.Text)}"
            ),
            .. targets.Select(it => $"{it.Code} {it.AuthorityUnitId} {it.ValueCount} {it.LastValueOn} {it.LastBasis}"),
            .. targets.Select(it => $"{it.Code} {it.NotApplicableAuthorityId}"),
            .. assignments.Select(it => $"{it.Code} {it.DeadlineSetById} {it.CurrentKind} {it.DoneOn}"),
            .. mandates.Select(it => $"{it.Code} {it.MatterId}"),
        ];
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        var lines = new List<string>();
        if (connection.State != ConnectionState.Open)
            await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
