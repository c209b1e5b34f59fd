namespace Haukiem.Tests.Laws.Histories;

internal enum UnitMoveKind
{
    /// <summary>Two units become a new one.</summary>
    Merge,

    /// <summary>One goes into another that goes on.</summary>
    Absorb,

    /// <summary>One becomes two new ones, some of its work allotted to the second.</summary>
    Split,

    /// <summary>One gives some of its work to a new unit and goes on.</summary>
    GivePart,
    Dissolve,
    Move,
    Rename,
}

/// <summary>One attempt to change units, as plain numbers.</summary>
internal sealed record UnitMove(UnitMoveKind Kind, int First, int Second, int Third, int DaysBack)
{
    /// <summary>As random as the history after which they come, and the same for the same history.</summary>
    public static IReadOnlyList<UnitMove> After(Chronicle told)
    {
        var seed = told
            .World.ToString()
            .Aggregate(told.Attempts.Count, (sum, letter) => unchecked((31 * sum) + letter));
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, random.Next(2, 6))
                .Select(_ => new UnitMove(
                    (UnitMoveKind)random.Next(7),
                    random.Next(100),
                    random.Next(100),
                    random.Next(100),
                    random.Next(14)
                )),
        ];
    }
}
