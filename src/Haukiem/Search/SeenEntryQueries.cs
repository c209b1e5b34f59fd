using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search;

/// <summary>
/// The entries of search whose record the viewer may open: nothing else is found, counted or hinted at (law 9). They are
/// gathered before anything is looked for, so that the matches of a word which every record says are not asked one by one
/// whether they are theirs; whoever sees few records has those read, and the index is not asked at all.
/// </summary>
internal sealed class SeenEntryQueries
{
    /// <summary>As many are read faster than a common word is looked up.</summary>
    public const int Few = 10_000;

    private readonly Db db;
    private readonly IQueryable<SearchEntry>? few;
    private readonly Func<IQueryable<SearchEntry>, IQueryable<SearchEntry>> restrict;

    private SeenEntryQueries(
        Db db,
        Func<IQueryable<SearchEntry>, IQueryable<SearchEntry>> restrict,
        IQueryable<SearchEntry>? few
    )
    {
        this.db = db;
        this.restrict = restrict;
        this.few = few;
    }

    public IQueryable<SearchEntry> All => few ?? restrict(db.Set<SearchEntry>().AsNoTracking());

    /// <summary>Those in which all these phrases stand, each as its words.</summary>
    /// <param name="inTitle">Whether all of them stand in the title.</param>
    public IQueryable<SearchEntry> ThatSay(IReadOnlyList<IReadOnlyList<string>> phrases, bool inTitle)
    {
        if (few is not null)
            return few.Saying(phrases, inTitle);
        // The index knows which words there are; that they stand together, the text itself says.
        var found = restrict(
            db.WithWords(phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal), inTitle)
        );
        return found.Saying(phrases.Where(phrase => phrase.Count > 1), inTitle);
    }

    /// <summary>Gathers what the viewer of a rollup sees.</summary>
    /// <param name="most">How many are few.</param>
    public static async Task<SeenEntryQueries> GatherAsync(Rollup rollup, int most, CancellationToken stop)
    {
        var (db, today) = (rollup.Db, rollup.Today);
        if (await rollup.SeesWholeAsync(stop))
            return new SeenEntryQueries(db, entries => entries.Where(entry => entry.From <= today), few: null);
        var sets = SetsOf(rollup);
        if (await FewAsync(db, sets, most, stop) is { } numbers)
            return new SeenEntryQueries(
                db,
                entries => entries,
                db.Set<SearchEntry>().AsNoTracking().Where(entry => entry.From <= today && numbers.Contains(entry.No))
            );
        return new SeenEntryQueries(
            db,
            entries => Within(entries.Where(entry => entry.From <= today), sets),
            few: null
        );
    }

    /// <summary>The identities of the records that are seen, kind by kind, as the entries hold them.</summary>
    private static Dictionary<SearchKind, IQueryable<Guid>> SetsOf(Rollup rollup)
    {
        var units = rollup.UnitsSeenWhole().Select(unit => unit.UnitId);
        return new Dictionary<SearchKind, IQueryable<Guid>>
        {
            [SearchKind.Document] = Ids(rollup.SeenDocuments(), nameof(Document.Id)),
            [SearchKind.Assignment] = Ids(rollup.SeenAssignmentsGathered(), nameof(AssignmentSpan.AssignmentId)),
            [SearchKind.Finding] = Ids(rollup.SeenFindings(), nameof(FindingSpan.FindingId)),
            [SearchKind.Round] = Ids(rollup.SeenRounds(), nameof(RoundUnit.RoundId)),
            [SearchKind.Unit] = Ids(rollup.SeenUnits(), nameof(UnitLineage.UnitId)),
            [SearchKind.Indicator] = Ids(rollup.SeenTargets(), nameof(Target.IndicatorId)),
            [SearchKind.Review] = Ids(
                rollup.Db.Set<Review>().Where(review => units.Contains(review.UnitId)),
                nameof(Review.Id)
            ),
        };
    }

    /// <summary>An entry holds the identity alone; of which type it is, the kind says.</summary>
    private static IQueryable<Guid> Ids<T>(IQueryable<T> things, string id)
        where T : class => things.Select(one => EF.Property<Guid>(one, id)).Distinct();

    private static IQueryable<SearchEntry> Within(
        IQueryable<SearchEntry> entries,
        Dictionary<SearchKind, IQueryable<Guid>> sets
    )
    {
        var (documents, assignments) = (sets[SearchKind.Document], sets[SearchKind.Assignment]);
        var (findings, rounds, units) = (sets[SearchKind.Finding], sets[SearchKind.Round], sets[SearchKind.Unit]);
        var (indicators, reviews) = (sets[SearchKind.Indicator], sets[SearchKind.Review]);
        return entries.Where(entry =>
            (entry.Kind == SearchKind.Assignment && assignments.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Document && documents.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Finding && findings.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Round && rounds.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Unit && units.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Indicator && indicators.Contains(entry.RecordId))
            || (entry.Kind == SearchKind.Review && reviews.Contains(entry.RecordId))
        );
    }

    /// <summary>The numbers of all entries that are seen, where they are few; null where they are more.</summary>
    private static async Task<IReadOnlyList<long>?> FewAsync(
        Db db,
        Dictionary<SearchKind, IQueryable<Guid>> sets,
        int most,
        CancellationToken stop
    )
    {
        var numbers = new List<long>();
        foreach (var (kind, ids) in sets.OrderBy(set => set.Key))
        {
            var seen = db.Set<SearchEntry>().Where(entry => entry.Kind == kind && ids.Contains(entry.RecordId));
            numbers.AddRange(await seen.Select(entry => entry.No).Take(most + 1).ToListAsync(stop));
            if (numbers.Count > most)
                return null;
        }
        return numbers;
    }
}
