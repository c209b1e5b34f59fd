using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>What a number is shown as.</summary>
internal enum ShownAs
{
    Number,
    Percent,
    Day,
}

/// <summary>The cell styles of a workbook, as far as they say what a number is.</summary>
internal sealed partial class NumberFormats
{
    private readonly ShownAs[] styles;

    private NumberFormats(ShownAs[] styles) => this.styles = styles;

    public static NumberFormats Read(WorkbookStylesPart? part)
    {
        var sheet = part?.Stylesheet;
        var own = new Dictionary<uint, string>();
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            own[format.NumberFormatId?.Value ?? 0] = format.FormatCode?.Value ?? "";
        var cells = sheet?.CellFormats?.Elements<CellFormat>() ?? [];
        return new NumberFormats([
            .. cells
                .Select(style => style.NumberFormatId?.Value ?? 0)
                .Select(id => own.TryGetValue(id, out var code) ? Of(code) : OfBuiltIn(id)),
        ]);
    }

    public ShownAs Of(int style) => style >= 0 && style < styles.Length ? styles[style] : ShownAs.Number;

    /// <summary>
    /// A format is a day's if it shows a day, a year, or a month. Hours alone are a duration, and digits
    /// (0, #) are a number's, except behind seconds.
    /// </summary>
    public static ShownAs Of(string code)
    {
        var letters = Literals().Replace(code, "").Split(';')[0].ToLowerInvariant();
        var month = letters.Contains('m') && letters.AsSpan().IndexOfAny('h', 's') < 0;
        var day = month || letters.AsSpan().IndexOfAny('d', 'y') >= 0;
        var digits = letters.AsSpan().IndexOfAny('0', '#', '?') >= 0 && !letters.Contains('s');
        if (day && !digits)
            return ShownAs.Day;
        return letters.Contains('%') ? ShownAs.Percent : ShownAs.Number;
    }

    /// <summary>The numbers of formats that every workbook has; 27 to 58 are the dates of East Asian versions.</summary>
    private static ShownAs OfBuiltIn(uint id) =>
        id switch
        {
            9 or 10 => ShownAs.Percent,
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => ShownAs.Day,
            _ => ShownAs.Number,
        };

    /// <summary>Quoted text, escaped characters, padding, and what stands in brackets (colour, locale, [h]).</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|general", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Literals();
}
