using System.Globalization;
using Sylvan.Data.Csv;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Walks through the rows of one CSV file, one at a time.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LargestRow = 1 << 24;
    private readonly CsvDataReader reader;
    private readonly string sheet;
    private readonly RowCells cells;

    private CsvRows(TextReader text, char delimiter, string sheet)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            Comment = '\uFFFF', // by default # makes a comment, here it is text
            BufferSize = 1 << 16,
            MaxBufferSize = LargestRow,
            ResultSetMode = ResultSetMode.SingleResult,
        };
        reader = CsvDataReader.Create(text, options);
        this.sheet = sheet;
        cells = new RowCells(sheet);
    }

    public static IEnumerable<SheetRow> Read(Func<Stream> open, string sheet)
    {
        using var rows = Unreadable.Guard(
            sheet,
            () =>
            {
                using var beginning = CsvEncoding.Reader(open(), sheet);
                var delimiter = CsvEncoding.DelimiterOf(beginning);
                return new CsvRows(CsvEncoding.Reader(open(), sheet), delimiter, sheet);
            }
        );
        while (Unreadable.Guard(sheet, rows.Next) is { } row)
            yield return row;
    }

    public void Dispose() => reader.Dispose();

    private SheetRow? Next()
    {
        while (reader.Read())
        {
            var row = reader.RowNumber;
            if (row > TableLimits.Rows)
                throw Unreadable.TooManyRows(sheet);
            for (var column = 0; column < reader.RowFieldCount; column++)
                Put(row, column);
            if (cells.Take(row) is { } found)
                return found;
        }
        return null;
    }

    private void Put(int row, int column)
    {
        var name = ColumnName.Of(column);
        var text = CellText.Clean(reader.GetString(column));
        if (text.Length > TableLimits.CellText)
            throw Unreadable.CellTooLong(sheet, name + row.ToString(CultureInfo.InvariantCulture));
        cells.Put(row, column, Cell.OfText(name, text));
    }
}
