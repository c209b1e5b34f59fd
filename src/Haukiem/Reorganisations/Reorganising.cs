using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>
/// Changes the units as a plan says: first those that are new, then names and places, then those that end. What
/// stood under a unit that ends and is not placed elsewhere moves under its heir.
/// </summary>
internal sealed class Reorganising
{
    private readonly UnitBook units;
    private readonly ReorganisationPlan plan;
    private readonly IReadOnlyCollection<Reorganisation> acts;
    private readonly Reorganisation act;
    private readonly ILookup<string, PlannedChange> going;
    private readonly HashSet<Unit> touched = [];

    private Reorganising(ReorganisationPlan plan, UnitBook units, IReadOnlyCollection<Reorganisation> acts)
    {
        this.plan = plan;
        this.units = units;
        this.acts = acts;
        act = Reorganisation.Begin(plan.Code, plan.On);
        going = plan
            .Changes.Where(change => change.Kind is ChangeKind.Merge or ChangeKind.Split or ChangeKind.Dissolve)
            .ToLookup(change => change.Unit, StringComparer.Ordinal);
    }

    /// <summary>The changed units and the act, which nobody has answered for yet; or the first thing that is wrong.</summary>
    /// <param name="acts">Those that there are already.</param>
    public static Outcome<ChangedUnits> Change(
        ReorganisationPlan plan,
        UnitBook units,
        IReadOnlyCollection<Reorganisation> acts
    ) => new Reorganising(plan, units, acts).Change();

    private Outcome<ChangedUnits> Change()
    {
        foreach (var change in plan.Changes.Where(change => change.Kind == ChangeKind.Create))
            if (Create(change) is { } refusal)
                return refusal;
        var ending = Ending().ToList();
        if (ReorganisationRules.OfPlan(plan, units, ending) is { } wrong)
            return wrong;
        if (ReorganisationRules.OfLaterActs(plan.On, ending, acts) is { } early)
            return early;
        foreach (var change in plan.Changes.Where(change => change.Kind is ChangeKind.Rename or ChangeKind.Move))
            if (Place(change) is { } refusal)
                return refusal;
        var under = units.All.ToLookup(unit => unit.PlacementOn(plan.On)?.ParentId);
        var gone = ending.Select(one => one.Unit).ToHashSet();
        foreach (var one in ending)
            if (End(one, under[one.Unit.Id].Where(unit => !gone.Contains(unit))) is { } refusal)
                return refusal;
        foreach (var (place, change) in plan.Changes.Index())
            act.Note(Line(place + 1, change));
        return new ChangedUnits(act, [.. touched]);
    }

    private Refusal? Create(PlannedChange change)
    {
        if (units.Find(change.Unit) is not null)
            return new Refusal("Reorganisations.CodeTaken", change.Unit);
        if (change.Parent is not null && units.Find(change.Parent) is null)
            return new Refusal("Reorganisations.UnitUnknown", change.Parent);
        var place = new Place(change.Name ?? change.Unit, units.Find(change.Parent)?.Id, change.Order ?? 0);
        var created = Unit.Create(change.Unit, change.UnitKind, place, plan.On, act.Id.Value);
        if (!created.IsDone)
            return created.Refusals[0];
        units.Add(created.Value.Unit);
        touched.Add(created.Value.Unit);
        return null;
    }

    private Refusal? Place(PlannedChange change)
    {
        var unit = units.Find(change.Unit)!;
        var now = unit.PlacementOn(plan.On)!.Place;
        var next = new Place(
            change.Name ?? now.Name,
            change.Parent is null ? now.ParentId : units.Find(change.Parent)!.Id,
            change.Order ?? now.Order
        );
        return PlaceAt(unit, next);
    }

    private Refusal? PlaceAt(Unit unit, Place place)
    {
        // A unit that is renamed and moved in one act has one place from its day on.
        var isPlaced =
            unit.PlacementOn(plan.On) is { } now && now.From == plan.On && now.ReorganisationId == act.Id.Value;
        var placed = isPlaced ? unit.Correct(unit.Kind, place, plan.On) : unit.PlaceFrom(place, plan.On, act.Id.Value);
        touched.Add(unit);
        return placed.IsDone ? null : placed.Refusals[0];
    }

    /// <summary>The units that are no more from that day: all that have a successor but themselves, and the dissolved.</summary>
    private IEnumerable<EndingUnit> Ending()
    {
        foreach (var lines in going)
        {
            if (units.Find(lines.Key) is not { } unit || GoingOf(unit) is not { } principal)
                continue;
            yield return new EndingUnit(unit, units.Find(principal.Successor)?.Id ?? Above(unit));
        }
    }

    /// <summary>The unit above; where that is no more either, the one in whose place it stands.</summary>
    private UnitId? Above(Unit unit)
    {
        var parent = unit.PlacementOn(plan.On.AddDays(-1))?.ParentId;
        while (parent is { } above && GoingOf(units.Of(above)) is { } line)
            parent = units.Find(line.Successor)?.Id ?? units.Of(above).PlacementOn(plan.On.AddDays(-1))?.ParentId;
        return parent;
    }

    /// <summary>The line by which a unit ends, that of its principal successor before all others.</summary>
    private PlannedChange? GoingOf(Unit unit)
    {
        var lines = going[unit.Code];
        return lines.Any(line => line.Successor == unit.Code)
            ? null
            : lines.OrderByDescending(line => line.IsPrincipal).FirstOrDefault();
    }

    private Refusal? End(EndingUnit ending, IEnumerable<Unit> goingOn)
    {
        foreach (var below in goingOn)
            if (PlaceAt(below, below.PlacementOn(plan.On)!.Place with { ParentId = ending.Heir }) is { } refusal)
                return refusal;
        touched.Add(ending.Unit);
        var dissolved = ending.Unit.Dissolve(ending.Heir!.Value, plan.On);
        return dissolved.IsDone ? null : dissolved.Refusals[0];
    }

    private UnitChange Line(int no, PlannedChange change) =>
        new()
        {
            ReorganisationId = act.Id,
            No = no,
            Kind = change.Kind,
            UnitId = units.Find(change.Unit)!.Id,
            SuccessorId = units.Find(change.Successor)?.Id,
            IsPrincipal = change.IsPrincipal,
            Name = change.Name,
            ParentId = units.Find(change.Parent)?.Id,
            Order = change.Order,
        };
}

/// <summary>A unit that is no more, and where it stands from then on.</summary>
internal sealed record EndingUnit(Unit Unit, UnitId? Heir);

/// <summary>The act, before somebody answers for it, and the units that it changed.</summary>
internal sealed record ChangedUnits(Reorganisation Act, IReadOnlyList<Unit> Units)
{
    /// <summary>Of each unit that is no more by this act the one in whose place it stands, whatever a later act makes of it.</summary>
    public IReadOnlyDictionary<UnitId, UnitId> Heirs { get; } =
        Units.Where(unit => unit.DissolvedOn == Act.On).ToDictionary(unit => unit.Id, unit => unit.HeirId!.Value);

    /// <summary>The earlier act that it undoes.</summary>
    public Reorganisation? Undone { get; init; }
}
