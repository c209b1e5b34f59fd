using Haukiem.Assignments;
using Haukiem.Records.Listing;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>How far the clauses of a document have come within a scope.</summary>
/// <param name="Unanswered">How many clauses no assignment answers.</param>
/// <param name="Assignments">How many assignments answer the others.</param>
/// <param name="Verified">How many of them a check has found done.</param>
internal sealed record DocumentCoverage(long Unanswered, long Assignments, long Verified)
{
    /// <summary>The first clause that no assignment answers; none where each is answered.</summary>
    public UnansweredClause? First { get; init; }

    /// <summary>The rows with how far each has come: of a page of documents at once.</summary>
    public static async Task<IReadOnlyList<DocumentRow>> AddAsync(
        ListScope scope,
        IReadOnlyList<DocumentRow> rows,
        CancellationToken stop
    )
    {
        var ids = rows.Where(row => row.IsDirective).Select(row => row.Id).ToList();
        var answered = Answered(scope).Where(one => ids.Contains(one.DocumentId));
        var covering = answered.Where(one => one.Class != (int)AssignmentClass.Outside);
        var clauses = await answered
            .Select(one => new { one.DocumentId, one.ClauseId })
            .Distinct()
            .GroupBy(one => one.DocumentId)
            .Select(document => new { document.Key, Count = document.LongCount() })
            .ToDictionaryAsync(document => document.Key, document => document.Count, stop);
        var states = (
            await covering
                .Select(one => new
                {
                    one.DocumentId,
                    one.AssignmentId,
                    one.State,
                })
                .Distinct()
                .GroupBy(one => new { one.DocumentId, one.State })
                .Select(group => new { group.Key, Count = group.LongCount() })
                .ToListAsync(stop)
        ).ToLookup(group => group.Key.DocumentId);
        var lacking = rows.Where(row => row.Clauses > clauses.GetValueOrDefault(row.Id)).Select(row => row.Id);
        var first = await UnansweredClause.FirstAsync(scope, [.. ids.Intersect(lacking)], stop);
        return
        [
            .. rows.Select(row =>
                !row.IsDirective
                    ? row
                    : row with
                    {
                        Coverage = new DocumentCoverage(
                            row.Clauses - clauses.GetValueOrDefault(row.Id),
                            states[row.Id].Sum(group => group.Count),
                            states[row.Id].Where(one => one.Key.State == AssignmentState.Verified).Sum(one => one.Count)
                        )
                        {
                            First = first.GetValueOrDefault(row.Id),
                        },
                    }
            ),
        ];
    }

    /// <summary>Each clause with each assignment within the scope that answers it.</summary>
    public static IQueryable<AnsweredClause> Answering(ListScope scope) =>
        CoveredClause.Answering(scope.Db, scope.Asked);

    /// <summary>
    /// Without the assignments that left without having been done. What is kept outside the system answers too; it is in
    /// none of the other numbers, as it is in no figure: the lists to which they open do not hold it.
    /// </summary>
    public static IQueryable<AnsweredClause> Answered(ListScope scope)
    {
        var left = CoveredClause.LeftStates;
        return Answering(scope).Where(one => !left.Contains(one.State));
    }
}
