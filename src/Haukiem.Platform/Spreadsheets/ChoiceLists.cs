namespace Haukiem.Platform.Spreadsheets;

/// <summary>
/// The drop-downs of a workbook. A short one stands in its sheet; one that is longer than the format allows
/// there (255 characters), or whose values contain the separator, refers to a hidden sheet.
/// </summary>
internal sealed class ChoiceLists
{
    public const string SheetName = "_lists";
    private const int LongestInline = 255;
    private readonly List<IReadOnlyList<string>> columns = [];
    private readonly Dictionary<string, string> formulas = new(StringComparer.Ordinal);

    public bool IsUsed => columns.Count > 0;

    public string FormulaOf(IReadOnlyList<string> choices)
    {
        var joined = string.Join(',', choices);
        var key = string.Join('\n', choices);
        if (formulas.TryGetValue(key, out var known))
            return known;
        var inline = joined.Length is > 0 and <= LongestInline && choices.All(choice => !NeedsSheet(choice));
        return formulas[key] = inline ? $"\"{joined}\"" : OnSheet(choices);
    }

    /// <summary>The rows of the hidden sheet: each list is a column.</summary>
    public IEnumerable<CellValue[]> Rows()
    {
        var longest = columns.Max(column => column.Count);
        for (var row = 0; row < longest; row++)
            yield return [.. columns.Select(column => (CellValue)(row < column.Count ? column[row] : null))];
    }

    private string OnSheet(IReadOnlyList<string> choices)
    {
        columns.Add(choices);
        var letters = ColumnName.Of(columns.Count - 1);
        return FormattableString.Invariant($"'{SheetName}'!${letters}$1:${letters}${Math.Max(1, choices.Count)}");
    }

    private static bool NeedsSheet(string choice) =>
        choice.AsSpan().ContainsAny(",\"\n") || choice.Trim().Length != choice.Length;
}
