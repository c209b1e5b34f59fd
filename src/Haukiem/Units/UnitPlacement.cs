using Haukiem.Data;

namespace Haukiem.Units;

internal readonly record struct UnitPlacementId(Guid Value) : IId<UnitPlacementId>
{
    public static UnitPlacementId Of(Guid value) => new(value);

    public static UnitPlacementId New() => IId<UnitPlacementId>.New();
}

/// <summary>A unit's name and place from a day (included) to a day (not included; the last one has none).</summary>
internal sealed class UnitPlacement
{
    private UnitPlacement() { }

    public UnitPlacementId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public UnitId? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    public int Order { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>The reorganisation that put the unit there; none where it was entered with the organisation.</summary>
    public Guid? ReorganisationId { get; private set; }

    public Place Place => new(Name, ParentId, Order);

    internal static UnitPlacement Begin(UnitId unitId, Place place, DateOnly from, Guid? reorganisation = null) =>
        new()
        {
            Id = UnitPlacementId.New(),
            UnitId = unitId,
            ParentId = place.ParentId,
            Name = place.Name,
            Order = place.Order,
            From = from,
            ReorganisationId = reorganisation,
        };

    internal void BeginOn(DateOnly on) => From = on;

    internal void EndOn(DateOnly? on) => To = on;

    internal void Correct(Place place)
    {
        Name = place.Name;
        ParentId = place.ParentId;
        Order = place.Order;
    }

    /// <summary>The first day after it.</summary>
    internal DateOnly End => To ?? DateOnly.MaxValue;
}
