using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Rollups;

/// <summary>A column of a list in its spreadsheet, and what a row has in it.</summary>
internal sealed record ExportColumn<TRow>(SheetColumn Column, Func<TRow, CellValue> Value);

/// <summary>The kinds of columns that lists are made of.</summary>
internal static class ExportColumns
{
    public static ExportColumn<TRow> Text<TRow>(string header, double width, Func<TRow, string?> text) =>
        new(
            new SheetColumn(header)
            {
                Kind = ColumnKind.Text,
                Width = width,
                Wrap = width > 30,
            },
            row => text(row)
        );

    public static ExportColumn<TRow> Day<TRow>(string header, Func<TRow, DateOnly?> day) =>
        new(new SheetColumn(header) { Kind = ColumnKind.Day, Width = 13 }, row => day(row));

    public static ExportColumn<TRow> Number<TRow>(string header, Func<TRow, decimal?> number) =>
        new(new SheetColumn(header) { Kind = ColumnKind.Number, Width = 14 }, row => number(row));
}
