namespace Haukiem.Units;

/// <summary>From a day on an obligation is held by another unit: a reorganisation passed it on. Never changed.</summary>
internal abstract class Passing
{
    /// <summary>In the order in which they were recorded; of two from one day the later holds.</summary>
    public int No { get; init; }

    public UnitId FormerUnitId { get; init; }

    public UnitId UnitId { get; init; }

    public DateOnly From { get; init; }

    public Guid ReorganisationId { get; init; }
}

internal static class Passings
{
    /// <summary>Which unit held it on a day.</summary>
    /// <param name="holder">The one that holds it now.</param>
    public static UnitId HeldOn(this IReadOnlyCollection<Passing> passings, UnitId holder, DateOnly day) =>
        passings.Where(one => one.From <= day).OrderBy(one => one.From).ThenBy(one => one.No).LastOrDefault()?.UnitId
        ?? passings.MinBy(one => one.No)?.FormerUnitId
        ?? holder;

    /// <summary>The days on which the holder changed.</summary>
    public static IEnumerable<DateOnly> Days(this IEnumerable<Passing> passings) => passings.Select(one => one.From);

    /// <summary>From when the next one holds: never before the last one began.</summary>
    public static DateOnly NextFrom(this IReadOnlyCollection<Passing> passings, DateOnly on, DateOnly began) =>
        passings.Days().Append(began).Append(on).Max();

    /// <summary>Who held it before a reorganisation passed it on, where that was the last to do so.</summary>
    public static UnitId? BeforeLast(this IReadOnlyCollection<Passing> passings, Guid reorganisation) =>
        passings.MaxBy(one => one.No) is { } last && last.ReorganisationId == reorganisation ? last.FormerUnitId : null;
}
