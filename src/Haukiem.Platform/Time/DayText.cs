using System.Globalization;
using System.Text.RegularExpressions;
using Haukiem.Platform.Texts;

namespace Haukiem.Platform.Time;

/// <summary>
/// Days as people write them. Read is only what is certain: a day that could be another, or that lacks its
/// year, is told as such and never guessed.
/// </summary>
public static partial class DayText
{
    private static readonly string[] EnglishMonths =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>
    /// Reads a day. Year first is certain in every language. In Vietnamese the day comes before the month; in
    /// English the order differs by country, so a day is read only where one of the two numbers cannot be a
    /// month, or where both are equal.
    /// </summary>
    public static DayReading Parse(string text, Language language, out DateOnly day)
    {
        day = default;
        var folded = Folding.Fold(text).Trim();
        if (YearFirst().Match(folded) is { Success: true } iso)
            return Made(Part(iso, "y"), Part(iso, "m"), Part(iso, "d"), out day);
        if (Spoken().Match(folded) is { Success: true } spoken)
            return WithYear(spoken, Part(spoken, "m"), Part(spoken, "d"), out day);
        if (English(folded) is { } english)
            return WithYear(english.Match, english.Month, Part(english.Match, "d"), out day);
        if (Numbers().Match(folded) is not { Success: true } numbers)
            return DayReading.NotADay;
        var (first, second) = (Part(numbers, "d"), Part(numbers, "m"));
        if (language == Language.Vietnamese)
            return WithYear(numbers, second, first, out day);
        if (first <= 12 && second <= 12 && first != second && HasYear(numbers))
            return DayReading.Ambiguous;
        return second > 12 ? WithYear(numbers, first, second, out day) : WithYear(numbers, second, first, out day);
    }

    /// <summary>Writes a day so that <see cref="Parse"/> reads the same: 07/12/2013, in English 2013-12-07.</summary>
    public static string Format(DateOnly day, Language language) =>
        day.ToString(language == Language.Vietnamese ? "dd'/'MM'/'yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayReading WithYear(Match match, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (HasYear(match))
            return Made(Part(match, "y"), month, dayOfMonth, out day);
        // A leap year, so that 29/2 counts as a day that lacks its year.
        if (Made(2000, month, dayOfMonth, out _) != DayReading.Fine)
            return DayReading.NotADay;
        return match.Groups["y"].Length == 0 ? DayReading.YearMissing : DayReading.YearTooShort;
    }

    private static DayReading Made(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year < 1 || month is < 1 or > 12)
            return DayReading.NotADay;
        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return DayReading.NotADay;
        day = new DateOnly(year, month, dayOfMonth);
        return DayReading.Fine;
    }

    private static (Match Match, int Month)? English(string folded)
    {
        var match = EnglishDayFirst().Match(folded);
        if (!match.Success)
            match = EnglishMonthFirst().Match(folded);
        return match.Success ? (match, Array.IndexOf(EnglishMonths, match.Groups["m"].Value[..3]) + 1) : null;
    }

    private static bool HasYear(Match match) => match.Groups["y"].Length == 4;

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string MonthName =
        "(?<m>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex("^(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})$", Plain, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        "^(ngay +)?(?<d>[0-9]{1,2}) *thang *(?<m>[0-9]{1,2})( *,? *nam *(?<y>[0-9]{4}|[0-9]{2}))?$",
        Plain,
        1000
    )]
    private static partial Regex Spoken();

    [GeneratedRegex(
        "^(ngay +)?(?<d>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})(\\k<s>(?<y>[0-9]{4}|[0-9]{2}))?$",
        Plain,
        1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<d>[0-9]{1,2})[- ]" + MonthName + "([- ,]+(?<y>[0-9]{4}|[0-9]{2}))?$", Plain, 1000)]
    private static partial Regex EnglishDayFirst();

    [GeneratedRegex("^" + MonthName + " +(?<d>[0-9]{1,2})( *, *(?<y>[0-9]{4}|[0-9]{2}))?$", Plain, 1000)]
    private static partial Regex EnglishMonthFirst();
}
