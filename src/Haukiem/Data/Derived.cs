using Microsoft.EntityFrameworkCore;

namespace Haukiem.Data;

/// <summary>How derived tables and indexes change: the rows of some things are taken away and made again, never edited.</summary>
internal static class Derived
{
    public static async Task ReplaceAsync<T>(
        Db db,
        IQueryable<T> old,
        IReadOnlyCollection<T> rows,
        CancellationToken stop = default
    )
        where T : class
    {
        if (db.Model.FindEntityType(typeof(T))?.Kind() is not (TableKind.Derived or TableKind.Machine))
            throw new InvalidOperationException($"{typeof(T).Name} is recorded: it changes only through the door.");
        await old.ExecuteDeleteAsync(stop);
        await Bulk.AddAsync(db, rows, stop);
    }
}
