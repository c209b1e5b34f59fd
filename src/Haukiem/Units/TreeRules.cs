using Haukiem.Platform.Outcomes;

namespace Haukiem.Units;

/// <summary>What placements have to make together: on every day one tree, with nothing hanging from where nothing is.</summary>
internal static class TreeRules
{
    /// <summary>The first thing that is wrong with the placements of all units, or null.</summary>
    /// <param name="lineage">What follows from the placements.</param>
    public static TreeFault? FaultIn(
        IReadOnlyCollection<UnitPlacement> placements,
        IReadOnlyCollection<UnitLineage> lineage
    ) => CircleIn(lineage) ?? TooDeepIn(lineage) ?? WithoutParentIn(placements) ?? SecondRootIn(placements);

    private static TreeFault? CircleIn(IEnumerable<UnitLineage> lineage) =>
        lineage.FirstOrDefault(line => line.Depth > 0 && line.AncestorId == line.UnitId) is { } line
            ? new TreeFault("Units.StandsUnderItself", line.UnitId)
            : null;

    private static TreeFault? TooDeepIn(IEnumerable<UnitLineage> lineage) =>
        lineage.FirstOrDefault(line => line.Depth > Tree.MaxDepth) is { } line
            ? new TreeFault("Units.TooDeep", line.UnitId) { More = Tree.MaxDepth }
            : null;

    private static TreeFault? WithoutParentIn(IReadOnlyCollection<UnitPlacement> placements)
    {
        var byUnit = placements.ToLookup(placement => placement.UnitId);
        foreach (var placement in placements)
            if (placement.ParentId is { } parent && FirstDayWithout(placement, byUnit[parent]) is { } day)
                return new TreeFault("Units.ParentNotThere", placement.UnitId) { Other = parent, More = day };
        return null;
    }

    /// <summary>The first day of the placement on which nothing of what it stands under is there.</summary>
    private static DateOnly? FirstDayWithout(UnitPlacement placement, IEnumerable<UnitPlacement> above)
    {
        var day = placement.From;
        foreach (var place in above.OrderBy(place => place.From).TakeWhile(place => place.From <= day))
            day = Later(day, place.End);
        return day < placement.End ? day : null;
    }

    /// <summary>Totals are of the root: two units with nothing above them on one day would each be a part of it only.</summary>
    private static TreeFault? SecondRootIn(IEnumerable<UnitPlacement> placements)
    {
        UnitPlacement? before = null;
        foreach (var root in placements.Where(place => place.ParentId is null).OrderBy(place => place.From))
        {
            if (before is not null && before.UnitId != root.UnitId && root.From < before.End)
                return new TreeFault("Units.SecondRoot", root.UnitId) { Other = before.UnitId, More = root.From };
            if (before is null || root.End > before.End)
                before = root;
        }
        return null;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>Which rule a unit breaks, with the other unit and the day or number where the sentence names one.</summary>
internal sealed record TreeFault(string Rule, UnitId Unit)
{
    public UnitId? Other { get; init; }

    public object? More { get; init; }

    /// <summary>The same in the codes that people know.</summary>
    public Refusal Told(IReadOnlyDictionary<UnitId, string> codes)
    {
        object?[] args = [codes[Unit], Other is { } other ? codes[other] : null, More];
        return new Refusal(Rule, [.. args.OfType<object>()]);
    }
}
