using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Shell;

namespace Haukiem.Exchange.Importing;

/// <summary>What is wrong with a workbook, where, and (in the words of its rule) what to do.</summary>
/// <param name="Sheet">The sheet as the file names it; empty for the file as a whole.</param>
/// <param name="Row">The row as the spreadsheet program shows it; 0 for the sheet as a whole.</param>
/// <param name="Column">The letters of the column; empty for the row as a whole, or where the file leaves it out.</param>
internal sealed record Problem(string Sheet, int Row, string Column, Refusal Refusal)
{
    /// <summary>The column, where it is one that the sheet knows.</summary>
    public ColumnRule? Rule { get; init; }

    /// <summary>At the cell that the refusal is about, or that its rule is usually about.</summary>
    public static Problem Of(Row row, Refusal refusal) =>
        refusal.About is Spot spot
            ? At(spot.Row, spot.Column, refusal)
            : At(row, RefusalColumns.Of(row, refusal), refusal);

    public static Problem At(Row row, string? column, Refusal refusal) =>
        column is null
            ? new Problem(row.File.Name, row.Number, "", refusal)
            : new Problem(row.File.Name, row.Number, row.File.Columns[column].Letters, refusal)
            {
                Rule = row.File.Columns[column].Rule,
            };

    public string Place(Words words) =>
        (Sheet, Row, ColumnSaid(words)) switch
        {
            ("", _, _) => words["Exchange.PlaceFile"],
            (_, 0, _) => words["Exchange.PlaceSheet", Sheet],
            (_, _, "") => words["Exchange.PlaceRow", Sheet, Row],
            var (_, _, column) => words["Exchange.PlaceCell", Sheet, Row, column],
        };

    /// <summary>The column as a person sees it: its letters, and what stands above it.</summary>
    public string ColumnSaid(Words words) =>
        (Column, Rule) switch
        {
            (_, null) => Column,
            ("", { } rule) => words["Exchange.ColumnLeftOut", words.Title(rule)],
            (_, { } rule) => words["Exchange.ColumnSeen", Column, words.Title(rule)],
        };

    /// <summary>Sheets, columns and closed lists are spoken of as the workbook has them in that language.</summary>
    public string Sentence(Words words) =>
        words.Sentence(Refusal with { Args = [.. Refusal.Args.Select(arg => Said(arg, words))] });

    private static object Said(object arg, Words words) =>
        arg switch
        {
            SheetRule sheet => words.Title(sheet),
            ColumnRule column => words.Title(column),
            Type list => string.Join(", ", Enum.GetNames(list).Select(name => words.Choice(list, name))),
            _ => arg,
        };
}
