using Haukiem.Journal;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>
/// Of the parts of a record that tell of one unit among several those that the viewer may be told (law 9): what is said
/// of a unit that is seen whole, and not only for one matter.
/// </summary>
internal sealed class SeenParts(Rollup rollup, bool seesWhole)
{
    private readonly HashSet<Guid> units = [];

    public async Task ReadAsync(IEnumerable<JournalEntry> entries, CancellationToken stop)
    {
        if (seesWhole)
            return;
        var ids = entries.Select(ActRecord.UnitWithin).OfType<Guid>().Distinct().Select(UnitId.Of).ToList();
        if (ids.Count == 0)
            return;
        var seen = rollup.UnitsSeenWhole().Where(line => ids.Contains(line.UnitId)).Select(line => line.UnitId);
        units.UnionWith((await seen.Distinct().ToListAsync(stop)).Select(unit => unit.Value));
    }

    public bool Sees(JournalEntry entry) =>
        seesWhole || ActRecord.UnitWithin(entry) is not { } unit || units.Contains(unit);

    /// <summary>Whether all that an act says of units within a record is of others: that one of them replied.</summary>
    public bool IsOfOthers(IEnumerable<JournalEntry> written)
    {
        var told = written.Where(entry => ActRecord.UnitWithin(entry) is not null).ToList();
        return told.Count > 0 && !told.Exists(Sees);
    }
}
