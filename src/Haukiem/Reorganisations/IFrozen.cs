using Haukiem.Data;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>A feature that freezes results about units: no reorganisation is dated back before them.</summary>
internal interface IFrozen
{
    /// <summary>What was frozen about one of the units after that day; nothing where nothing was.</summary>
    Task<Frozen?> AfterAsync(Db db, IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken stop);
}

/// <summary>A frozen result: of what, and since when.</summary>
internal sealed record Frozen(string Code, DateOnly On);
