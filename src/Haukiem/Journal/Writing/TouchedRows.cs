using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal.Writing;

/// <summary>The rows of one recorded table that the acts of a page touched, on their way to the database.</summary>
internal sealed class TouchedRows(RowShape shape, IGrouping<IEntityType, EntityEntry> table, JournalPage page)
{
    public async Task AddAsync(Db db, CancellationToken stop)
    {
        List<EntityEntry> added = [.. In(EntityState.Added).OrderBy(entry => page.Images[entry.Entity].No)];
        if (added.Count == 0)
            return;
        await Bulk.AddAsync(db, BulkColumns.Of(table.Key, shape.Columns), added.Select(ValuesOf), stop);
        foreach (var entry in added)
            entry.State = EntityState.Unchanged;
    }

    /// <summary>Every row must have the version from which the acts went on.</summary>
    public async Task ChangeAsync(Db db, CancellationToken stop)
    {
        List<EntityEntry> changed =
        [
            .. In(EntityState.Modified).OrderBy(entry => page.Images[entry.Entity].Key, StringComparer.Ordinal),
        ];
        if (changed.Count == 0)
            return;
        List<IProperty> set =
        [
            .. shape.Columns.Where(column => changed.Exists(entry => entry.Property(column).IsModified)),
        ];
        List<IProperty> where = [.. shape.KeyColumns, shape.Version];
        await Bulk.ChangeAsync(
            db,
            BulkColumns.Of(table.Key, set),
            BulkColumns.Of(table.Key, where),
            changed.ConvertAll<object?[]>(entry =>
                [
                    .. set.Select(column => entry.CurrentValues[column]),
                    .. where.Select(column => entry.OriginalValues[column]),
                ]
            ),
            stop
        );
        foreach (var entry in changed)
        {
            entry.OriginalValues.SetValues(entry.CurrentValues);
            entry.State = EntityState.Unchanged;
        }
    }

    private IEnumerable<EntityEntry> In(EntityState state) => table.Where(entry => entry.State == state);

    private object?[] ValuesOf(EntityEntry entry)
    {
        var image = page.Images[entry.Entity];
        return [.. image.Values, image.Version, entry.CurrentValues[shape.Salts]];
    }
}
