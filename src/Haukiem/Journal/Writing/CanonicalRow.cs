using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal.Writing;

/// <summary>
/// The one written form of a row, the same on both databases and in every version of the product that knows
/// the format number: properties in the order of their names, text NFC, instants UTC in milliseconds,
/// decimals without trailing zeros, identities and enumerations by name, nothing for null.
/// </summary>
internal static class CanonicalRow
{
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row; <paramref name="hashOf"/> gives what stands for a protected property.</summary>
    public static string Write(
        RowShape shape,
        Func<IReadOnlyProperty, object?> valueOf,
        Func<IReadOnlyProperty, string?> hashOf
    )
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var property in shape.Properties)
            {
                var text = property.IsProtected() ? hashOf(property) : Text(valueOf(property));
                if (text is not null)
                    json.WriteString(property.Name, text);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>A value as canonical text; null stays null.</summary>
    public static string? Text(object? value) =>
        value switch
        {
            null => null,
            string text => text.Normalize(NormalizationForm.FormC),
            bool flag => flag ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            Enum name => name.ToString(),
            Guid id => id.ToString("D"),
            byte[] bytes => Convert.ToBase64String(bytes),
            IFormattable number when value is int or long => number.ToString(null, CultureInfo.InvariantCulture),
            _ => IdText(value),
        };

    private static string IdText(object value) =>
        value.GetType().GetProperty("Value")?.GetValue(value) is Guid id
            ? id.ToString("D")
            : throw new InvalidOperationException($"No canonical form for {value.GetType()}.");
}

/// <summary>Which columns of a recorded table belong to its canonical row, and which make its key.</summary>
internal sealed class RowShape(IReadOnlyEntityType entity)
{
    public string Table { get; } = entity.ClrType.Name;

    public IReadOnlyList<IReadOnlyProperty> Key { get; } = entity.FindPrimaryKey()!.Properties;

    /// <summary>In the order of their names; version and salts stand beside the row, not in it.</summary>
    public IReadOnlyList<IReadOnlyProperty> Properties { get; } =
    [
        .. entity
            .GetProperties()
            .Where(property => property.Name is not (TableKinds.VersionColumn or TableKinds.SaltsColumn))
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    public IReadOnlyList<IReadOnlyProperty> Protected { get; } =
    [.. entity.GetProperties().Where(property => property.IsProtected())];
}
