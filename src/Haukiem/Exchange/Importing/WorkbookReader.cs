using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange.Importing;

/// <summary>Reads the sheets of a table file into rows. Sheets and columns are known by their titles in either language, or by their keys.</summary>
internal sealed class WorkbookReader(List<Problem> problems, Attachments attachments)
{
    /// <summary>The sign at the beginning of a row of explanations.</summary>
    public const string ExplanationSign = "#";

    private readonly HashSet<(string, string)> keys = [];

    public List<Row> Read(TableFile file)
    {
        var rows = new List<Row>();
        foreach (var sheet in file.Sheets)
        {
            if (RuleOf(sheet.Name) is { } rule)
                rows.AddRange(ReadSheet(rule, sheet));
            else if (!sheet.IsHidden && sheet.Rows().Any())
                problems.Add(new Problem(sheet.Name, 0, "", new Refusal("Exchange.UnknownSheet", sheet.Name)));
        }
        return rows;
    }

    private IEnumerable<Row> ReadSheet(SheetRule rule, Sheet sheet)
    {
        ColumnRule?[]? columns = null;
        SheetInFile? seen = null;
        var (head, last) = (0, 0);
        var language = Language.Vietnamese;
        var mayExplain = true;
        foreach (var line in sheet.Rows())
        {
            if (IsBlank(line))
                continue;
            if (columns is null)
            {
                columns = ReadTitles(rule, sheet, line);
                language = LanguageOf(line);
                if (columns is null)
                    yield break;
                seen = SeenAs(rule, sheet, columns);
                head = line.Number;
            }
            else
            {
                // Only the row beneath the titles explains; further down the sign may begin a code.
                var explains = mayExplain && line[0].Text.StartsWith(ExplanationSign, StringComparison.Ordinal);
                mayExplain = false;
                (head, last) = explains ? (line.Number, last) : (head, line.Number);
                if (!explains && ReadRow(rule, seen!, line, columns, language) is { } row)
                    yield return row;
            }
        }
        problems.AddRange(MergedCells.Of(sheet, head, last));
    }

    /// <summary>Nothing but spaces is nothing to whoever looks at it.</summary>
    private static bool IsBlank(SheetRow line) => line.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    private ColumnRule?[]? ReadTitles(SheetRule rule, Sheet sheet, SheetRow line)
    {
        var before = problems.Count;
        ColumnRule?[] columns = [.. line.Cells.Select(cell => ColumnOf(rule, cell))];
        if (columns.All(column => column is null))
        {
            Tell(sheet.Name, line, "", new Refusal("Exchange.NoTitles"));
            return null;
        }
        foreach (var cell in line.Cells.Where((cell, place) => columns[place] is null && !cell.IsEmpty))
            Tell(sheet.Name, line, cell.Column, new Refusal("Exchange.UnknownColumn", cell.Text));
        foreach (var missing in rule.Columns.Where(column => column.IsRequired && !columns.Contains(column)))
            Tell(sheet.Name, line, "", new Refusal("Exchange.ColumnMissing", missing));
        foreach (
            var twice in columns
                .OfType<ColumnRule>()
                .GroupBy(column => column.Key, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
            Tell(sheet.Name, line, "", new Refusal("Exchange.ColumnTwice", twice.First()));
        return problems.Count == before ? columns : null;
    }

    private static ColumnRule? ColumnOf(SheetRule rule, Cell title) =>
        title.IsEmpty
            ? null
            : rule.Columns.FirstOrDefault(column => IsCalled(title.Text, column.Key, words => words.Title(column)));

    private static SheetInFile SeenAs(SheetRule rule, Sheet sheet, ColumnRule?[] columns) =>
        new(
            sheet.Name,
            rule.Columns.ToDictionary(
                column => column.Key,
                column => new ColumnInFile(
                    column,
                    columns.Contains(column) ? ColumnName.Of(Array.IndexOf(columns, column)) : ""
                ),
                StringComparer.Ordinal
            )
        );

    private Row? ReadRow(SheetRule rule, SheetInFile sheet, SheetRow line, ColumnRule?[] columns, Language language)
    {
        var before = problems.Count;
        var values = new object?[rule.Columns.Count];
        for (var place = 0; place < Math.Max(columns.Length, line.Cells.Count); place++)
        {
            if (columns.ElementAtOrDefault(place) is not { } column)
            {
                if (!line[place].IsEmpty)
                    Tell(sheet.Name, line, line[place].Column, new Refusal("Exchange.CellWithoutTitle"));
                continue;
            }
            var (value, refusal) = CellReader.Read(column, line[place], language);
            values[rule.PlaceOf(column.Key)] = value;
            if (refusal is not null)
                problems.Add(new Problem(sheet.Name, line.Number, line[place].Column, refusal) { Rule = column });
        }
        if (problems.Count > before)
            return null;
        var row = new Row(rule, sheet, line.Number, values, attachments);
        if (keys.Add((rule.Key, row.Key)))
            return row;
        problems.Add(Problem.At(row, rule.KeyColumns[^1], new Refusal("Exchange.KeyTwice", row.Key)));
        return null;
    }

    /// <summary>An English title says that the file writes its days in English.</summary>
    private static Language LanguageOf(SheetRow titles) =>
        titles.Cells.Any(cell => !cell.IsEmpty && Folding.Normal(cell.Text).Any(letter => letter > 0x7f))
            ? Language.Vietnamese
            : Language.English;

    private static SheetRule? RuleOf(string name) =>
        Sheets.All.FirstOrDefault(sheet => IsCalled(name, sheet.Key, words => words.Title(sheet)));

    private static bool IsCalled(string written, string key, Func<Words, string> title) =>
        Folding.Same(written.Trim(), key)
        || ExchangeTexts.Languages.Any(words => Folding.Same(written.Trim(), title(words)));

    private void Tell(string sheet, SheetRow line, string column, Refusal refusal) =>
        problems.Add(new Problem(sheet, line.Number, column, refusal));
}
