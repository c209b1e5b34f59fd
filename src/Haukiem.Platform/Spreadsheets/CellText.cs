using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Haukiem.Platform.Texts;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The text of cells: the same form when written and when read, so that a round trip keeps it.</summary>
internal static partial class CellText
{
    /// <summary>NFC, line breaks as \n, without control characters. Spaces at the ends stay.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\r')
            {
                if (at + 1 == text.Length || text[at + 1] != '\n')
                    kept.Append('\n');
            }
            else if (letter is '\t' or '\n' || !IsUnwritable(letter))
                kept.Append(letter);
        }
        return Folding.Normal(kept.ToString());
    }

    /// <summary>A text that contains what looks like an escape is escaped, or it would be read as a character.</summary>
    public static string Escape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F_") : text;

    /// <summary>Spreadsheet programs write a character that XML does not allow as _x000D_.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped().Replace(text, static match => Character(match.Groups["code"].ValueSpan))
            : text;

    private static bool IsUnwritable(char letter) => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF';

    private static string Character(ReadOnlySpan<char> code) =>
        ((char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooksEscaped();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
