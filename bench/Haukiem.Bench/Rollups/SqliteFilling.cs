using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>
/// Fills SQLite in minutes rather than hours: nothing is kept safe meanwhile, and the indexes are made at the end,
/// sorted, instead of being kept row by row.
/// </summary>
internal sealed class SqliteFilling : IAsyncDisposable
{
    private readonly Db db;
    private readonly IReadOnlyList<string> indexes;

    private SqliteFilling(Db db, IReadOnlyList<string> indexes)
    {
        this.db = db;
        this.indexes = indexes;
    }

    public static async Task<SqliteFilling> BeginAsync(Db db, CancellationToken stop)
    {
        await db.Database.ExecuteSqlRawAsync(
            "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; PRAGMA cache_size=-1000000",
            stop
        );
        var made = await ReadAsync(
            db,
            "SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        );
        var drops = await ReadAsync(
            db,
            "SELECT 'DROP INDEX \"' || name || '\"' AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        );
        foreach (var drop in drops)
            await db.Database.ExecuteSqlRawAsync(drop, stop);
        return new SqliteFilling(db, made);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var index in indexes)
            await db.Database.ExecuteSqlRawAsync(index);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
    }

    private static Task<List<string>> ReadAsync(Db db, string query) =>
        db.Database.SqlQueryRaw<string>(query).ToListAsync();
}
