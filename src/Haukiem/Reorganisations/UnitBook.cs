using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>The units of the organisation by code and identity, with those that are about to be created.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitId, Unit> byId = [];

    public UnitBook(IEnumerable<Unit> units)
    {
        foreach (var unit in units)
            Add(unit);
    }

    public IReadOnlyCollection<Unit> All => byCode.Values;

    public Unit? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    public Unit Of(UnitId id) => byId[id];

    public void Add(Unit unit)
    {
        byCode.Add(unit.Code, unit);
        byId.Add(unit.Id, unit);
    }
}
