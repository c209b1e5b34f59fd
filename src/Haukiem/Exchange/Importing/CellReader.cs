using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Exchange.Importing;

/// <summary>Reads one cell as its column says; what cannot be read for certain is refused, never guessed.</summary>
internal static class CellReader
{
    private static readonly Dictionary<string, bool> YesAndNo = new(StringComparer.Ordinal)
    {
        ["co"] = true,
        ["yes"] = true,
        ["x"] = true,
        ["true"] = true,
        ["khong"] = false,
        ["no"] = false,
        ["false"] = false,
    };

    /// <summary>What the cell says.</summary>
    /// <returns>The value, or null and why not.</returns>
    public static (object? Value, Refusal? Refusal) Read(ColumnRule column, Cell cell, Language language)
    {
        if (cell.Kind == CellKind.Error)
            return (null, new Refusal("Exchange.CellHoldsError", cell.Text));
        var text = Folding.Normal(cell.Text).Trim();
        if (text.Length == 0)
            return (null, column.IsRequired ? new Refusal("Exchange.CellMissing") : null);
        if (text.Length > column.MaxLength && column.Kind is ColumnKind.Text or ColumnKind.Code or ColumnKind.Codes)
            return (null, new Refusal("Exchange.CellTooLong", text.Length, column.MaxLength));
        // A spreadsheet program makes a day of "2-1": what was meant is no longer in the cell.
        if (cell.Kind == CellKind.Day && column.Kind is ColumnKind.Text or ColumnKind.Code)
            return (null, new Refusal("Exchange.DayInText", text));
        return column.Kind switch
        {
            ColumnKind.Code when text.AsSpan().ContainsAny(';', '#') => (
                null,
                new Refusal("Exchange.CodeWithSign", text)
            ),
            ColumnKind.Text or ColumnKind.Code => (text, null),
            ColumnKind.Codes => (CodesOf(text), null),
            ColumnKind.Day => ReadDay(cell, text, language),
            ColumnKind.Number => ReadNumber(cell, text),
            ColumnKind.Whole => ReadWhole(column, cell, text),
            ColumnKind.YesNo => YesAndNo.TryGetValue(Folding.Fold(text), out var yes)
                ? (yes, null)
                : (null, new Refusal("Exchange.NotYesOrNo", text)),
            ColumnKind.Choice => ReadChoice(column, text),
        };
    }

    private static (object?, Refusal?) ReadChoice(ColumnRule column, string text)
    {
        var (value, refusal) = ChoiceReader.Read(column.Choices!, text);
        return value is Enum choice && column.Elsewhere.TryGetValue(choice, out var sheet)
            ? (null, new Refusal("Exchange.StepElsewhere", choice, Sheets.All.Single(one => one.Key == sheet)))
            : (value, refusal);
    }

    private static string[] CodesOf(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (object?, Refusal?) ReadDay(Cell cell, string text, Language language) =>
        cell.ReadDay(language, out var day) switch
        {
            DayReading.Fine => (day, null),
            DayReading.Ambiguous => (null, new Refusal("Exchange.DayAmbiguous", text)),
            DayReading.YearMissing => (null, new Refusal("Exchange.DayWithoutYear", text)),
            DayReading.YearTooShort => (null, new Refusal("Exchange.DayWithShortYear", text)),
            DayReading.BareNumber => (null, new Refusal("Exchange.DayAsNumber", text)),
            DayReading.NotADay => (null, new Refusal("Exchange.NotADay", text)),
        };

    private static (object?, Refusal?) ReadNumber(Cell cell, string text) =>
        cell.ReadNumber(out var number) switch
        {
            NumberReading.Fine => (NumberText.Canonical(number), null),
            NumberReading.Ambiguous => (null, new Refusal("Exchange.NumberAmbiguous", text)),
            NumberReading.TooLong => (null, new Refusal("Exchange.NumberTooLong", text)),
            NumberReading.Percent => (null, new Refusal("Exchange.NumberWithPercent", text)),
            NumberReading.NotANumber => (null, new Refusal("Exchange.NotANumber", text)),
        };

    private static (object?, Refusal?) ReadWhole(ColumnRule column, Cell cell, string text)
    {
        var (value, refusal) = ReadNumber(cell, text);
        if (refusal is not null)
            return (null, refusal);
        var number = (decimal)value!;
        return number == decimal.Truncate(number) && number >= column.Least && number <= column.Most
            ? ((int)number, null)
            : (null, new Refusal("Exchange.NotAWholeNumber", text, column.Least, column.Most));
    }
}
