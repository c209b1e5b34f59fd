namespace Haukiem.Units;

/// <summary>
/// Derived from the placements: on the days from <see cref="From"/> to before <see cref="To"/> the unit
/// stood <see cref="Depth"/> levels below the ancestor (0: the unit itself). A unit that is no more stands where its
/// heir stands: there the ancestor at 0 is the heir.
/// </summary>
internal sealed class UnitLineage
{
    public UnitId UnitId { get; init; }

    public UnitId AncestorId { get; init; }

    public int Depth { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public DateOnly To { get; init; }

    /// <summary>The lineage of every unit, from the placements of all and the heirs of those that are no more.</summary>
    public static IEnumerable<UnitLineage> Of(IEnumerable<UnitPlacement> placements, Heirs? heirs = null)
    {
        var byUnit = placements.ToLookup(placement => placement.UnitId);
        return byUnit.SelectMany(unit =>
            Above(unit.Key, unit.Key, 0, DateOnly.MinValue, DateOnly.MaxValue, byUnit, heirs ?? Heirs.None)
        );
    }

    private static IEnumerable<UnitLineage> Above(
        UnitId unit,
        UnitId at,
        int depth,
        DateOnly from,
        DateOnly to,
        ILookup<UnitId, UnitPlacement> byUnit,
        Heirs heirs
    )
    {
        foreach (var placement in byUnit[at])
        {
            var begin = Later(from, placement.From);
            var end = Earlier(to, placement.End);
            if (begin >= end)
                continue;
            yield return new UnitLineage
            {
                UnitId = unit,
                AncestorId = at,
                Depth = depth,
                From = begin,
                To = end,
            };
            if (placement.ParentId is not { } parent || depth > Tree.MaxDepth)
                continue;
            foreach (var higher in Above(unit, parent, depth + 1, begin, end, byUnit, heirs))
                yield return higher;
        }
        if (heirs.Of(at) is var (ended, heir) && Later(from, ended) < to)
            foreach (var line in Above(unit, heir, depth, Later(from, ended), to, byUnit, heirs))
                yield return line;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
