namespace Haukiem.Platform.Spreadsheets;

/// <summary>Collects the cells of one row in whatever order they come.</summary>
internal sealed class RowCells(string sheet)
{
    private readonly Cell[] cells = new Cell[TableLimits.ColumnsRead];
    private int count;

    public void Put(int row, int column, Cell cell)
    {
        if (cell.IsEmpty)
            return;
        if (column >= TableLimits.ColumnsRead)
            throw Unreadable.TooManyColumns(sheet, row);
        for (; count <= column; count++)
            cells[count] = Cell.Nothing(ColumnName.Of(count));
        cells[column] = cell;
    }

    /// <summary>The row, or null if nothing was put; the next one begins.</summary>
    public SheetRow? Take(int number)
    {
        if (count == 0)
            return null;
        var row = new SheetRow(number, cells.AsSpan(0, count).ToArray());
        count = 0;
        return row;
    }
}
