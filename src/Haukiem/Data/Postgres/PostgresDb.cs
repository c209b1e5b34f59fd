using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Haukiem.Data;

/// <summary>PostgreSQL, by one connection string, for several nodes.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    protected override Type IdConverterType => typeof(IdConverter<>);

    internal override IsolationLevel SnapshotIsolation => IsolationLevel.RepeatableRead;

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
