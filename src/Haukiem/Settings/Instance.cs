using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Time;

namespace Haukiem.Settings;

internal readonly record struct InstanceId(Guid Value) : IId<InstanceId>
{
    public static InstanceId Of(Guid value) => new(value);

    public static InstanceId New() => IId<InstanceId>.New();
}

/// <summary>What holds for the whole installation. There is exactly one.</summary>
internal sealed class Instance
{
    private Instance() { }

    public InstanceId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The zone in which the organisation's day ends; chosen when the instance is made.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>A practice instance keeps a day of its own; an ordinary one has none.</summary>
    public DateOnly? PracticeDay { get; private set; }

    /// <summary>How many days before its deadline an assignment is due soon.</summary>
    public int DueSoonDays { get; private set; } = 7;

    /// <summary>How many days back a person may date an act.</summary>
    public int DateBackDays { get; private set; } = 7;

    /// <summary>Which key seals the journal; another is refused. None in an instance from before it was kept.</summary>
    public string? JournalKeyPrint { get; private set; }

    public static Instance Make(string name, string timeZone, DateOnly? practiceDay) =>
        new()
        {
            Id = InstanceId.New(),
            Name = name,
            TimeZone = timeZone,
            PracticeDay = practiceDay,
        };

    /// <summary>From now on the journal is sealed with this key and with no other.</summary>
    public Instance SealWith(string fingerprint)
    {
        JournalKeyPrint = fingerprint;
        return this;
    }

    /// <summary>Moves the day of a practice instance: forward only, so that nothing recorded lies in its future.</summary>
    public Outcome<PracticeDayMoved> MoveDay(DateOnly to)
    {
        if (PracticeDay is not { } day)
            return new Refusal("Settings.NotAPracticeInstance");
        if (to < day)
            return new Refusal("Settings.DayMovesForwardOnly", day, to);
        PracticeDay = to;
        return new PracticeDayMoved(day, to);
    }

    /// <summary>The organisation's today: the practice day, or the day of the instant in its zone.</summary>
    public DateOnly Today(DateTime utcNow) =>
        PracticeDay ?? OrganisationDay.Of(utcNow, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}

internal sealed record PracticeDayMoved(DateOnly From, DateOnly To);
