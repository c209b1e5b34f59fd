using Haukiem.Documents;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A clause as a record quotes it, with how its document is cited.</summary>
internal sealed record QuotedClause(string Document, string Kind, string? Symbol, string Number, string Text)
{
    public string Cited => Symbol is null ? Kind : $"{Kind} {Symbol}";
}

internal static class QuotedClauseQueries
{
    /// <summary>
    /// In the order of their documents and of the clauses in each. Whoever sees an assignment sees the clauses that it
    /// answers; of a document that is kept outside the system nothing is quoted.
    /// </summary>
    public static async Task<IReadOnlyList<QuotedClause>> QuoteAsync(
        this Rollup rollup,
        IReadOnlyCollection<ClauseId> clauses,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        return await db.Set<Clause>()
            .Where(clause => clauses.Contains(clause.Id))
            .Join(
                db.Set<Document>().Where(document => document.Handling != Handling.Outside),
                clause => clause.DocumentId,
                document => document.Id,
                (clause, document) => new { clause, document }
            )
            .OrderBy(pair => pair.document.IssuedOn)
            .ThenBy(pair => pair.document.Code)
            .ThenBy(pair => pair.clause.Order)
            .Select(pair => new QuotedClause(
                pair.document.Code,
                pair.document.Kind,
                pair.document.Symbol,
                pair.clause.Number,
                pair.clause.Text
            ))
            .ToListAsync(stop);
    }
}
