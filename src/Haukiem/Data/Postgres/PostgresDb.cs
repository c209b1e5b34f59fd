using System.Data;
using Haukiem.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Haukiem.Data;

/// <summary>PostgreSQL, by one connection string, for several nodes.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    protected override Type IdConverterType => typeof(IdConverter<>);

    internal override IsolationLevel SnapshotIsolation => IsolationLevel.RepeatableRead;

    internal override Task HoldAsync(IEnumerable<Guid> things, CancellationToken stop)
    {
        // In one order everywhere, so that two who want the same do not wait for each other.
        var keys = things.Select(KeyOf).Distinct().Order().ToArray();
        return Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(key) FROM unnest({keys}) WITH ORDINALITY AS held(key, place) ORDER BY place",
            stop
        );
    }

    internal override Task ShareAsync(Guid thing, CancellationToken stop) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({KeyOf(thing)})", stop);

    private static long KeyOf(Guid thing) =>
        BitConverter.ToInt64(thing.ToByteArray(), 0) ^ BitConverter.ToInt64(thing.ToByteArray(), 8);

    internal override Task AddRowsAsync(BulkColumns columns, IEnumerable<object?[]> rows, CancellationToken stop) =>
        PostgresBulk.AddAsync((NpgsqlConnection)Database.GetDbConnection(), columns, rows, stop);

    internal override Task<int> ChangeRowsAsync(
        BulkColumns set,
        BulkColumns where,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken stop
    ) => PostgresBulk.ChangeAsync((NpgsqlConnection)Database.GetDbConnection(), set, where, rows, stop);

    internal override IQueryable<SearchEntry> WithWords(IEnumerable<string> words, bool inTitle) =>
        PostgresSearch.WithWords(this, words, inTitle);

    internal override string OrdinalOrder => "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresSearch.Map(modelBuilder.Entity<SearchEntry>(), OrdinalOrder);
    }

    /// <summary>Options for a connection string.</summary>
    public static DbContextOptions<PostgresDb> Options(string connection) =>
        new DbContextOptionsBuilder<PostgresDb>()
            .UseNpgsql(
                connection,
                postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .Options;

    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresDb>
    {
        public PostgresDb CreateDbContext(string[] args) => new(Options("Host=localhost;Database=design"));
    }
}
