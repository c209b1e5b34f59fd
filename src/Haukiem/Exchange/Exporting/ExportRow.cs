using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange.Exporting;

/// <summary>A row on its way out: values by column, as an import understands them.</summary>
internal sealed class ExportRow(SheetRule sheet)
{
    private readonly object?[] values = new object?[sheet.Columns.Count];

    public ExportRow With(string column, object? value)
    {
        values[sheet.PlaceOf(column)] = value;
        return this;
    }

    public string? Text(string column) => values[sheet.PlaceOf(column)] as string;

    /// <summary>The cells in a language; closed lists by their text in it.</summary>
    public CellValue[] Cells(Words words) =>
        [.. values.Select((value, place) => CellOf(sheet.Columns[place], value, words))];

    private static CellValue CellOf(ColumnRule column, object? value, Words words) =>
        value switch
        {
            null => default,
            string text => text,
            DateOnly day => day,
            decimal number => number,
            int whole => whole,
            true => words["Exchange.Yes"],
            false => default,
            Enum choice => words.Choice(column.Choices!, choice.ToString()),
            IEnumerable<string> codes => string.Join(';', codes),
            _ => throw new InvalidOperationException($"{value.GetType()} cannot stand in a cell."),
        };
}
