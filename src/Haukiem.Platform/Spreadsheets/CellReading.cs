using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Days and numbers in cells, however the workbook holds them.</summary>
public static class CellReading
{
    /// <summary>Reads a day: a date cell, a serial number, or text.</summary>
    public static DayReading ReadDay(this Cell cell, Language language, out DateOnly day)
    {
        day = default;
        if (cell.Kind == CellKind.Text)
            return DayText.Parse(cell.Text, language, out day);
        var serial = cell.Kind is CellKind.Day or CellKind.Number ? cell.Number : null;
        return serial is { } number && DaySerial.TryRead(number, out day) ? DayReading.Fine : DayReading.NotADay;
    }

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
