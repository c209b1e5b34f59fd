using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange.Exporting;

/// <summary>One row that happened on a day: what it moves, and what has to come after it on that day.</summary>
internal sealed class DayFact(SheetRule sheet, Guid id, string code, int no, DateOnly on)
{
    private readonly int place = Sheets.PlaceOf(sheet);

    public Guid Id => id;

    public string Code => code;

    public DateOnly On => on;

    /// <summary>Facts of the same day that can only come after this one.</summary>
    public HashSet<DayFact> Later { get; } = [];

    /// <summary>The assignments that it moves, and the states in which it leaves them.</summary>
    public List<(AssignmentLife Life, AssignmentState After)> Moves { get; } = [];

    /// <summary>The findings that it moves itself, or through their remedies.</summary>
    public List<(FindingLife Life, FindingState After)> FindingMoves { get; } = [];

    /// <summary>The assignment that it gives.</summary>
    public AssignmentLife? Gives { get; set; }

    /// <summary>The assignment that it reports done.</summary>
    public AssignmentLife? SaysDone { get; set; }

    /// <summary>The remedy that it agrees.</summary>
    public (FindingLife Finding, AssignmentLife Remedy)? Agrees { get; set; }

    /// <summary>The findings that it corrects or follows further, and whose open remedies it judges with them.</summary>
    public List<FindingLife> Judges { get; } = [];

    public void IsBefore(DayFact other)
    {
        if (other != this && other.On == On)
            Later.Add(other);
    }

    /// <summary>Where nothing else decides: by sheet, then by code, then by number.</summary>
    public static Comparer<DayFact> Order { get; } =
        Comparer<DayFact>.Create(
            (one, other) =>
                (one.place.CompareTo(other.place), VietnameseOrder.Codes.Compare(one.Code, other.Code)) switch
                {
                    (0, 0) => one.Number.CompareTo(other.Number),
                    (0, var byCode) => byCode,
                    (var bySheet, _) => bySheet,
                }
        );

    private int Number => no;
}

/// <summary>An assignment as its steps tell it.</summary>
internal sealed class AssignmentLife
{
    public AssignmentLife? Parent { get; set; }

    public List<AssignmentLife> Parts { get; } = [];

    public FindingLife? RemedyOf { get; set; }

    public DateOnly AgreedOn { get; set; }

    /// <summary>The facts of its life, in their order.</summary>
    public List<(DayFact Fact, AssignmentState After)> Facts { get; } = [];

    public IEnumerable<AssignmentLife> Above => Parent is null ? [] : Parent.Above.Prepend(Parent);

    public AssignmentState? Before(DateOnly day) =>
        Facts.FindLast(one => one.Fact.On < day) is { Fact: not null } last ? last.After : null;
}

/// <summary>A finding as its steps tell it.</summary>
internal sealed class FindingLife
{
    public List<AssignmentLife> Remedies { get; } = [];

    public List<(DayFact Fact, FindingState After)> Facts { get; } = [];

    public FindingState? Before(DateOnly day) =>
        Facts.FindLast(one => one.Fact.On < day) is { Fact: not null } last ? last.After : null;
}
