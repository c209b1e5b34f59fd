using Haukiem.Assignments;
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
    /// <summary>One page of what a filter asks for.</summary>
    /// <param name="folds">Whether equal acts that were recorded together may stand in one line.</param>
    public static async Task<ActPage> ReadAsync(
        Rollup rollup,
        Words words,
        ActFilter filter,
        int most,
        bool folds,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var seesWhole = await rollup.SeesWholeAsync(stop);
        var administersAll = await rollup.AdministersWholeAsync(stop);
        var seen = new SeenRecords(rollup, seesWhole, administersAll, stop);
        var asked = await new FilterWeighing(rollup, seen, administersAll, stop).WeighAsync(filter);
        var page = new ActFolding(most, folds && asked.Filter.Folds);
        var (groups, next) = await rollup.ActsAsync(asked, seen, page, stop);
        // Of many in one line nothing is told but their number and what was done.
        var acts = groups.Select(group => group.First).ToList();
        var entries = groups.Where(group => !group.IsFolded).SelectMany(group => group.First.Entries).ToList();
        var contents = await db.ContentsAsync([.. acts.Select(act => act.Act.Id)], stop);
        var telling = new ActTelling(
            words,
            db,
            await ActNames.ReadAsync(rollup, acts, stop),
            contents.ToLookup(one => one.ActId)
        )
        {
            Seen = seen,
            Mandates = await rollup.MandatesAsync(acts.Select(act => act.Act.Through), stop),
            Before = await db.BeforeAsync(entries, stop),
            Deadlines = await db.DeadlinesOfAsync(entries, stop),
        };
        return new ActPage(asked, [.. groups.Select(telling.Tell)], next);
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

    /// <summary>The ledgers into which these entries were made, entry by entry: each tells what held until then.</summary>
    private static async Task<IReadOnlyDictionary<(Guid, int), Deadline>> DeadlinesOfAsync(
        this Db db,
        IEnumerable<JournalEntry> entries,
        CancellationToken stop
    )
    {
        var set = entries.Where(entry => entry.Table == nameof(DeadlineEntry)).Select(ActRecord.Holding);
        var ids = set.OfType<ActRecord>().Select(record => AssignmentId.Of(record.Id)).Distinct().ToList();
        var ledgers = await db.Set<DeadlineEntry>()
            .AsNoTracking()
            .Where(entry => ids.Contains(entry.AssignmentId))
            .ToListAsync(stop);
        return ledgers.ToDictionary(entry => (entry.AssignmentId.Value, entry.No), entry => entry.Deadline);
    }
}
