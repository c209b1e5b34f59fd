using Haukiem.Platform.Components;
using Haukiem.Units;

namespace Haukiem.Rollups;

/// <summary>What is counted.</summary>
internal enum Subject
{
    Assignments,
    Findings,
    Checks,
    Targets,

    /// <summary>Coverage: the units that were asked for something, and whether they reported.</summary>
    Units,

    /// <summary>What the unit says and what the check found differ: assignments and findings alike.</summary>
    Disagreements,
}

/// <summary>Which units below (or at) the unit that was asked about.</summary>
internal enum Extent
{
    Subtree,
    Own,
    Below,
}

/// <summary>The tree as it was on the day of the question, or as it is today.</summary>
internal enum TreeView
{
    Is,
    Was,
}

/// <summary>
/// One question: what, where, as of which day, which of it. The same question gives the number, the number by
/// child unit, and the list behind both.
/// </summary>
internal sealed partial record Question(Subject Subject, UnitId Unit, DateOnly Day)
{
    public Extent Extent { get; init; }

    public TreeView Tree { get; init; }

    /// <summary>Only the classes of this figure; null: everything, in whichever class.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The same units and day, with everything in them.</summary>
    internal Question Unrestricted() => new(Subject, Unit, Day) { Extent = Extent, Tree = Tree };
}

/// <summary>Of which part of a list, and in which order.</summary>
/// <param name="Sort">What comes first; equal ones always stand in the same order.</param>
/// <param name="Descending">The other way round; what has no value stays at the end.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page, at most <see cref="MaxSize"/>.</param>
internal sealed record Paging(Sort Sort = Sort.Unit, bool Descending = false, int Page = 1, int Size = Paging.UsualSize)
{
    public const int UsualSize = 50;
    public const int MaxSize = 1000;

    public int Take => Math.Clamp(Size, 1, MaxSize);

    public int Skip => (Math.Clamp(Page, 1, PageRequest.MaxPage) - 1) * Take;
}

internal enum Sort
{
    /// <summary>In the order in which the organisation lists its units.</summary>
    Unit,
    Code,

    /// <summary>By the day that presses: due, collected, raised, checked.</summary>
    Day,
    State,

    /// <summary>By the day on which it was reported done: what has waited longest for its check stands first.</summary>
    Reported,
}

/// <summary>The first of what can be chosen from, and whether there is more than a list of choices holds.</summary>
internal sealed record Cut<T>(IReadOnlyList<T> Items, bool HasMore)
{
    public static Cut<T> Nothing { get; } = new([], false);

    /// <summary>Of one more than are shown.</summary>
    public static Cut<T> Of(IReadOnlyList<T> read, int most) => new([.. read.Take(most)], read.Count > most);
}

/// <summary>The rows of one page, and how many there are in all: as many as the number said.</summary>
internal sealed record Listing<TRow>(IReadOnlyList<TRow> Rows, long Total, Paging Paging);
