using Haukiem.Documents;
using Haukiem.Platform.Components;
using Haukiem.Records.Listing;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A clause that no assignment answers, and where it stands on the page of its document.</summary>
/// <param name="Before">How many clauses stand before it.</param>
internal sealed record UnansweredClause(string Document, string Number, int Before)
{
    /// <summary>Of each of the documents the first such clause, within the scope.</summary>
    public static async Task<IReadOnlyDictionary<DocumentId, UnansweredClause>> FirstAsync(
        ListScope scope,
        IReadOnlyCollection<DocumentId> documents,
        CancellationToken stop
    )
    {
        var clauses = scope.Db.Set<Clause>();
        var answered = DocumentCoverage.Answered(scope).Select(one => one.ClauseId);
        var unanswered = clauses.Where(clause => !answered.Contains(clause.Id));
        var first = await scope
            .Db.Set<Document>()
            .Where(document => documents.Contains(document.Id))
            .Select(document => new
            {
                document.Id,
                document.Code,
                Clause = unanswered
                    .Where(clause => clause.DocumentId == document.Id)
                    .OrderBy(clause => clause.Order)
                    .ThenBy(clause => clause.Number)
                    .Select(clause => new
                    {
                        clause.Number,
                        Before = clauses.Count(other =>
                            other.DocumentId == clause.DocumentId && other.Order < clause.Order
                        ),
                    })
                    .First(),
            })
            .ToListAsync(stop);
        return first.ToDictionary(
            one => one.Id,
            one => new UnansweredClause(one.Code, one.Clause.Number, one.Clause.Before)
        );
    }

    /// <summary>The page of the document within the same units, at the clause.</summary>
    public string Address(ListScope scope, RecordDay at)
    {
        var page = Before / PageRequest.Sizes[0] + 1;
        return PageAddress
                .Parse(RecordLinks.Document(Document, at.AsOf, at.Tree))
                .With(RollupLinks.UnitKey, scope.Read.Unit.Code)
                .With(RollupLinks.ScopeKey, scope[RollupLinks.ScopeKey])
                .With(PageRequest.PageKey, page == 1 ? null : $"{page}")
            + "#"
            + Anchor(Number);
    }

    /// <summary>The place of a clause on the page of its document.</summary>
    public static string Anchor(string number) => $"clause-{Uri.EscapeDataString(number)}";
}
