using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>Fact: units are no more, and what was theirs goes on elsewhere from that day.</summary>
/// <param name="Heirs">Of each unit that is no more the one in whose place it stands.</param>
/// <param name="Allotted">Of a divided unit: what goes elsewhere than to the principal successor, by its code.</param>
internal sealed record Inheritance(
    ReorganisationId Id,
    DateOnly On,
    IReadOnlyDictionary<UnitId, UnitId> Heirs,
    IReadOnlyDictionary<string, UnitId> Allotted
)
{
    /// <summary>The reorganisation that is undone: what it passed on returns.</summary>
    public ReorganisationId? Undoes { get; init; }

    /// <summary>Of each unit that goes elsewhere, or gives a part away, the units that take its place or a part of it.</summary>
    public required ILookup<UnitId, UnitId> Successors { get; init; }

    public static Inheritance Of(ChangedUnits changed, IReadOnlyDictionary<string, UnitId> allotted) =>
        new(changed.Act.Id, changed.Act.On, changed.Heirs, allotted)
        {
            Undoes = changed.Act.UndoesId,
            Successors = changed
                .Act.Changes.Where(change => change.SuccessorId is not null)
                .ToLookup(change => change.UnitId, change => change.SuccessorId!.Value),
        };

    /// <summary>Where what belonged to a unit stands.</summary>
    public UnitId StandsAt(UnitId unit) => Heirs.GetValueOrDefault(unit, unit);
}
