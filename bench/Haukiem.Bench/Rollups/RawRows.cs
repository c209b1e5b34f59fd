using Haukiem.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Bench.Rollups;

/// <summary>Rows of recorded tables put in as they are: a million of them have no time for the door.</summary>
internal static class RawRows
{
    /// <summary>Fills columns in the order in which the values of a row stand.</summary>
    /// <param name="properties">What the values are; what is not named has none.</param>
    public static Task FillAsync<T>(
        Db db,
        IReadOnlyList<string> properties,
        IEnumerable<object?[]> rows,
        CancellationToken stop
    )
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        return WriteAsync(db, entity, [.. properties.Select(name => entity.FindProperty(name)!)], rows, stop);
    }

    /// <summary>Things that the product's own rules made.</summary>
    public static Task AddAsync<T>(Db db, IEnumerable<T> things, CancellationToken stop)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().Where(property => !property.IsShadowProperty()).ToList();
        var getters = properties.Select(property => property.GetGetter()).ToList();
        var rows = things.Select(thing => getters.Select(getter => getter.GetClrValue(thing)).ToArray());
        return WriteAsync(db, entity, properties, rows, stop);
    }

    private static async Task WriteAsync(
        Db db,
        IEntityType entity,
        IReadOnlyList<IProperty> properties,
        IEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        var version = entity.FindProperty(TableKinds.VersionColumn)!;
        var columns = BulkColumns.Of(entity, properties.Append(version));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await Bulk.AddAsync(db, columns, rows.Select(row => (object?[])[.. row, 1]), stop);
        await transaction.CommitAsync(stop);
    }
}
