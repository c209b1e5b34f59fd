using Haukiem.Data;
using Haukiem.Settings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Haukiem.Tests.Support;

/// <summary>The databases that every storage test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A fresh instance on one of the databases, removed afterwards. PostgreSQL is the server named by
/// HAUKIEM_TEST_POSTGRES; without it those tests are reported as skipped, and CI fails on that.
/// </summary>
internal sealed class TestInstance : IAsyncDisposable
{
    private const string ServerVariable = "HAUKIEM_TEST_POSTGRES";
    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static string? sqliteTemplate;
    private static string? postgresTemplate;

    private TestInstance(InstanceFolder folder) => Folder = folder;

    public InstanceFolder Folder { get; }

    /// <summary>Reports a test as skipped where its database is not there.</summary>
    public static void SkipWithout(Database database) =>
        Assert.SkipWhen(
            database == Database.Postgres && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ServerVariable)),
            $"{ServerVariable} names no PostgreSQL server."
        );

    public Db Open() => Features.Open(Folder);

    /// <summary>With the key of its journal, so that things can be entered in it before it is made.</summary>
    public static async Task<TestInstance> CreateAsync(Database database)
    {
        var instance = await CreateWithoutKeyAsync(database);
        instance.Folder.MakeJournalKey();
        return instance;
    }

    public static async Task<TestInstance> CreateWithoutKeyAsync(Database database)
    {
        var path = Directory.CreateTempSubdirectory("haukiem-test-").FullName;
        if (database == Database.Sqlite)
        {
            File.Copy(await SqliteTemplateAsync(), Path.Combine(path, "haukiem.db"));
            return new TestInstance(new InstanceFolder(path, null));
        }
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        SkipWithout(database);
        var name = "haukiem_" + Guid.NewGuid().ToString("N");
        await OnServerAsync(server!, $"CREATE DATABASE \"{name}\" TEMPLATE \"{await PostgresTemplateAsync(server!)}\"");
        return new TestInstance(new InstanceFolder(path, Connection(server!, name)));
    }

    public async ValueTask DisposeAsync()
    {
        if (Folder.Postgres is { } connection)
        {
            var name = new NpgsqlConnectionStringBuilder(connection).Database;
            await OnServerAsync(
                Environment.GetEnvironmentVariable(ServerVariable)!,
                // Without FORCE: a maintenance process of the server is waited for, not ended.
                $"DROP DATABASE \"{name}\""
            );
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Path, recursive: true);
    }

    /// <summary>Migrated once; each test starts from a copy.</summary>
    private static async Task<string> SqliteTemplateAsync()
    {
        await TemplateGate.WaitAsync();
        try
        {
            if (sqliteTemplate is not null)
                return sqliteTemplate;
            var folder = new InstanceFolder(Directory.CreateTempSubdirectory("haukiem-template-").FullName, null);
            await Features.MigrateAsync(folder);
            await using (var db = Features.Open(folder))
                await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return sqliteTemplate = folder.DatabaseFile;
        }
        finally
        {
            TemplateGate.Release();
        }
    }

    private static async Task<string> PostgresTemplateAsync(string server)
    {
        await TemplateGate.WaitAsync();
        try
        {
            if (postgresTemplate is not null)
                return postgresTemplate;
            var name = "haukiem_template_" + Guid.NewGuid().ToString("N");
            await OnServerAsync(server, $"CREATE DATABASE \"{name}\"");
            await using (var db = new PostgresDb(PostgresDb.Options(Connection(server, name))))
                await db.Database.MigrateAsync();
            return postgresTemplate = name;
        }
        finally
        {
            TemplateGate.Release();
        }
    }

    private static string Connection(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false }.ConnectionString;

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
