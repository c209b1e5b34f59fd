using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange;

/// <summary>How a sheet looks when the product writes it: titles and explanations in a language, lists to choose from.</summary>
internal static class WorkbookLayout
{
    public static SheetLayout Of(SheetRule sheet, Words words) =>
        new(words.Title(sheet), [.. sheet.Columns.Select((column, place) => ColumnOf(column, place, words))]);

    private static SheetColumn ColumnOf(ColumnRule column, int place, Words words) =>
        new(words.Title(column))
        {
            // The sign in the first cell tells the reader of the file that this row is no data.
            Explanation =
                (place == 0 ? Importing.WorkbookReader.ExplanationSign + " " : "") + words.Explanation(column),
            Width = WidthOf(column),
            Kind = KindOf(column),
            Wrap = column.MaxLength > Data.Lengths.Line,
            Choices = ChoicesOf(column, words),
        };

    private static IReadOnlyList<string>? ChoicesOf(ColumnRule column, Words words) =>
        column.Kind switch
        {
            ColumnKind.Choice =>
            [
                .. Enum.GetValues(column.Choices!)
                    .Cast<Enum>()
                    .Where(choice => !column.Elsewhere.ContainsKey(choice))
                    .Select(choice => words.Choice(column.Choices!, choice.ToString())),
            ],
            ColumnKind.YesNo => [words["Exchange.Yes"], words["Exchange.No"]],
            _ => null,
        };

    private static Platform.Spreadsheets.ColumnKind KindOf(ColumnRule column) =>
        column.Kind switch
        {
            ColumnKind.Day => Platform.Spreadsheets.ColumnKind.Day,
            ColumnKind.Number or ColumnKind.Whole => Platform.Spreadsheets.ColumnKind.Number,
            _ => Platform.Spreadsheets.ColumnKind.Text,
        };

    private static double WidthOf(ColumnRule column) =>
        column.Kind switch
        {
            ColumnKind.Text when column.MaxLength > Data.Lengths.Line => 48,
            ColumnKind.Text => 32,
            ColumnKind.Day or ColumnKind.Number or ColumnKind.Whole or ColumnKind.YesNo => 13,
            _ => 18,
        };
}
