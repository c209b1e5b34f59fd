using System.Text.Json;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal.Writing;

/// <summary>Which columns of a recorded table belong to its canonical row, and which make its key.</summary>
internal sealed class RowShape
{
    private readonly IProperty[] properties;
    private readonly IClrPropertyGetter[] getters;
    private readonly bool[] protectedOnes;
    private readonly ColumnLimit[] limits;
    private readonly int[] key;

    public RowShape(IEntityType entity)
    {
        Table = entity.ClrType.Name;
        Version = entity.FindProperty(TableKinds.VersionColumn)!;
        Salts = entity.FindProperty(TableKinds.SaltsColumn)!;
        properties =
        [
            .. entity
                .GetProperties()
                .Where(property => property != Version && property != Salts)
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];
        // What the model says of a column is looked up once: an import asks it a million times.
        getters = [.. properties.Select(property => property.GetGetter())];
        protectedOnes = [.. properties.Select(property => property.IsProtected())];
        limits = [.. properties.Select(ColumnLimit.Of)];
        key = [.. entity.FindPrimaryKey()!.Properties.Select(part => Array.IndexOf(properties, part))];
        Names = [.. properties.Select(property => JsonEncodedText.Encode(property.Name))];
        Columns = [.. properties, Version, Salts];
        KeyColumns = entity.FindPrimaryKey()!.Properties;
        Protected = [.. Enumerable.Range(0, properties.Length).Where(IsProtected)];
    }

    public string Table { get; }

    /// <summary>Version and salts stand beside the row, not in it.</summary>
    public IProperty Version { get; }

    public IProperty Salts { get; }

    /// <summary>The columns of the row, in the order of their names.</summary>
    public IReadOnlyList<JsonEncodedText> Names { get; }

    /// <summary>What is stored: the row, its version and its salts.</summary>
    public IReadOnlyList<IProperty> Columns { get; }

    public IReadOnlyList<IProperty> KeyColumns { get; }

    /// <summary>The places of the protected ones.</summary>
    public IReadOnlyList<int> Protected { get; }

    public IProperty this[int place] => properties[place];

    public bool IsProtected(int place) => protectedOnes[place];

    public object?[] Read(object row)
    {
        var values = new object?[properties.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = getters[at].GetClrValue(row);
        return values;
    }

    /// <summary>Whether every value fits its column on every database: SQLite would keep what PostgreSQL refuses.</summary>
    /// <exception cref="InvalidOperationException">A text is too long, or a number too large or too fine.</exception>
    public void MustFit(object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
            if (limits[at].FaultOf(values[at]) is { } fault)
                throw new InvalidOperationException($"{Table}.{properties[at].Name} holds {fault}.");
    }

    /// <summary>The row's key; parts of a composite key are joined by a slash.</summary>
    public string KeyOf(object?[] values) =>
        key.Length == 1
            ? CanonicalRow.Text(values[key[0]])!
            : string.Join('/', key.Select(at => CanonicalRow.Text(values[at])));
}

/// <summary>A row as the last act of this flush left it: the next act on it goes on from there.</summary>
/// <param name="No">The place of the row among those that were touched, from the first.</param>
internal sealed record RowImage(int No, string Key, int Version, object?[] Values, Dictionary<string, string> Salts)
{
    public bool Says(object?[] values) => Values.AsSpan().SequenceEqual(values);
}
