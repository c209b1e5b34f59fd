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

/// <summary>
/// What records say of themselves, kind by kind: the index is made of it, and the page quotes it. What concerns a named
/// person says nothing here.
/// </summary>
internal static class SearchTextQueries
{
    public static Task<List<SearchedText>> TextsAsync(
        this Db db,
        SearchKind kind,
        IReadOnlyCollection<Guid> ids,
        CancellationToken stop
    ) =>
        kind switch
        {
            SearchKind.Assignment => db.AssignmentsAsync(Ids.OfEach<AssignmentId>(ids), stop),
            SearchKind.Finding => db.FindingsAsync(Ids.OfEach<FindingId>(ids), stop),
            SearchKind.Document => db.DocumentsAsync(Ids.OfEach<DocumentId>(ids), stop),
            SearchKind.Unit => db.UnitsAsync(Ids.OfEach<UnitId>(ids), stop),
            SearchKind.Round => db.RoundsAsync(Ids.OfEach<RoundId>(ids), stop),
            SearchKind.Review => db.ReviewsAsync(Ids.OfEach<ReviewId>(ids), stop),
            SearchKind.Indicator => db.IndicatorsAsync(Ids.OfEach<IndicatorId>(ids), stop),
        };

    /// <summary>The assignments that answer a document: they quote its clauses.</summary>
    public static async Task<IReadOnlyList<Guid>> AnsweringAsync(
        this Db db,
        IReadOnlyCollection<Guid> documents,
        CancellationToken stop
    )
    {
        var of = Ids.OfEach<DocumentId>(documents);
        var ids = db.Set<AssignmentClause>()
            .Where(clause => of.Contains(clause.DocumentId))
            .Select(clause => clause.AssignmentId)
            .Distinct();
        return [.. (await ids.ToListAsync(stop)).Select(id => id.Value)];
    }

    /// <summary>The reviews of these units: they are called after them.</summary>
    public static async Task<IReadOnlyList<Guid>> ReviewsOfAsync(
        this Db db,
        IReadOnlyCollection<Guid> units,
        CancellationToken stop
    )
    {
        var of = Ids.OfEach<UnitId>(units);
        var ids = db.Set<Review>().Where(review => of.Contains(review.UnitId)).Select(review => review.Id);
        return [.. (await ids.ToListAsync(stop)).Select(id => id.Value)];
    }

    private static async Task<List<SearchedText>> AssignmentsAsync(
        this Db db,
        List<AssignmentId> ids,
        CancellationToken stop
    )
    {
        var clauses = await db.Set<AssignmentClause>()
            .Where(answer => ids.Contains(answer.AssignmentId))
            // Of a document that is kept outside the system nothing is said.
            .Where(answer =>
                db.Set<Document>().Any(one => one.Id == answer.DocumentId && one.Handling != Handling.Outside)
            )
            .Join(
                db.Set<Clause>(),
                answer => answer.ClauseId,
                clause => clause.Id,
                (answer, clause) =>
                    new
                    {
                        answer.AssignmentId,
                        clause.Order,
                        clause.Text,
                    }
            )
            .OrderBy(clause => clause.Order)
            .ToListAsync(stop);
        var quoted = clauses.ToLookup(clause => clause.AssignmentId, clause => clause.Text);
        var read = await db.Set<Assignment>()
            .AsNoTracking()
            .Where(one => ids.Contains(one.Id) && !one.ConcernsPerson)
            .ToListAsync(stop);
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Assignment,
            one.Id.Value,
            one.Code,
            one.AssignedOn,
            one.Handling == Handling.Outside ? "" : one.Title
        )
        {
            Parts = one.Handling == Handling.Outside ? [] : Said([one.Product, .. quoted[one.Id]]),
            Unit = one.LeadUnitId,
            IsOutside = one.Handling == Handling.Outside,
        });
    }

    private static async Task<List<SearchedText>> FindingsAsync(this Db db, List<FindingId> ids, CancellationToken stop)
    {
        var read = await db.Set<Finding>()
            .AsNoTracking()
            .Where(one => ids.Contains(one.Id) && !one.ConcernsPerson)
            .ToListAsync(stop);
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Finding,
            one.Id.Value,
            one.Code,
            one.RaisedOn,
            one.Handling == Handling.Outside ? "" : one.Title
        )
        {
            Parts = one.Handling == Handling.Outside ? [] : Said([one.Category, one.Cause]),
            Unit = one.UnitId,
            IsOutside = one.Handling == Handling.Outside,
        });
    }

    /// <summary>A document that is kept outside the system has no page, and is not found.</summary>
    private static async Task<List<SearchedText>> DocumentsAsync(
        this Db db,
        List<DocumentId> ids,
        CancellationToken stop
    )
    {
        var read = await db.Set<Document>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Clauses)
            .Include(one => one.Themes)
            .Where(one => ids.Contains(one.Id) && one.Handling != Handling.Outside)
            .ToListAsync(stop);
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Document,
            one.Id.Value,
            one.Code,
            one.IssuedOn,
            $"{one.Kind} {one.Symbol}: {one.Abstract}"
        )
        {
            Parts = Said([
                .. one.Clauses.OrderBy(clause => clause.Order).Select(clause => $"{clause.Number}. {clause.Text}"),
                .. one.Themes.OrderBy(theme => theme.Year).Select(theme => $"{theme.Year}: {theme.Text}"),
            ]),
        });
    }

    /// <summary>The name that it bears, or bore last, and those that it bore before.</summary>
    private static async Task<List<SearchedText>> UnitsAsync(this Db db, List<UnitId> ids, CancellationToken stop)
    {
        var read = await db.Set<Unit>()
            .AsNoTracking()
            .Include(one => one.Placements)
            .Where(one => ids.Contains(one.Id))
            .ToListAsync(stop);
        return read.ConvertAll(one =>
        {
            var names = one
                .Placements.OrderByDescending(placement => placement.From)
                .Select(placement => placement.Name)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            return new SearchedText(SearchKind.Unit, one.Id.Value, one.Code, one.CreatedOn, names[0])
            {
                Parts = Said(names.Skip(1)),
            };
        });
    }

    private static async Task<List<SearchedText>> RoundsAsync(this Db db, List<RoundId> ids, CancellationToken stop)
    {
        var read = await db.Set<Round>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(stop);
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Round,
            one.Id.Value,
            one.Code,
            one.PlannedOn,
            one.Name
        ));
    }

    private static async Task<List<SearchedText>> ReviewsAsync(this Db db, List<ReviewId> ids, CancellationToken stop)
    {
        var read = await db.Set<Review>()
            .AsNoTracking()
            .Include(one => one.Steps)
            .Where(one => ids.Contains(one.Id))
            .ToListAsync(stop);
        var names = (await db.UnitsAsync([.. read.Select(one => one.UnitId).Distinct()], stop)).ToDictionary(
            unit => UnitId.Of(unit.Id),
            unit => unit.Title
        );
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Review,
            one.Id.Value,
            one.Code,
            one.BegunOn,
            names[one.UnitId]
        )
        {
            Parts = Said([one.SummaryNow]),
            Unit = one.UnitId,
            Year = one.Year,
        });
    }

    private static async Task<List<SearchedText>> IndicatorsAsync(
        this Db db,
        List<IndicatorId> ids,
        CancellationToken stop
    )
    {
        var read = await db.Set<Indicator>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(stop);
        return read.ConvertAll(one => new SearchedText(
            SearchKind.Indicator,
            one.Id.Value,
            one.Code,
            DateOnly.MinValue,
            one.Name
        ));
    }

    private static IReadOnlyList<string> Said(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
}
