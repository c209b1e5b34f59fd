namespace Haukiem.Platform.Texts;

/// <summary>How numbers and days are written for the reader: the one place where pages format them.</summary>
public static class Formats
{
    /// <summary>A whole number: 1.234 in Vietnamese, 1,234 in English.</summary>
    public static string Number(this Words words, long value) => value.ToString("N0", words.Culture);

    /// <summary>A number with at most so many decimals, rounded half away from zero: 11,26.</summary>
    public static string Number(this Words words, decimal value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("#,0." + new string('#', decimals), words.Culture);

    /// <summary>A number of hundredths: 11,26%.</summary>
    public static string Percent(this Words words, decimal hundredths, int decimals = 2) =>
        words.Number(hundredths, decimals) + "%";

    /// <summary>A day: 7/12/2013 in Vietnamese, 7 Dec 2013 in English.</summary>
    public static string Day(this Words words, DateOnly day) => day.ToString(DayPattern(words), words.Culture);

    /// <summary>A day inside a year that is already named: 7/12, 7 Dec.</summary>
    public static string DayAndMonth(this Words words, DateOnly day) =>
        day.ToString(IsVietnamese(words) ? "d/M" : "d MMM", words.Culture);

    /// <summary>An instant as the clock on the wall of the zone showed it: 12/12/2013, 9:05.</summary>
    public static string Instant(this Words words, DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone)
            .ToString(DayPattern(words) + ", H:mm", words.Culture);

    private static string DayPattern(Words words) => IsVietnamese(words) ? "d/M/yyyy" : "d MMM yyyy";

    private static bool IsVietnamese(Words words) =>
        string.Equals(words.Culture.TwoLetterISOLanguageName, "vi", StringComparison.Ordinal);
}
