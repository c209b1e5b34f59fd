using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Haukiem.Data;
using Haukiem.Journal.Writing;

namespace Haukiem.Journal;

/// <summary>
/// The one written form of a row, the same on both databases and in every version of the product that knows
/// the format number: properties in the order of their names, text NFC, instants UTC in milliseconds,
/// decimals without trailing zeros, identities and enumerations by name, nothing for null.
/// </summary>
internal static class CanonicalRow
{
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row of these values, with a hash in the place of each protected one.</summary>
    public static string Write(RowShape shape, object?[] values, string?[] hashes)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            for (var at = 0; at < values.Length; at++)
            {
                var text = shape.IsProtected(at) ? hashes[at] : Text(values[at]);
                if (text is not null)
                    json.WriteString(shape.Names[at], text);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
            IId id => id.Value.ToString("D"),
            _ => throw new InvalidOperationException($"No canonical form for {value.GetType()}."),
        };
}
