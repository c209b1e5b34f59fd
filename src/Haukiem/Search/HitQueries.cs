using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search;

/// <summary>A record that was found.</summary>
internal sealed record Hit(SearchKind Kind, Guid RecordId);

/// <summary>What a search found.</summary>
/// <param name="Exact">The one record whose code was typed; it stands in no list.</param>
/// <param name="Ranked">The rest of the chosen kind, the best first; at most <see cref="HitQueries.Most"/>.</param>
/// <param name="Counts">How many of each kind there are beside it.</param>
internal sealed record Hits(Hit? Exact, IReadOnlyList<Hit> Ranked, IReadOnlyDictionary<SearchKind, long> Counts)
{
    public long Total => Counts.Values.Sum();
}

/// <summary>
/// Finds and ranks: the code first, then codes that begin so, then titles in which the words stand together, titles in
/// which they all stand, and whatever says them. Equal ranks stand in the order in which the records came to be, the
/// newest first, and reviews behind them: each unit has one for each year, and they are called alike.
/// </summary>
internal static class HitQueries
{
    /// <summary>Nobody reads further: who finds as many looks for something narrower.</summary>
    public const int Most = 1000;

    public static async Task<Hits> FindAsync(
        this Rollup rollup,
        SearchTerms terms,
        SearchKind? kind,
        int few = SeenEntryQueries.Few,
        CancellationToken stop = default
    )
    {
        var seen = await SeenEntryQueries.GatherAsync(rollup, few, stop);
        var exact = await seen
            .All.Where(entry => entry.Code == terms.Code)
            .Take(2)
            .Select(entry => new Hit(entry.Kind, entry.RecordId))
            .ToListAsync(stop);
        var alone = exact is [var only] ? only : null;
        var codes = seen.All.BeginningWith(terms.Code);
        var words = seen.ThatSay(terms.Phrases, inTitle: false);
        var counts = await CountAsync(codes, words.NotBeginningWith(terms.Code), stop);
        if (alone is not null)
            counts[alone.Kind]--;
        IQueryable<SearchEntry>[] ranks =
        [
            codes.OrderBy(entry => entry.Code),
            .. ReviewsLast(seen.ThatSay(terms.Together, inTitle: true)),
            .. ReviewsLast(seen.ThatSay(terms.Phrases, inTitle: true)),
            .. ReviewsLast(words),
        ];
        return new Hits(alone, await RankAsync(ranks, kind, alone, stop), counts);
    }

    private static IQueryable<SearchEntry>[] ReviewsLast(IQueryable<SearchEntry> found) =>
        [
            found.Where(entry => entry.Kind != SearchKind.Review).OrderByDescending(entry => entry.No),
            found.Where(entry => entry.Kind == SearchKind.Review).OrderByDescending(entry => entry.No),
        ];

    /// <summary>Each rank in turn until there are enough; what stands in several stands where it comes first.</summary>
    private static async Task<IReadOnlyList<Hit>> RankAsync(
        IEnumerable<IQueryable<SearchEntry>> ranks,
        SearchKind? kind,
        Hit? alone,
        CancellationToken stop
    )
    {
        var ranked = new List<Hit>();
        var known = new HashSet<Guid>();
        if (alone is not null)
            known.Add(alone.RecordId);
        foreach (var rank in ranks)
        {
            var ofKind = kind is { } only ? rank.Where(entry => entry.Kind == only) : rank;
            var best = ofKind.Select(entry => new Hit(entry.Kind, entry.RecordId)).Take(Most + 1);
            ranked.AddRange((await best.ToListAsync(stop)).Where(hit => known.Add(hit.RecordId)));
            if (ranked.Count >= Most)
                break;
        }
        return [.. ranked.Take(Most)];
    }

    private static async Task<Dictionary<SearchKind, long>> CountAsync(
        IQueryable<SearchEntry> codes,
        IQueryable<SearchEntry> words,
        CancellationToken stop
    )
    {
        var counts = Enum.GetValues<SearchKind>().ToDictionary(kind => kind, _ => 0L);
        foreach (var found in new[] { codes, words })
        {
            var groups = found
                .GroupBy(entry => entry.Kind)
                .Select(group => new { Kind = group.Key, Count = group.LongCount() });
            foreach (var group in await groups.ToListAsync(stop))
                counts[group.Kind] += group.Count;
        }
        return counts;
    }

    private static IQueryable<SearchEntry> BeginningWith(this IQueryable<SearchEntry> entries, string code)
    {
        var end = AfterAll(code);
        return entries.Where(entry => entry.Code.CompareTo(code) >= 0 && entry.Code.CompareTo(end) < 0);
    }

    private static IQueryable<SearchEntry> NotBeginningWith(this IQueryable<SearchEntry> entries, string code)
    {
        var end = AfterAll(code);
        return entries.Where(entry => entry.Code.CompareTo(code) < 0 || entry.Code.CompareTo(end) >= 0);
    }

    /// <summary>Stands behind every code that begins so, letter by letter: an index finds them between the two.</summary>
    private static string AfterAll(string code) => code + '\uFFFF';
}
