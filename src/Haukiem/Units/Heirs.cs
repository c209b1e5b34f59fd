namespace Haukiem.Units;

/// <summary>Of each unit that is no more: since when, and which unit stands in its place.</summary>
internal sealed class Heirs(IReadOnlyDictionary<UnitId, (DateOnly Since, UnitId Heir)> all)
{
    public static Heirs None { get; } = new(new Dictionary<UnitId, (DateOnly, UnitId)>());

    public (DateOnly Since, UnitId Heir)? Of(UnitId unit) => all.TryGetValue(unit, out var one) ? one : null;

    public static Heirs Among(IEnumerable<Unit> units) =>
        new(
            units
                .Where(unit => unit is { DissolvedOn: not null, HeirId: not null })
                .ToDictionary(unit => unit.Id, unit => (unit.DissolvedOn!.Value, unit.HeirId!.Value))
        );
}
