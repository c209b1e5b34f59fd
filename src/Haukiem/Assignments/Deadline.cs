using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;

namespace Haukiem.Assignments;

internal enum DeadlineKind
{
    /// <summary>A last day, included.</summary>
    LastDay,

    /// <summary>Không thời hạn: neither on time nor late.</summary>
    None,

    /// <summary>Thường xuyên: periods, each with its last day; a missed one is overdue.</summary>
    Standing,
}

internal enum PeriodLength
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>By when, with the words it came in.</summary>
/// <param name="Kind">A last day, none, or standing.</param>
/// <param name="Day">The last day; for a standing deadline the last day of its first period.</param>
/// <param name="Every">The length of the periods of a standing deadline.</param>
/// <param name="Words">As the document says it.</param>
internal sealed record Deadline(DeadlineKind Kind, DateOnly? Day, PeriodLength? Every, string? Words)
{
    public static Deadline On(DateOnly day, string? words = null) => new(DeadlineKind.LastDay, day, null, words);

    public static Deadline None(string? words = null) => new(DeadlineKind.None, null, null, words);

    public static Deadline Standing(DateOnly first, PeriodLength every, string? words = null) =>
        new(DeadlineKind.Standing, first, every, words);

    /// <summary>Whether the parts fit the kind: a day exactly where there is one, a period only where it stands.</summary>
    public bool IsWhole =>
        Kind switch
        {
            DeadlineKind.LastDay => Day is not null && Every is null,
            DeadlineKind.None => Day is null && Every is null,
            DeadlineKind.Standing => Day is not null && Every is not null,
        };

    /// <summary>
    /// The day by which something is due, after the reports so far. A report satisfies the oldest period that
    /// is open, if that period has begun; a standing deadline thus stays at the first period that was missed.
    /// </summary>
    public DateOnly? DueAfter(IEnumerable<DateOnly> reports)
    {
        if (Kind != DeadlineKind.Standing)
            return Day;
        var period = 0;
        foreach (var report in reports)
            if (period == 0 || report > PeriodEnd(period - 1))
                period++;
        return PeriodEnd(period);
    }

    private DateOnly PeriodEnd(int period)
    {
        var months = Every switch
        {
            PeriodLength.Month => 1,
            PeriodLength.Quarter => 3,
            PeriodLength.HalfYear => 6,
            _ => 12,
        };
        var first = Day!.Value;
        var end = first.AddMonths(months * period);
        var isLastOfMonth = first.Day == DateTime.DaysInMonth(first.Year, first.Month);
        return isLastOfMonth ? new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month)) : end;
    }
}

internal enum DeadlineEntryKind
{
    Original,

    /// <summary>Asked by the unit, granted by the authority.</summary>
    Extension,

    /// <summary>Decided by the authority.</summary>
    Change,

    /// <summary>An earlier day that the unit set itself.</summary>
    SetByUnit,

    /// <summary>A new day to follow up, from a check that did not close.</summary>
    FollowUp,
}

internal readonly record struct DeadlineEntryId(Guid Value) : IId<DeadlineEntryId>
{
    public static DeadlineEntryId Of(Guid value) => new(value);

    public static DeadlineEntryId New() => IId<DeadlineEntryId>.New();
}

/// <summary>One entry of the deadline ledger; entries are added, never overwritten (law 2).</summary>
internal sealed class DeadlineEntry
{
    private DeadlineEntry() { }

    public DeadlineEntryId Id { get; private set; }

    public AssignmentId AssignmentId { get; private set; }

    /// <summary>The step by which it was set.</summary>
    public AssignmentStepId StepId { get; private set; }

    public int No { get; private set; }

    public DeadlineEntryKind EntryKind { get; private set; }

    public DeadlineKind Kind { get; private set; }

    public DateOnly? Day { get; private set; }

    public PeriodLength? Every { get; private set; }

    public string? Words { get; private set; }

    public DateOnly On { get; private set; }

    public string? Reason { get; private set; }

    public string? Basis { get; private set; }

    /// <summary>Who set it; none for a day that the unit set itself.</summary>
    public AuthorityId? AuthorityId { get; private set; }

    public UnitId? AuthorityUnitId { get; private set; }

    public Deadline Deadline => new(Kind, Day, Every, Words);

    internal static DeadlineEntry Of(
        AssignmentStep step,
        int no,
        DeadlineEntryKind kind,
        Deadline deadline,
        Act act,
        Decider? decider
    ) =>
        new()
        {
            Id = DeadlineEntryId.New(),
            AssignmentId = step.AssignmentId,
            StepId = step.Id,
            No = no,
            EntryKind = kind,
            Kind = deadline.Kind,
            Day = deadline.Day,
            Every = deadline.Every,
            Words = deadline.Words,
            On = act.On,
            Reason = act.Reason,
            Basis = act.Basis,
            AuthorityId = decider?.Id,
            AuthorityUnitId = decider?.UnitId,
        };
}
