using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Haukiem.Data;

/// <summary>Columns of one table, with how their values are read and stored.</summary>
internal sealed class BulkColumns
{
    private readonly IClrPropertyGetter?[] getters;
    private readonly ValueConverter?[] converters;

    private BulkColumns(IEntityType entity, IEnumerable<IProperty> properties)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        List<IProperty> columns = [.. properties];
        Table = table.Name;
        Names = [.. columns.Select(property => $"\"{property.GetColumnName(table)}\"")];
        getters = [.. columns.Select(property => property.IsShadowProperty() ? null : property.GetGetter())];
        Mappings = [.. columns.Select(property => property.GetRelationalTypeMapping())];
        converters = [.. Mappings.Select(mapping => mapping.Converter)];
    }

    public string Table { get; }

    /// <summary>In the quotation marks of SQL.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<RelationalTypeMapping> Mappings { get; }

    /// <summary>All that are written; what the database computes is not.</summary>
    public static BulkColumns Of(IEntityType entity) => new(entity, Written(entity));

    /// <summary>The same but for the key, which the database gives.</summary>
    public static BulkColumns WithoutKey(IEntityType entity) =>
        new(entity, Written(entity).Except(entity.FindPrimaryKey()!.Properties));

    public static BulkColumns Of(IEntityType entity, IEnumerable<IProperty> properties) => new(entity, properties);

    /// <summary>The values of a row whose columns are all properties of it.</summary>
    public object?[] Read(object row)
    {
        var values = new object?[getters.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = getters[at]!.GetClrValue(row);
        return values;
    }

    public object? Stored(int column, object? value) =>
        value is null ? null
        : converters[column] is { } converter ? converter.ConvertToProvider(value)
        : value;

    private static IEnumerable<IProperty> Written(IEntityType entity) =>
        entity.GetProperties().Where(property => property.GetComputedColumnSql() is null);
}
