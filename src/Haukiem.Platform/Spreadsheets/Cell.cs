using System.Globalization;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number; a day is one too, by its format.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number that the workbook shows as a date.</summary>
    Day,

    /// <summary>#REF! and the like, or a formula that was never calculated.</summary>
    Error,
}

/// <summary>One cell as it was read. In a CSV file every cell that is not empty is text.</summary>
/// <param name="Column">The column's letters.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number its digits, of a day 2013-12-07, of a boolean TRUE or FALSE.</param>
/// <param name="Number">
/// The number, of a day its serial number (with the time of day behind the point); none where it is beyond
/// what a decimal holds.
/// </param>
/// <param name="IsPercent">The workbook shows the number as a percentage: 0.12 is seen as 12%.</param>
/// <param name="CountsFrom1904">The workbook counts days from 1904: a number in it that is a day has another serial.</param>
public readonly record struct Cell(
    string Column,
    CellKind Kind,
    string Text,
    decimal? Number = null,
    bool IsPercent = false,
    bool CountsFrom1904 = false
)
{
    /// <summary>The day, if it is one.</summary>
    public DateOnly? Day =>
        Kind == CellKind.Day && Number is { } serial && DaySerial.TryRead(serial, out var day) ? day : null;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;

    internal static Cell Nothing(string column) => new(column, CellKind.Empty, "");

    internal static Cell OfText(string column, string text) =>
        text.Length == 0 ? Nothing(column) : new(column, CellKind.Text, text);

    internal static Cell OfBoolean(string column, bool value) =>
        new(column, CellKind.Boolean, value ? "TRUE" : "FALSE");

    internal static Cell OfError(string column, string text) => new(column, CellKind.Error, text);

    internal static Cell OfNumber(string column, decimal number, bool percent) =>
        new(column, CellKind.Number, number.ToString(CultureInfo.InvariantCulture), number, percent);

    internal static Cell OfDay(string column, decimal serial, DateOnly day) =>
        new(column, CellKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), serial);
}
