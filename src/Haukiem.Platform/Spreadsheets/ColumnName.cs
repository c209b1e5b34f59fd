namespace Haukiem.Platform.Spreadsheets;

/// <summary>Columns by number (from 0) and by letters.</summary>
public static class ColumnName
{
    private static readonly string[] Known = [.. Enumerable.Range(0, TableLimits.ColumnsRead).Select(Spelled)];

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    public static string Of(int column) => column < Known.Length ? Known[column] : Spelled(column);

    /// <summary>The column at the beginning of a cell's address (B of B12), or null.</summary>
    internal static int? At(ReadOnlySpan<char> address)
    {
        var column = 0;
        var letters = 0;
        while (letters < address.Length && address[letters] is >= 'A' and <= 'Z')
        {
            column = column * 26 + (address[letters] - 'A' + 1);
            letters++;
            if (column > TableLimits.Columns)
                return null;
        }
        return letters == 0 ? null : column - 1;
    }

    private static string Spelled(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
