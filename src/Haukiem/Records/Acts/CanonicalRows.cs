using System.Text.Json;

namespace Haukiem.Records.Acts;

/// <summary>Reads the canonical rows that the journal keeps.</summary>
internal static class CanonicalRows
{
    /// <summary>The fields of a row; what was not set is not among them.</summary>
    public static IReadOnlyDictionary<string, string> Read(string row)
    {
        using var json = JsonDocument.Parse(row);
        return json
            .RootElement.EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
