using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>
/// Undoes a reorganisation by a new act of the same day: units that ended go on, units that were created have never
/// stood for a day, names and places are what they were before.
/// </summary>
internal static class Undoing
{
    public static Outcome<ChangedUnits> Change(
        string code,
        Reorganisation earlier,
        IReadOnlyCollection<Reorganisation> all,
        UnitBook units
    )
    {
        if (ReorganisationRules.OfUndoing(earlier, all, units) is { } refusal)
            return refusal;
        var act = Reorganisation.Begin(code, earlier.On);
        var touched = new List<Unit>();
        foreach (var unit in units.All)
            if (Restore(unit, earlier, units))
                touched.Add(unit);
        act.Undo(earlier);
        return new ChangedUnits(act, touched) { Undone = earlier };
    }

    private static bool Restore(Unit unit, Reorganisation earlier, UnitBook units)
    {
        var changes = earlier.Changes.Where(change => change.UnitId == unit.Id).ToList();
        var isCreated = changes.Exists(change => change.Kind == ChangeKind.Create);
        var isEnded = !isCreated && unit.DissolvedOn == earlier.On && changes.Count > 0;
        if (isCreated)
            unit.Unmake(HeirOf(unit, earlier));
        if (isEnded)
            unit.Revive();
        var placed = unit.Placements.FirstOrDefault(place =>
            !isCreated && place.From == earlier.On && place.ReorganisationId == earlier.Id.Value
        );
        if (placed is not null)
            unit.Correct(unit.Kind, Before(unit, placed), placed.From);
        return isCreated || isEnded || placed is not null;
    }

    /// <summary>What the new unit was given meanwhile goes to the first of those whose place it took, or to the unit above.</summary>
    private static UnitId HeirOf(Unit created, Reorganisation earlier) =>
        earlier.Changes.Where(change => change.SuccessorId == created.Id).MaxBy(change => change.IsPrincipal)?.UnitId
        ?? created.Placements[0].ParentId!.Value;

    private static Place Before(Unit unit, UnitPlacement placed) =>
        unit.Placements.Where(place => place.From < placed.From).MaxBy(place => place.From)!.Place;
}
