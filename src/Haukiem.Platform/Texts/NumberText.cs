using System.Globalization;

namespace Haukiem.Platform.Texts;

/// <summary>What became of a text that should be a number.</summary>
public enum NumberReading
{
    /// <summary>It is a number.</summary>
    Fine,

    /// <summary>It is not written as a number.</summary>
    NotANumber,

    /// <summary>It can be read as two different numbers: in 1.234 the point may separate thousands or decimals.</summary>
    Ambiguous,

    /// <summary>It bears a percent sign where none was asked for.</summary>
    Percent,

    /// <summary>It has more digits than are kept: 18 before the decimal mark, 10 after it.</summary>
    TooLong,
}

/// <summary>
/// Numbers as people write them, in Vietnamese (1.234,5) and in English (1,234.5). Which of both it is, the text
/// itself must say: a workbook in one language holds numbers pasted from another, so where the text leaves it
/// open the number is told as ambiguous, whatever the language, and never guessed.
/// </summary>
public static class NumberText
{
    /// <summary>Digits kept before the decimal mark.</summary>
    public const int WholeDigits = 18;

    /// <summary>Digits kept after the decimal mark.</summary>
    public const int FractionDigits = 10;

    /// <summary>Numbers are smaller than this.</summary>
    internal const decimal Limit = 1_000_000_000_000_000_000m;

    private const string Spaces = " \u00A0\u2009\u202F";

    /// <summary>Reads a number.</summary>
    /// <param name="text">1234 · 11,26 · 11.26 · 1.234,5 · 1,234.5 · 1 234,5 · 1.234.567 · -3</param>
    /// <param name="number">The number; of 12% it is 12.</param>
    /// <param name="percent">Whether a percent sign may follow.</param>
    public static NumberReading Parse(string text, out decimal number, bool percent = false)
    {
        number = 0;
        var rest = text.AsSpan().Trim();
        if (rest is [.. var before, '%'])
        {
            if (!percent)
                return Parse(before.ToString(), out number) is NumberReading.NotANumber
                    ? NumberReading.NotANumber
                    : Refused(NumberReading.Percent, out number);
            rest = before.TrimEnd();
        }
        var negative = rest is ['-' or '\u2212', ..];
        if (negative || rest is ['+', ..])
            rest = rest[1..];
        var reading = Split(rest, out var whole, out var fraction);
        if (reading != NumberReading.Fine)
            return reading;
        whole = whole.TrimStart('0');
        fraction = fraction.TrimEnd('0');
        if (whole.Length > WholeDigits || fraction.Length > FractionDigits)
            return NumberReading.TooLong;
        number = decimal.Parse($"0{whole}.{fraction}0", CultureInfo.InvariantCulture);
        number = Canonical(negative ? -number : number);
        return NumberReading.Fine;
    }

    /// <summary>
    /// Writes a number so that <see cref="Parse"/> reads the same: without thousands marks, and with a zero more
    /// where three decimals could be taken for thousands (1,2340).
    /// </summary>
    public static string Format(decimal number, Language language)
    {
        var text = Canonical(number).ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        if (CouldBeThousands(text.AsSpan(0, point).TrimStart('-'), text.AsSpan(point + 1)))
            text += '0';
        return language == Language.Vietnamese ? text.Replace('.', ',') : text;
    }

    /// <summary>The same number without trailing zeros, and zero without a sign.</summary>
    public static decimal Canonical(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    private static NumberReading Split(ReadOnlySpan<char> text, out string whole, out string fraction)
    {
        (whole, fraction) = (text.ToString(), "");
        var last = text.LastIndexOfAny(".,");
        if (last < 0)
            return Grouped(text, Spaces, out whole);
        var head = text[..last];
        var tail = text[(last + 1)..];
        if (!Digits(tail))
            return NumberReading.NotANumber;
        var mark = text[last];
        if (head.Contains(mark))
            return Grouped(text, mark.ToString(), out whole);
        var other = mark == '.' ? "," : ".";
        var thousands = head.Contains(other[0]) ? other : Spaces;
        var reading = Grouped(head, thousands, out whole);
        if (reading != NumberReading.Fine)
            return reading;
        fraction = tail.ToString();
        return Digits(head) && CouldBeThousands(head, tail) ? NumberReading.Ambiguous : NumberReading.Fine;
    }

    /// <summary>Digits, either without any mark or in groups of three behind one and the same mark.</summary>
    private static NumberReading Grouped(ReadOnlySpan<char> text, string marks, out string digits)
    {
        digits = text.ToString();
        if (Digits(text))
            return NumberReading.Fine;
        var at = text.IndexOfAny(marks);
        if (at < 0)
            return NumberReading.NotANumber;
        var groups = digits.Split(text[at]);
        digits = string.Concat(groups);
        return
            groups[0].Length is >= 1 and <= 3
            && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == 3)
            && Digits(digits)
            ? NumberReading.Fine
            : NumberReading.NotANumber;
    }

    private static bool CouldBeThousands(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        tail.Length == 3 && head.Length <= 3 && head[0] != '0';

    private static bool Digits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static NumberReading Refused(NumberReading reading, out decimal number)
    {
        number = 0;
        return reading;
    }
}
