namespace Haukiem.Platform.Spreadsheets;

/// <summary>One sheet of a table file. Its rows are read while they are enumerated.</summary>
public sealed class Sheet
{
    private readonly Func<ICollection<string>, IEnumerable<SheetRow>> rows;
    private readonly List<string> merged = [];

    // Reading the rows notes the ranges of merged cells when they are at an end: that is where the format has them.
    internal Sheet(string name, bool isHidden, Func<ICollection<string>, IEnumerable<SheetRow>> rows)
    {
        Name = name;
        IsHidden = isHidden;
        this.rows = rows;
    }

    /// <summary>The name of the sheet, or of the CSV file without its ending.</summary>
    public string Name { get; }

    /// <summary>Whether the workbook hides it.</summary>
    public bool IsHidden { get; }

    /// <summary>
    /// The ranges of merged cells (<c>B3:B7</c>), at most a thousand; known when the rows were read. All but the first
    /// cell of a range are empty, whatever the spreadsheet program shows.
    /// </summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>The rows that are not empty, from the first.</summary>
    /// <exception cref="TableFileException">The file is broken, or larger than is read.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        merged.Clear();
        return rows(merged);
    }
}

/// <summary>A row with its number as the spreadsheet program shows it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">From column A without gaps, up to the last cell that is not empty.</param>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell of a column (from 0); an empty one behind the last.</summary>
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Nothing(ColumnName.Of(column));
}
