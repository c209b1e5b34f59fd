using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Records.Acts;

/// <summary>Reads a page of the journal for a viewer.</summary>
internal static class ActReading
{
    public static async Task<ActPage> ReadAsync(
        Rollup rollup,
        Words words,
        ActFilter filter,
        int most,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var seesWhole = await rollup.SeesWholeAsync(stop);
        var seen = new SeenRecords(rollup, seesWhole, await rollup.AdministersWholeAsync(stop), stop);
        var (acts, next) = await rollup.ActsAsync(filter, seen, most, stop);
        var contents = await db.ContentsAsync([.. acts.Select(act => act.Act.Id)], stop);
        var telling = new ActTelling(
            words,
            db,
            await ActNames.ReadAsync(rollup, acts, stop),
            contents.ToLookup(one => one.ActId)
        );
        var mandates = await rollup.MandatesAsync(acts.Select(act => act.Act.Through), stop);
        var before = await db.BeforeAsync(acts.SelectMany(act => act.Entries), stop);
        return new ActPage(
            [
                .. acts.Select(act =>
                    telling.Tell(
                        act,
                        act.Act.Through is { } through && mandates.TryGetValue(through, out var mandate)
                            ? mandate
                            : null,
                        before
                    )
                ),
            ],
            next
        );
    }

    /// <summary>Whether one of the mandates is to administer the whole organisation: whose people and mandates are its own.</summary>
    public static async Task<bool> AdministersWholeAsync(this Rollup rollup, CancellationToken stop) =>
        rollup.Viewer.SeesAll
        || (
            rollup.Viewer.Administered is { Count: > 0 } administered
            && await rollup.RootAsync(stop) is { } root
            && administered.Any(mandate => mandate.ReachesId == root.Id && mandate.Reach == Reach.Subtree)
        );

    /// <summary>The type of a field of a recorded table, as the model knows it today.</summary>
    public static Type? TypeOf(this IModel model, string table, string field)
    {
        var type = model
            .GetEntityTypes()
            .FirstOrDefault(entity => entity.ClrType.Name == table)
            ?.FindProperty(field)
            ?.ClrType;
        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>The rows as they stood before these entries.</summary>
    private static async Task<IReadOnlyDictionary<(string, string, int), JournalEntry>> BeforeAsync(
        this Db db,
        IEnumerable<JournalEntry> entries,
        CancellationToken stop
    )
    {
        var changed = entries.Where(entry => entry.RowVersion > 1).ToList();
        var (tables, keys) = (
            changed.Select(entry => entry.Table).Distinct(StringComparer.Ordinal).ToList(),
            changed.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).ToList()
        );
        var versions = changed.Select(entry => entry.RowVersion - 1).Distinct().ToList();
        var earlier = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(entry =>
                tables.Contains(entry.Table) && keys.Contains(entry.Key) && versions.Contains(entry.RowVersion)
            )
            .ToListAsync(stop);
        return earlier.ToDictionary(entry => (entry.Table, entry.Key, entry.RowVersion));
    }
}
