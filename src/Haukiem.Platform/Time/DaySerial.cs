namespace Haukiem.Platform.Time;

/// <summary>
/// Days as spreadsheets hold them: days counted from 1/1/1900 = 1. The count includes 29/2/1900, which never
/// was; so the days of January and February 1900 are counted from one day later than all others.
/// </summary>
public static class DaySerial
{
    private const int First = 1;
    private const int NeverWas = 60;
    private const int Last = 2_958_465; // 31/12/9999
    private const int DaysTo1904 = 1462;
    private static readonly DateOnly EpochBefore = new(1899, 12, 31);
    private static readonly DateOnly EpochAfter = new(1899, 12, 30);

    /// <summary>The day of a serial number; the time of day, if it holds one, is left out.</summary>
    public static bool TryRead(decimal serial, out DateOnly day)
    {
        day = default;
        var whole = decimal.Floor(serial);
        if (whole is < First or > Last or NeverWas)
            return false;
        var epoch = whole < NeverWas ? EpochBefore : EpochAfter;
        day = epoch.AddDays((int)whole);
        return true;
    }

    /// <summary>The serial number of what some workbooks count from 1/1/1904 on.</summary>
    public static decimal From1904(decimal serial) => serial + DaysTo1904;

    /// <summary>The serial number of a day, or null for a day before 1900, which has none.</summary>
    public static int? Of(DateOnly day)
    {
        if (day <= EpochBefore)
            return null;
        var count = day.DayNumber - EpochBefore.DayNumber;
        return count < NeverWas ? count : count + 1;
    }
}
