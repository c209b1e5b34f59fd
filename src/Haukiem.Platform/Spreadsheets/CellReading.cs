using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Days and numbers in cells, however the workbook holds them.</summary>
public static class CellReading
{
    // Numbers below are years, those above days without marks. Serials of these hundred years are what is left of a
    // date whose format was lost.
    private static readonly DateOnly FirstBareDay = new(1950, 1, 1);
    private static readonly DateOnly LastBareDay = new(2049, 12, 31);

    /// <summary>
    /// Reads a day: a date cell, text, or a number that is the serial of a day from 1950 to 2049. Any other number
    /// is not read: 2013 is a year and at the same time the serial of 5/7/1905; 51213 is one of those serials, and
    /// at the same time 5/12/13 without its marks.
    /// </summary>
    public static DayReading ReadDay(this Cell cell, Language language, out DateOnly day)
    {
        day = default;
        if (cell.Kind == CellKind.Text)
            return DayText.Parse(cell.Text, language, out day);
        if (cell.Kind is not (CellKind.Day or CellKind.Number) || cell.Number is not { } serial)
            return DayReading.NotADay;
        if (cell.Kind == CellKind.Number)
            return ReadBareNumber(cell.CountsFrom1904 ? DaySerial.From1904(serial) : serial, out day);
        return DaySerial.TryRead(serial, out day) ? DayReading.Fine : DayReading.NotADay;
    }

    private static DayReading ReadBareNumber(decimal serial, out DateOnly day)
    {
        if (DaySerial.TryRead(serial, out day) && day >= FirstBareDay && day <= LastBareDay && !IsWithoutMarks(serial))
            return DayReading.Fine;
        day = default;
        return DayReading.BareNumber;
    }

    /// <summary>A day of one digit, a month of two and a year of two, as people type them.</summary>
    private static bool IsWithoutMarks(decimal serial) =>
        serial is >= 10_000 and <= 99_999 && decimal.Truncate(serial / 100) % 100 is >= 1 and <= 12;

    /// <summary>
    /// Reads a number: a number cell, or text. A date cell is no number: a spreadsheet program made a day of
    /// what somebody typed as 7/12 or 1.5, and what it was cannot be known any more.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="number">
    /// The number; of what is seen as 12% it is 12. A number cell is rounded to the digits that are kept, for
    /// its last ones are owed to binary calculation.
    /// </param>
    /// <param name="percent">Whether a percentage is wanted; otherwise one is refused.</param>
    public static NumberReading ReadNumber(this Cell cell, out decimal number, bool percent = false)
    {
        number = 0;
        if (cell.Kind == CellKind.Text)
            return NumberText.Parse(cell.Text, out number, percent);
        if (cell.Kind != CellKind.Number)
            return NumberReading.NotANumber;
        if (cell.IsPercent && !percent)
            return NumberReading.Percent;
        if (cell.Number is not { } value || Math.Abs(value) >= NumberText.Limit)
            return NumberReading.TooLong;
        value = cell.IsPercent ? value * 100 : value;
        value = Math.Round(value, NumberText.FractionDigits, MidpointRounding.AwayFromZero);
        number = NumberText.Canonical(value);
        return NumberReading.Fine;
    }
}
