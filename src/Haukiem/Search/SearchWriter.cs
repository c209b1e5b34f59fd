using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search;

/// <summary>Keeps the index of search: in the transaction of the act, so that the next search finds what was saved (law 10).</summary>
internal static class SearchWriter
{
    private const int AtOnce = 1000;

    /// <summary>Held by whoever fills the index, some records at a time; whoever changes entries shares it meanwhile.</summary>
    private static readonly Guid Filling = new("5f0c1d8e-6a4b-4d0f-9a51-7f5d1a3c2b10");

    /// <summary>Brings the entries of these things up to what is stored; those that say the same are left alone.</summary>
    public static async Task RefreshAsync(Db db, SearchedThings things, CancellationToken stop)
    {
        await db.ShareAsync(Filling, stop);
        foreach (var (kind, ids) in things.ByKind)
        {
            var changed = await RefreshAsync(db, kind, ids, stop);
            if (kind == SearchKind.Document && changed.Count > 0)
                await RefreshAsync(db, SearchKind.Assignment, await db.AnsweringAsync(changed, stop), stop);
            if (kind == SearchKind.Unit && changed.Count > 0)
                await RefreshAsync(db, SearchKind.Review, await db.ReviewsOfAsync(changed, stop), stop);
        }
    }

    /// <summary>
    /// Makes the entries of all that is stored, until it is once written down that the index is whole: that something is
    /// in it says nothing, for an import at the same time enters its own. Some records at a time, so that nobody waits
    /// long; what is recorded meanwhile is entered by whoever records it.
    /// </summary>
    public static async Task FillAsync(Db db, CancellationToken stop)
    {
        if (await IsWholeAsync(db, stop))
            return;
        foreach (var kind in Enum.GetValues<SearchKind>())
        foreach (var some in (await IdsAsync(db, kind, stop)).Chunk(AtOnce))
            await HeldAsync(db, () => RefreshAsync(db, kind, some, stop), stop);
        await HeldAsync(db, () => WriteWholeAsync(db, stop), stop);
    }

    private static async Task HeldAsync(Db db, Func<Task> fill, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldAsync([Filling], stop);
        await fill();
        await transaction.CommitAsync(stop);
    }

    private static Task<bool> IsWholeAsync(Db db, CancellationToken stop) =>
        db.Set<SearchEntry>()
            .AnyAsync(entry => entry.RecordId == SearchEntry.Whole && entry.Code == SearchEntry.Form, stop);

    private static async Task WriteWholeAsync(Db db, CancellationToken stop)
    {
        await Derived.ReplaceAsync(
            db,
            db.Set<SearchEntry>().Where(entry => entry.RecordId == SearchEntry.Whole),
            [],
            stop
        );
        await Bulk.AddNumberedAsync(db, [SearchEntry.OfWhole()], stop);
    }

    /// <summary>The same for those of one kind.</summary>
    /// <returns>Those of which the entry was another before, or none.</returns>
    private static async Task<IReadOnlyCollection<Guid>> RefreshAsync(
        Db db,
        SearchKind kind,
        IReadOnlyCollection<Guid> ids,
        CancellationToken stop
    )
    {
        var changed = new List<Guid>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var present = await db.Set<SearchEntry>()
                .AsNoTracking()
                .Where(entry => some.Contains(entry.RecordId))
                .ToDictionaryAsync(entry => entry.RecordId, stop);
            var entries = (await db.TextsAsync(kind, some, stop))
                .Select(text => SearchEntry.Of(text, present.GetValueOrDefault(text.Id)?.No ?? 0))
                .ToDictionary(entry => entry.RecordId);
            var outdated = some.Where(id =>
                    present.ContainsKey(id) != entries.ContainsKey(id)
                    || (present.TryGetValue(id, out var old) && !entries[id].Says(old))
                )
                .ToList();
            changed.AddRange(outdated);
            await ReplaceAsync(db, outdated, [.. entries.Values.IntersectBy(outdated, entry => entry.RecordId)], stop);
        }
        return changed;
    }

    private static async Task ReplaceAsync(
        Db db,
        List<Guid> outdated,
        IReadOnlyCollection<SearchEntry> entries,
        CancellationToken stop
    )
    {
        if (outdated.Count == 0)
            return;
        var old = db.Set<SearchEntry>().Where(entry => outdated.Contains(entry.RecordId));
        await Derived.ReplaceAsync(db, old, [.. entries.Where(entry => entry.No != 0)], stop);
        await Bulk.AddNumberedAsync(
            db,
            [.. entries.Where(entry => entry.No == 0).OrderBy(entry => entry.RecordId)],
            stop
        );
    }

    private static async Task<IReadOnlyCollection<Guid>> IdsAsync(Db db, SearchKind kind, CancellationToken stop) =>
        kind switch
        {
            SearchKind.Assignment => Values(await db.Set<Assignment>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Finding => Values(await db.Set<Finding>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Document => Values(await db.Set<Document>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Unit => Values(await db.Set<Unit>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Round => Values(await db.Set<Round>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Review => Values(await db.Set<Review>().Select(one => one.Id).ToListAsync(stop)),
            SearchKind.Indicator => Values(await db.Set<Indicator>().Select(one => one.Id).ToListAsync(stop)),
        };

    private static List<Guid> Values<T>(IEnumerable<T> ids)
        where T : struct, IId => [.. ids.Select(id => id.Value).Order()];
}
