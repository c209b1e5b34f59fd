using System.Data;
using Haukiem.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Haukiem.Data;

/// <summary>The embedded database: one file in the instance's folder.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    protected override Type IdConverterType => typeof(IdBytesConverter<>);

    /// <summary>
    /// By this name the provider begins a deferred transaction, which takes no write lock; without a shared
    /// cache, which we never use, SQLite reads it as one snapshot whatever the name says.
    /// </summary>
    internal override IsolationLevel SnapshotIsolation => IsolationLevel.ReadUncommitted;

    /// <summary>One transaction writes at a time: nothing else can hold anything.</summary>
    internal override Task HoldAsync(IEnumerable<Guid> things, CancellationToken stop) => Task.CompletedTask;

    internal override Task ShareAsync(Guid thing, CancellationToken stop) => Task.CompletedTask;

    internal override Task AddRowsAsync(BulkColumns columns, IEnumerable<object?[]> rows, CancellationToken stop) =>
        BulkCommand.AddAsync(this, columns, rows, orElse: "", stop);

    internal override Task<int> ChangeRowsAsync(
        BulkColumns set,
        BulkColumns where,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken stop
    ) => BulkCommand.ChangeAsync(this, set, where, rows, stop);

    internal override IQueryable<SearchEntry> WithWords(IEnumerable<string> words, bool inTitle) =>
        SqliteSearch.WithWords(this, words, inTitle);

    internal override string OrdinalOrder => "BINARY";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytesConverter>();
    }

    /// <summary>Options for a database file (or <c>:memory:</c> on an open connection).</summary>
    public static DbContextOptions<SqliteDb> Options(string connection) =>
        new DbContextOptionsBuilder<SqliteDb>()
            // A list of any length is one parameter: the statement stays the same, and short.
            .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IMigrationsSqlGenerator, StrictTables>()
            .AddInterceptors(SqlitePragmas.Instance)
            .Options;

    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) => new(Options("Data Source=:memory:"));
    }
}
