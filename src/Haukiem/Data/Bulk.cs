using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Data;

/// <summary>
/// Adds and changes many rows in the current transaction without tracking them; how is up to the database. Only for
/// tables that the door itself writes (journal, derived) and for the door's own flush.
/// </summary>
internal static class Bulk
{
    private static readonly ConcurrentDictionary<IEntityType, int> Ranks = new();

    public static async Task AddAsync<T>(Db db, IReadOnlyCollection<T> rows, CancellationToken stop = default)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var columns = BulkColumns.Of(db.Model.FindEntityType(typeof(T))!);
        await AddAsync(db, columns, rows.Select(columns.Read), stop);
    }

    /// <summary>Adds rows whose number the database gives.</summary>
    public static async Task AddNumberedAsync<T>(Db db, IReadOnlyCollection<T> rows, CancellationToken stop = default)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var columns = BulkColumns.WithoutKey(db.Model.FindEntityType(typeof(T))!);
        await AddAsync(db, columns, rows.Select(columns.Read), stop);
    }

    /// <summary>Adds a row unless another node, or another request, has just added the one with its key.</summary>
    public static async Task AddOnceAsync<T>(Db db, T row, CancellationToken stop = default)
        where T : class
    {
        await db.Database.OpenConnectionAsync(stop);
        var columns = BulkColumns.Of(db.Model.FindEntityType(typeof(T))!);
        await BulkCommand.AddAsync(db, columns, [columns.Read(row)], orElse: " ON CONFLICT DO NOTHING", stop);
    }

    /// <summary>Adds rows given as values in the order of the columns.</summary>
    public static async Task AddAsync(
        Db db,
        BulkColumns columns,
        IEnumerable<object?[]> rows,
        CancellationToken stop = default
    )
    {
        await db.Database.OpenConnectionAsync(stop);
        await db.AddRowsAsync(columns, rows, stop);
    }

    /// <summary>Changes rows, each given as the values that it gets and then those that it must have.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A row no longer has what it must.</exception>
    public static async Task ChangeAsync(
        Db db,
        BulkColumns set,
        BulkColumns where,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken stop = default
    )
    {
        await db.Database.OpenConnectionAsync(stop);
        if (await db.ChangeRowsAsync(set, where, rows, stop) != rows.Count)
            throw new DbUpdateConcurrencyException($"{set.Table} was changed by somebody else meanwhile.");
    }

    /// <summary>How many tables stand between this one and one that refers to no other: rows are added in this order.</summary>
    public static int RankOf(IEntityType entity) => Ranks.GetOrAdd(entity, Rank);

    private static int Rank(IEntityType entity) =>
        entity
            .GetForeignKeys()
            .Select(key => key.PrincipalEntityType)
            .Where(principal => principal != entity)
            .Select(principal => RankOf(principal) + 1)
            .DefaultIfEmpty()
            .Max();
}
