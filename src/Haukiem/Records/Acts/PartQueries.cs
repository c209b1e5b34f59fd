using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>What the journal holds of a record: its own row, and the parts that its page tells as its own.</summary>
internal static class PartQueries
{
    public static async Task<IQueryable<JournalEntry>> EntriesOfAsync(
        this Db db,
        IReadOnlyList<ActRecord> records,
        CancellationToken stop
    )
    {
        var entries = db.Set<JournalEntry>();
        var found = db.Rows(records.ToLookup(one => one.Of.ToString(), one => one.Id, StringComparer.Ordinal));
        foreach (var record in records)
        {
            found = found.Concat(db.Rows(await db.PartsAsync(record, stop)));
            if (record.Of != ActOf.Document)
                continue;
            // The keys of links and themes begin with that of their document.
            var within = CanonicalRow.Text(record.Id) + "/";
            found = found.Concat(
                entries.Where(entry =>
                    (entry.Table == nameof(DocumentLink) || entry.Table == nameof(DocumentTheme))
                    && entry.Key.StartsWith(within)
                )
            );
        }
        return found;
    }

    private static IQueryable<JournalEntry> Rows(this Db db, ILookup<string, Guid> rows)
    {
        var tables = rows.Select(table => table.Key).ToList();
        var keys = rows.SelectMany(table => table).Select(id => CanonicalRow.Text(id)!).ToList();
        return db.Set<JournalEntry>().Where(entry => tables.Contains(entry.Table) && keys.Contains(entry.Key));
    }

    /// <summary>The parts that have an identity of their own, table by table.</summary>
    private static async Task<ILookup<string, Guid>> PartsAsync(this Db db, ActRecord record, CancellationToken stop)
    {
        var parts = new List<(string Table, Guid Id)>();
        switch (record.Of)
        {
            case ActOf.Assignment:
                var assignment = AssignmentId.Of(record.Id);
                await AddAsync(
                    db.Set<AssignmentStep>().Where(one => one.AssignmentId == assignment).Select(one => one.Id)
                );
                await AddAsync(
                    db.Set<DeadlineEntry>().Where(one => one.AssignmentId == assignment).Select(one => one.Id)
                );
                await AddAsync(
                    db.Set<ProgressReport>().Where(one => one.AssignmentId == assignment).Select(one => one.Id)
                );
                break;
            case ActOf.Finding:
                var finding = FindingId.Of(record.Id);
                await AddAsync(db.Set<FindingStep>().Where(one => one.FindingId == finding).Select(one => one.Id));
                break;
            case ActOf.Check:
                var check = CheckId.Of(record.Id);
                await AddAsync(db.Set<CheckCorrection>().Where(one => one.CheckId == check).Select(one => one.Id));
                break;
            case ActOf.Round:
                var round = RoundId.Of(record.Id);
                var checks = db.Set<Check>().Where(one => one.RoundId == round).Select(one => one.Id);
                await AddAsync(db.Set<RoundStep>().Where(one => one.RoundId == round).Select(one => one.Id));
                await AddAsync(db.Set<RoundReply>().Where(one => one.RoundId == round).Select(one => one.Id));
                await AddAsync(
                    db.Set<CheckCorrection>().Where(one => checks.Contains(one.CheckId)).Select(one => one.Id)
                );
                break;
            case ActOf.Document:
                var document = DocumentId.Of(record.Id);
                await AddAsync(db.Set<Clause>().Where(one => one.DocumentId == document).Select(one => one.Id));
                break;
            case ActOf.Unit:
                var unit = UnitId.Of(record.Id);
                await AddAsync(db.Set<UnitPlacement>().Where(one => one.UnitId == unit).Select(one => one.Id));
                break;
            case ActOf.Indicator:
                var indicator = IndicatorId.Of(record.Id);
                await AddAsync(db.Set<Target>().Where(one => one.IndicatorId == indicator).Select(one => one.Id));
                break;
            case ActOf.Review:
                var review = ReviewId.Of(record.Id);
                await AddAsync(db.Set<ReviewStep>().Where(one => one.ReviewId == review).Select(one => one.Id));
                break;
        }
        return parts.ToLookup(part => part.Table, part => part.Id, StringComparer.Ordinal);

        // An identity is named after the type of its thing, and so is its table.
        async Task AddAsync<TId>(IQueryable<TId> ids)
            where TId : struct, IId<TId> =>
            parts.AddRange((await ids.ToListAsync(stop)).Select(id => (typeof(TId).Name[..^2], id.Value)));
    }
}
