using Haukiem.Data;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Units;

internal readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId Of(Guid value) => new(value);

    public static UnitId New() => IId<UnitId>.New();
}

/// <summary>A node of the organisation's tree. What it is called and where it stands is dated.</summary>
internal sealed class Unit
{
    private readonly List<UnitPlacement> placements = [];

    private Unit() { }

    public UnitId Id { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>What sort of unit it is, in the organisation's own words ("quận, huyện", "sở, ngành").</summary>
    public string? Kind { get; private set; }

    public DateOnly CreatedOn { get; private set; }

    /// <summary>The first day on which it was no more.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>The unit in whose place it stands since then: its principal successor, or the one it stood under.</summary>
    public UnitId? HeirId { get; private set; }

    /// <summary>Where it stood from day to day; the periods do not overlap.</summary>
    public IReadOnlyList<UnitPlacement> Placements => placements;

    public bool StandsOn(DateOnly day) => PlacementOn(day) is not null;

    public UnitPlacement? PlacementOn(DateOnly day) =>
        placements.Find(placement => placement.From <= day && day < placement.End);

    /// <summary>A new unit, from that day.</summary>
    /// <param name="reorganisation">The reorganisation that creates it; none where it is entered with the organisation.</param>
    public static Outcome<UnitCreated> Create(
        string code,
        string? kind,
        Place place,
        DateOnly on,
        Guid? reorganisation = null
    )
    {
        var unit = new Unit
        {
            Id = UnitId.New(),
            Code = code,
            Kind = kind,
            CreatedOn = on,
        };
        unit.placements.Add(UnitPlacement.Begin(unit.Id, place, on, reorganisation));
        return new UnitCreated(unit);
    }

    /// <summary>From a day on the unit is called otherwise or stands elsewhere; what was before stays.</summary>
    public Outcome<UnitPlaced> PlaceFrom(Place place, DateOnly on, Guid? reorganisation = null)
    {
        if (DissolvedOn is { } end)
            return new Refusal("Units.IsNoMore", Code, end);
        var current = placements.MaxBy(placement => placement.From)!;
        if (on < current.From)
            return new Refusal("Units.PlacedBeforeLast", Code, current.From);
        if (on == current.From)
            return new Refusal("Units.PlacedTwiceOnOneDay", Code, on);
        current.EndOn(on);
        placements.Add(UnitPlacement.Begin(Id, place, on, reorganisation));
        return new UnitPlaced(Id, on);
    }

    /// <summary>From that day the unit is no more; what still belongs to it stands where its heir stands.</summary>
    public Outcome<UnitDissolved> Dissolve(UnitId heir, DateOnly on)
    {
        var current = placements.MaxBy(placement => placement.From)!;
        if (DissolvedOn is { } end)
            return new Refusal("Units.IsNoMore", Code, end);
        if (on <= current.From)
            return new Refusal("Units.PlacedBeforeLast", Code, current.From);
        current.EndOn(on);
        (DissolvedOn, HeirId) = (on, heir);
        return new UnitDissolved(Id, heir, on);
    }

    /// <summary>The act that ended it is undone: it goes on as if it had not been.</summary>
    internal void Revive()
    {
        placements.MaxBy(placement => placement.From)!.EndOn(null);
        (DissolvedOn, HeirId) = (null, null);
    }

    /// <summary>The act that created it is undone: it never stood for a day, and what it was given is its heir's.</summary>
    internal void Unmake(UnitId heir)
    {
        placements.MaxBy(placement => placement.From)!.EndOn(CreatedOn);
        (DissolvedOn, HeirId) = (CreatedOn, heir);
    }

    /// <summary>
    /// The unit was there before its first recorded day: under the same name and parent that day moves back,
    /// otherwise what it was until then is put before it. Nothing that was recorded is overwritten.
    /// </summary>
    public Outcome<UnitPlaced> ReachBack(string? kind, Place place, DateOnly to)
    {
        var first = placements.MinBy(placement => placement.From)!;
        if (to >= first.From)
            return new Refusal("Units.PlacedBeforeLast", Code, first.From);
        if (first.Name == place.Name && first.ParentId == place.ParentId)
            first.BeginOn(to);
        else
        {
            var before = UnitPlacement.Begin(Id, place, to);
            before.EndOn(first.From);
            placements.Add(before);
        }
        Kind ??= kind;
        CreatedOn = to;
        return new UnitPlaced(Id, to);
    }

    /// <summary>A name, a place in the list or a parent was recorded wrongly: it is corrected where it stands.</summary>
    public Outcome<UnitPlaced> Correct(string? kind, Place place, DateOnly from)
    {
        var placement = placements.SingleOrDefault(placement => placement.From == from);
        if (placement is null)
            return new Refusal("Units.NoPlacementFrom", Code, from);
        Kind = kind;
        placement.Correct(place);
        return new UnitPlaced(Id, from);
    }
}

/// <summary>What a unit is called, what it stands under, and its place in the order of the organisation's own list.</summary>
internal sealed record Place(string Name, UnitId? ParentId, int Order);

internal sealed record UnitCreated(Unit Unit);

internal sealed record UnitPlaced(UnitId UnitId, DateOnly On);

internal sealed record UnitDissolved(UnitId UnitId, UnitId HeirId, DateOnly On);
