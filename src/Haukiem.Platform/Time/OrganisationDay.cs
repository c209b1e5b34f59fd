namespace Haukiem.Platform.Time;

/// <summary>The day is the organisation's day: it ends at midnight in the organisation's zone.</summary>
public static class OrganisationDay
{
    /// <summary>The day that an instant falls on.</summary>
    /// <param name="instant">In UTC; a time read from a database, which says no kind, is taken for UTC.</param>
    /// <param name="zone">The organisation's zone.</param>
    public static DateOnly Of(DateTime instant, TimeZoneInfo zone)
    {
        if (instant.Kind == DateTimeKind.Local)
            throw new ArgumentException("An instant is in UTC.", nameof(instant));
        var utc = DateTime.SpecifyKind(instant, DateTimeKind.Utc);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
    }

    /// <summary>The first instant of a day, in UTC.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Where summer time begins at midnight, the day begins when the clock has been put forward.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        // Where it ends at one o'clock, midnight strikes twice; the day begins with the first.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
