using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>Why a reorganisation is refused.</summary>
internal static class ReorganisationRules
{
    /// <summary>Every unit that is named is there on the day, and what ends goes to something that goes on.</summary>
    public static Refusal? OfPlan(ReorganisationPlan plan, UnitBook units, IReadOnlyCollection<EndingUnit> ending)
    {
        var gone = ending.Select(one => one.Unit.Id).ToHashSet();
        foreach (var change in plan.Changes)
        {
            if (OfNames(change, plan.On, units) is { } unknown)
                return unknown;
            if (units.Find(change.Successor) is { } successor && gone.Contains(successor.Id))
                return new Refusal("Reorganisations.SuccessorEnds", change.Successor!, change.Unit);
            var goesOnAsItself = change.Kind == ChangeKind.Merge && change.Successor == change.Unit;
            if (change.Kind is ChangeKind.Merge or ChangeKind.Split && (change.Successor is null || goesOnAsItself))
                return new Refusal("Reorganisations.SuccessorMissing", change.Unit);
        }
        foreach (var one in ending)
            if (one.Heir is not { } heir)
                return new Refusal("Reorganisations.RootEnds", one.Unit.Code);
            else if (gone.Contains(heir))
                return new Refusal("Reorganisations.SuccessorEnds", units.Of(heir).Code, one.Unit.Code);
        return OfPrincipals(plan);
    }

    /// <summary>A unit does not end before a day on which another act still takes it to be there.</summary>
    public static Refusal? OfLaterActs(
        DateOnly on,
        IReadOnlyCollection<EndingUnit> ending,
        IEnumerable<Reorganisation> acts
    )
    {
        var later = acts.Where(act => act.On > on && act is { IsUndone: false, UndoesId: null }).ToList();
        foreach (var (unit, _) in ending)
            if (later.Find(act => act.Changes.Any(change => Names(change, unit.Id))) is { } act)
                return new Refusal("Reorganisations.BeforeLaterAct", unit.Code, act.Code, act.On);
        return null;
    }

    private static bool Names(UnitChange change, UnitId unit) =>
        change.UnitId == unit || change.SuccessorId == unit || change.ParentId == unit;

    private static Refusal? OfNames(PlannedChange change, DateOnly on, UnitBook units)
    {
        foreach (var code in new[] { change.Unit, change.Successor, change.Parent }.OfType<string>())
        {
            if (units.Find(code) is not { } unit)
                return new Refusal("Reorganisations.UnitUnknown", code);
            if (!unit.StandsOn(on))
                return new Refusal("Reorganisations.NotThere", code, on);
        }
        return null;
    }

    /// <summary>Of several successors exactly one is the principal one; a unit that goes on after giving a part away is its own.</summary>
    private static Refusal? OfPrincipals(ReorganisationPlan plan)
    {
        var divided = plan
            .Changes.Where(change => change.Successor is not null)
            .GroupBy(change => change.Unit, StringComparer.Ordinal)
            .Where(lines => lines.Count() > 1);
        foreach (var lines in divided)
        {
            var principals = lines.Where(line => line.IsPrincipal).ToList();
            if (principals.Count != 1)
                return new Refusal("Reorganisations.OnePrincipal", lines.Key);
            if (lines.Any(line => line.Successor == lines.Key) && principals[0].Successor != lines.Key)
                return new Refusal("Reorganisations.GoesOnItself", lines.Key);
        }
        return null;
    }

    /// <summary>Whoever administers all the units, in writing.</summary>
    public static IEnumerable<Refusal> OfCarryingOut(Reorganisation reorganisation, Act act)
    {
        if (!act.HasBasis)
            yield return new Refusal("Mandates.BasisMissing");
        var units = reorganisation.Changes.Select(change => change.UnitId).Distinct();
        if (!units.All(unit => act.May(unit, Role.Administrator)))
            yield return new Refusal("Reorganisations.NotAdministered", reorganisation.Code);
    }

    /// <summary>Only the last act on its units can be undone, and once.</summary>
    public static Refusal? OfUndoing(Reorganisation earlier, IEnumerable<Reorganisation> all, UnitBook units)
    {
        if (earlier.IsUndone || earlier.UndoesId is not null)
            return new Refusal("Reorganisations.UndoneAlready", earlier.Code);
        var own = UnitsOf(earlier).ToHashSet();
        var later = all.FirstOrDefault(one =>
            one.Id != earlier.Id
            && one is { IsUndone: false, UndoesId: null }
            && (one.On, one.RecordedAt).CompareTo((earlier.On, earlier.RecordedAt)) > 0
            && UnitsOf(one).Any(own.Contains)
        );
        if (later is not null)
            return new Refusal("Reorganisations.UndoneAfterOthers", earlier.Code, later.Code);
        var moved = own.Select(units.Of)
            .FirstOrDefault(unit =>
                unit.Placements.Any(place => place.From > earlier.On && place.ReorganisationId != earlier.Id.Value)
            );
        return moved is null ? null : new Refusal("Reorganisations.UndoneAfterPlacing", earlier.Code, moved.Code);
    }

    private static IEnumerable<UnitId> UnitsOf(Reorganisation one) =>
        one.Changes.SelectMany(change => new[] { change.UnitId, change.SuccessorId ?? change.UnitId });
}
