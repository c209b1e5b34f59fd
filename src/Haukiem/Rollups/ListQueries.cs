using System.Diagnostics;
using System.Linq.Expressions;
using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What every list has in common: the order, the page, and the count, all of the one query.</summary>
internal static class ListQueries
{
    /// <summary>The page of the rows that <paramref name="rows"/> makes of what the question is about.</summary>
    /// <param name="unitOf">The code of the unit of a row.</param>
    internal static async Task<Outcome<Listing<TRow>>> ListAsync<TSpan, TRow>(
        this Rollup rollup,
        Question question,
        Subject subject,
        Paging paging,
        Func<Asked, IQueryable<Classed<TSpan>>> spans,
        Func<IQueryable<Classed<TSpan>>, Asked, IQueryable<TRow>> rows,
        SortKeys<TSpan> keys,
        Func<TRow, string> unitOf,
        CancellationToken stop
    )
    {
        if (question.Subject != subject)
            throw new ArgumentException($"Not a question about {subject}.", nameof(question));
        var asked = await rollup.AskAsync(question, stop);
        if (!asked.IsDone)
            return asked.As<Listing<TRow>>();
        var counted = spans(asked.Value).OfQuestion(rollup.Db, asked.Value);
        if (paging.Sort != Sort.Unit)
        {
            var page = counted.InOrder(rollup.Db, paging, keys).Skip(paging.Skip).Take(paging.Take);
            return new Listing<TRow>(
                await rows(page, asked.Value).ToListAsync(stop),
                await counted.LongCountAsync(stop),
                paging
            );
        }
        var byUnit = await rollup.CountByUnitAsync(counted, asked.Value, paging.Descending, stop);
        var slice = UnitSlice.Of(byUnit, paging);
        var found = await rows(counted.Of(slice, keys), asked.Value).ToListAsync(stop);
        var ranks = slice.Units.Select((unit, rank) => (unit.Code, rank)).ToDictionary(StringComparer.Ordinal);
        return new Listing<TRow>([.. found.OrderBy(row => ranks[unitOf(row)])], byUnit.Sum(unit => unit.Count), paging);
    }

    /// <summary>
    /// Sorted by keys that need no look into another table where the sort allows it; the last key is the
    /// record's own, so that no two rows are equal.
    /// </summary>
    private static IOrderedQueryable<Classed<TSpan>> InOrder<TSpan>(
        this IQueryable<Classed<TSpan>> spans,
        Db db,
        Paging paging,
        SortKeys<TSpan> keys
    )
    {
        var down = paging.Descending;
        var sorted = paging.Sort switch
        {
            Sort.Unit => throw new UnreachableException(),
            Sort.Code => spans.By(db.ByCode(keys.Code), down),
            Sort.Reported when keys.Reported is { } reported => spans
                .OrderBy(keys.HasNotReported!)
                .ThenBy(reported, down),
            Sort.Day or Sort.Reported => spans.OrderBy(keys.HasNoDay).ThenBy(keys.Day, down),
            Sort.State => spans.By(one => one.Class, down),
        };
        return keys.Last(sorted);
    }

    /// <summary>A code as a key of order: letter by letter, whatever order the database was made with.</summary>
    internal static Expression<Func<T, string>> ByCode<T>(this Db db, Expression<Func<T, string>> code) =>
        Expression.Lambda<Func<T, string>>(
            Expression.Call(
                typeof(RelationalDbFunctionsExtensions),
                nameof(RelationalDbFunctionsExtensions.Collate),
                [typeof(string)],
                Expression.Constant(EF.Functions),
                code.Body,
                Expression.Constant(db.OrdinalOrder)
            ),
            code.Parameters
        );

    private static IOrderedQueryable<T> By<T, TKey>(
        this IQueryable<T> rows,
        Expression<Func<T, TKey>> key,
        bool down
    ) => down ? rows.OrderByDescending(key) : rows.OrderBy(key);

    private static IOrderedQueryable<T> ThenBy<T, TKey>(
        this IOrderedQueryable<T> rows,
        Expression<Func<T, TKey>> key,
        bool down
    ) => down ? rows.ThenByDescending(key) : rows.ThenBy(key);
}

/// <summary>By what a subject is sorted.</summary>
/// <param name="Code">The code that people cite.</param>
/// <param name="HasNoDay">Whether there is no such day: those come last.</param>
/// <param name="Day">The day that presses.</param>
/// <param name="Last">Adds the record's own key.</param>
internal sealed record SortKeys<TSpan>(
    Expression<Func<Classed<TSpan>, string>> Code,
    Expression<Func<Classed<TSpan>, bool>> HasNoDay,
    Expression<Func<Classed<TSpan>, DateOnly?>> Day,
    Func<IOrderedQueryable<Classed<TSpan>>, IOrderedQueryable<Classed<TSpan>>> Last
)
{
    /// <summary>The day on which it was reported done, of what waits for its check; without one the day that presses.</summary>
    public Expression<Func<Classed<TSpan>, DateOnly?>>? Reported { get; init; }

    /// <summary>Whether there is no such day.</summary>
    public Expression<Func<Classed<TSpan>, bool>>? HasNotReported { get; init; }
}
