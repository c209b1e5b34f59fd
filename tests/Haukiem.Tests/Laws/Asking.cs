using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Tests.Laws.Histories;

namespace Haukiem.Tests.Laws;

/// <summary>Asks the component that answers every question, and opens its answers.</summary>
internal static class Asking
{
    private static readonly Paging Whole = new(Size: Paging.MaxSize);

    public static Task<Rollup> OpenForOperatorAsync(Db db, DateOnly today) =>
        Rollup.OpenForOperatorAsync(db, NoonOf(today));

    public static Task<Rollup> OpenForAsync(Db db, Stage stage, int person, DateOnly today) =>
        Rollup.OpenForAsync(db, stage.People[person], NoonOf(today));

    /// <summary>The codes of the rows behind a figure, and how many rows the list says that there are.</summary>
    public static async Task<Outcome<IReadOnlyList<string>>> ListAsync(Rollup rollup, Question question) =>
        question.Subject switch
        {
            Subject.Assignments => Codes(await rollup.AssignmentsAsync(question, Whole), row => row.Code),
            Subject.Findings => Codes(await rollup.FindingsAsync(question, Whole), row => row.Code),
            Subject.Checks => Codes(await rollup.ChecksAsync(question, Whole), row => row.Code),
            Subject.Targets => Codes(await rollup.TargetsAsync(question, Whole), row => row.Code),
            Subject.Disagreements => Codes(await rollup.DisagreementsAsync(question, Whole), row => row.Code),
            Subject.Units => Codes(await rollup.UnitsAsync(question, Whole), row => row.Code),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
        };

    /// <summary>What the account counts for a question.</summary>
    public static List<Counted> Expected(Chronicle told, Question question, int unit) =>
        [
            .. new Account(told, question.Day)
                .Of(question.Subject)
                .Where(one =>
                    question.Extent switch
                    {
                        Extent.Own => one.Unit == unit,
                        Extent.Below => told.IsBelow(one.Unit, unit),
                        _ => told.IsWithin(one.Unit, unit),
                    }
                )
                .Where(one => question.Figure is not { } figure || one.Figures.Contains(figure.Name)),
        ];

    /// <summary>The codes of what a search for this finds, kind by kind; as many as it says that there are.</summary>
    public static async Task<ILookup<SearchKind, string>> SearchAsync(Rollup rollup, string typed)
    {
        var hits = await rollup.FindAsync(SearchTerms.Read(typed), kind: null);
        Assert.Equal(hits.Ranked.Count, hits.Counts.Values.Sum());
        List<Hit> all = hits.Exact is { } exact ? [exact, .. hits.Ranked] : [.. hits.Ranked];
        var codes = new List<(SearchKind Kind, string Code)>();
        foreach (var kind in all.GroupBy(hit => hit.Kind, hit => hit.RecordId))
        {
            var texts = await rollup.Db.TextsAsync(kind.Key, [.. kind], default);
            Assert.Equal(kind.Count(), texts.Count);
            codes.AddRange(texts.Select(text => (kind.Key, text.Code)));
        }
        return codes.ToLookup(one => one.Kind, one => one.Code);
    }

    private static Outcome<IReadOnlyList<string>> Codes<TRow>(Outcome<Listing<TRow>> listing, Func<TRow, string> code)
    {
        if (!listing.IsDone)
            return listing.As<IReadOnlyList<string>>();
        Assert.Equal(listing.Value.Rows.Count, listing.Value.Total);
        return listing.Value.Rows.Select(code).ToArray();
    }

    private static DateTime NoonOf(DateOnly today) => today.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);
}
