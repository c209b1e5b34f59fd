using System.Globalization;
using System.Xml;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Makes a cell of what stands in the XML.</summary>
internal sealed class XlsxCells(SharedStrings strings, NumberFormats formats, bool from1904)
{
    private const int CertainDigits = 15;

    public Cell Read(string column, string? type, int style, string? value, string? formula)
    {
        // A program that writes formulas without calculating them leaves no value, or an empty one without a type: not
        // the same as a formula that makes an empty text.
        if (string.IsNullOrEmpty(value) && type != "str" && formula is { Length: > 0 })
            return Cell.OfError(column, "=" + CellText.Clean(formula));
        if (string.IsNullOrEmpty(value))
            return Cell.Nothing(column);
        return type switch
        {
            "s" => Cell.OfText(column, Shared(value)),
            "inlineStr" or "str" => Text(column, value),
            "b" => Cell.OfBoolean(column, value is "1" or "true"),
            "e" => Cell.OfError(column, value),
            "d" => IsoDay(column, value),
            _ => Number(column, value, formats.Of(style)),
        };
    }

    private string Shared(string index) =>
        strings.Find(int.Parse(index, CultureInfo.InvariantCulture))
        ?? throw new XmlException($"There is no shared text {index}.");

    private static Cell Text(string column, string value) =>
        Cell.OfText(column, CellText.Clean(CellText.Unescape(value)));

    private static Cell IsoDay(string column, string value) =>
        value.Length >= 10
        && DateOnly.TryParseExact(
            value.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        && DaySerial.Of(day) is { } serial
            ? Cell.OfDay(column, serial, day)
            : Text(column, value);

    private Cell Number(string column, string value, ShownAs shown)
    {
        if (!Binary(value, out var binary))
            return Cell.OfError(column, CellText.Clean(value));
        // Programs calculate in binary and write 11.26 as 11.260000000000002: fifteen digits are certain.
        var digits = value.Length <= CertainDigits ? value : binary.ToString("G15", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new Cell(column, CellKind.Number, value);
        var serial = from1904 ? DaySerial.From1904(number) : number;
        return shown == ShownAs.Day && DaySerial.TryRead(serial, out var day)
            ? Cell.OfDay(column, serial, day)
            : Cell.OfNumber(column, NumberText.Canonical(number), shown == ShownAs.Percent) with
            {
                CountsFrom1904 = from1904,
            };
    }

    private static bool Binary(string value, out double binary) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out binary) && double.IsFinite(binary);
}
