namespace Haukiem.Units;

/// <summary>
/// Who stood above whom, on any day, for the units that it was asked about: what rules need to judge a
/// mandate. It is read within the transaction that asks.
/// </summary>
internal sealed class Tree
{
    /// <summary>Deeper than any organisation: a unit further below the root is refused.</summary>
    public const int MaxDepth = 32;

    private readonly ILookup<UnitId, UnitLineage> above;

    public Tree(IEnumerable<UnitLineage> lineage)
    {
        above = lineage.ToLookup(line => line.UnitId);
    }

    /// <summary>Whether the unit is the other one, or is no more and the other one stood in its place on that day.</summary>
    public bool IsAt(UnitId unit, UnitId other, DateOnly day) =>
        unit == other
        || Above(unit).Any(line => line.Depth == 0 && line.AncestorId == other && line.From <= day && day < line.To);

    /// <summary>Whether the other one stood above the unit on that day, or in its place after it had ended.</summary>
    public bool IsBelowOrPassedTo(UnitId unit, UnitId other, DateOnly day) =>
        IsBelow(unit, other, day) || (unit != other && IsAt(unit, other, day));

    /// <summary>Whether the unit is at the other one, or stood below it on that day.</summary>
    public bool IsWithin(UnitId unit, UnitId other, DateOnly day) =>
        IsAt(unit, other, day) || IsBelow(unit, other, day);

    /// <summary>Whether the unit stood below the other one on that day.</summary>
    public bool IsBelow(UnitId unit, UnitId other, DateOnly day) =>
        Above(unit).Any(line => line.Depth > 0 && line.AncestorId == other && line.From <= day && day < line.To);

    /// <summary>Whether nothing stood above the unit on that day.</summary>
    public bool IsRoot(UnitId unit, DateOnly day) =>
        !Above(unit).Any(line => line.Depth > 0 && line.From <= day && day < line.To);

    /// <summary>A rule that asks about a unit that was not loaded would be told that nothing stands above it.</summary>
    private IEnumerable<UnitLineage> Above(UnitId unit) =>
        above.Contains(unit)
            ? above[unit]
            : throw new InvalidOperationException("The tree was not loaded for this unit.");
}
