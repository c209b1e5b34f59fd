using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

internal readonly record struct ReorganisationId(Guid Value) : IId<ReorganisationId>
{
    public static ReorganisationId Of(Guid value) => new(value);

    public static ReorganisationId New() => IId<ReorganisationId>.New();
}

/// <summary>Sắp xếp tổ chức: one act by which units are created, renamed, moved, merged, split or dissolved on a day.</summary>
internal sealed class Reorganisation
{
    private readonly List<UnitChange> changes = [];

    private Reorganisation() { }

    public ReorganisationId Id { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>The first day on which the units are as it says.</summary>
    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The decision that it rests on: document, number and day.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>The earlier one that this undoes, on the day of that one.</summary>
    public ReorganisationId? UndoesId { get; private set; }

    public bool IsUndone { get; private set; }

    public IReadOnlyList<UnitChange> Changes => changes;

    /// <summary>As it is about to be: the units are changed first, and who may is asked of the tree that results.</summary>
    internal static Reorganisation Begin(string code, DateOnly on) =>
        new()
        {
            Id = ReorganisationId.New(),
            Code = code,
            On = on,
        };

    internal void Note(UnitChange change) => changes.Add(change);

    internal void Undo(Reorganisation earlier)
    {
        UndoesId = earlier.Id;
        earlier.IsUndone = true;
    }

    /// <summary>Whoever administers the units, on the basis of a decision, carries it out.</summary>
    public Outcome<Reorganisation> CarryOut(Act act)
    {
        var refusals = ReorganisationRules.OfCarryingOut(this, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        By = act.By;
        RecordedAt = act.RecordedAt;
        Reason = act.Reason;
        Basis = act.Basis!;
        return this;
    }
}

/// <summary>What became of a unit in a reorganisation.</summary>
internal enum ChangeKind
{
    Create,
    Rename,
    Move,

    /// <summary>The unit goes into another one.</summary>
    Merge,

    /// <summary>The unit is divided: one line for each unit that takes a part of it.</summary>
    Split,

    /// <summary>The unit is no more and has no successor: what it held stands at the unit above it.</summary>
    Dissolve,
}

/// <summary>One line of a reorganisation.</summary>
internal sealed class UnitChange
{
    public ReorganisationId ReorganisationId { get; init; }

    public int No { get; init; }

    public ChangeKind Kind { get; init; }

    public UnitId UnitId { get; init; }

    /// <summary>Where it went, or one of the units that took a part of it.</summary>
    public UnitId? SuccessorId { get; init; }

    /// <summary>Of several successors the one at which what is closed stands.</summary>
    public bool IsPrincipal { get; init; }

    public string? Name { get; init; }

    public UnitId? ParentId { get; init; }

    public int? Order { get; init; }
}
