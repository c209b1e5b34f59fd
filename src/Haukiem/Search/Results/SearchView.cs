using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search.Results;

/// <summary>One page of what a search found.</summary>
/// <param name="Exact">The one record whose code was typed.</param>
/// <param name="Rows">The others, the best first.</param>
/// <param name="Listed">How many of them can be paged through.</param>
internal sealed record SearchView(
    SearchTerms Terms,
    SearchKind? Kind,
    DateOnly Today,
    FoundRow? Exact,
    IReadOnlyList<FoundRow> Rows,
    PageRequest Request,
    long Listed,
    IReadOnlyDictionary<SearchKind, long> Counts
)
{
    public long All => Counts.Values.Sum();

    /// <summary>How many of the chosen kind there are.</summary>
    public long OfKind => Kind is { } kind ? Counts[kind] : All;

    public static async Task<SearchView> ReadAsync(
        Rollup rollup,
        SearchTerms terms,
        SearchKind? kind,
        PageRequest request,
        CancellationToken stop
    )
    {
        var hits = await rollup.FindAsync(terms, kind, stop: stop);
        var within = request.Within(hits.Ranked.Count);
        var page = hits.Ranked.Skip(within.Skip).Take(within.Size).ToList();
        var rows = await ReadRowsAsync(rollup, hits.Exact is { } one ? [one, .. page] : page, stop);
        var exact = hits.Exact is null ? null : rows[0];
        return new SearchView(
            terms,
            kind,
            rollup.Today,
            exact,
            exact is null ? rows : [.. rows.Skip(1)],
            within,
            hits.Ranked.Count,
            hits.Counts
        );
    }

    /// <summary>What the records say, in the order in which they were found.</summary>
    private static async Task<IReadOnlyList<FoundRow>> ReadRowsAsync(
        Rollup rollup,
        IReadOnlyList<Hit> hits,
        CancellationToken stop
    )
    {
        var texts = new Dictionary<Guid, SearchedText>();
        foreach (var kind in hits.GroupBy(hit => hit.Kind, hit => hit.RecordId))
        foreach (var text in await rollup.Db.TextsAsync(kind.Key, [.. kind], stop))
            texts.Add(text.Id, text);
        var units = texts.Values.Select(text => text.Unit).OfType<UnitId>().Distinct().ToList();
        var names = await rollup
            .Db.UnitLines(rollup.Today)
            .Where(unit => units.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, stop);
        return
        [
            .. hits.Select(hit => texts[hit.RecordId])
                .Select(text => new FoundRow(text, text.Unit is { } unit ? names[unit] : null)),
        ];
    }
}

/// <summary>A record that was found, as it is shown.</summary>
internal sealed record FoundRow(SearchedText Record, string? UnitName)
{
    private const int LongestTitle = 200;
    private const int LongestExcerpt = 260;

    public string Address =>
        Record.Kind switch
        {
            SearchKind.Assignment => RecordLinks.Assignment(Record.Code),
            SearchKind.Finding => RecordLinks.Finding(Record.Code),
            SearchKind.Document => RecordLinks.Document(Record.Code),
            SearchKind.Unit => RecordLinks.Unit(Record.Code),
            SearchKind.Round => RecordLinks.Round(Record.Code),
            SearchKind.Review => RecordLinks.Review(Record.Code),
            SearchKind.Indicator => RecordLinks.Indicator(Record.Code, unit: null),
        };

    /// <summary>The unit, where the title does not name it.</summary>
    public string? UnitBeside => Record.Year is null ? UnitName : null;

    /// <summary>The title; of a long one the part in which the words stand, or how it begins.</summary>
    public IReadOnlyList<MarkedPiece> Title(SearchTerms terms, Words words)
    {
        var title = Record.Year is { } year ? ReviewTitle.Of(words, year, UnitName!) : Record.Title; // a review has a unit
        return title.Length <= LongestTitle ? Marking.Whole(title, terms.Phrases)
            : Marking.Excerpt(title, terms.Phrases, LongestTitle) is { Count: > 0 } excerpt ? excerpt
            : [new MarkedPiece(title[..LongestTitle] + "…", IsMarked: false)];
    }

    /// <summary>Where in its text the words stand; nothing where they stand in the title alone.</summary>
    public IReadOnlyList<MarkedPiece> Excerpt(SearchTerms terms) =>
        Marking.Excerpt(Record.Text, terms.Phrases, LongestExcerpt);
}
