using Haukiem.Documents;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>Another document that one refers to, or that refers to it.</summary>
/// <param name="IsFrom">It is the other one that refers to this.</param>
internal sealed record LinkedDocument(DocumentLinkKind Kind, bool IsFrom, string Code, string Cited, bool IsSeen)
{
    /// <summary>
    /// Whether the viewer sees a document is asked of each by itself. Of more than these it is not asked: they are
    /// named, and open for whoever sees the whole organisation.
    /// </summary>
    private const int MostAsked = 50;

    public static async Task<IReadOnlyList<LinkedDocument>> ReadAsync(
        Rollup rollup,
        DocumentId document,
        RecordDay at,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var links = await db.Set<DocumentLink>()
            .Where(link => !link.IsWithdrawn && (link.FromId == document || link.ToId == document))
            .Join(
                db.Set<Document>().Where(other => other.Handling != Handling.Outside && other.IssuedOn <= at.Day),
                link => link.FromId == document ? link.ToId : link.FromId,
                other => other.Id,
                (link, other) =>
                    new
                    {
                        link.Kind,
                        IsFrom = link.ToId == document,
                        other.Code,
                        other.IssuedOn,
                        Name = other.Kind,
                        other.Symbol,
                    }
            )
            .OrderBy(link => link.IssuedOn)
            .ThenBy(link => link.Code)
            .ToListAsync(stop);
        var seesWhole = await rollup.SeesWholeAsync(stop);
        var linked = new List<LinkedDocument>();
        foreach (var link in links)
            linked.Add(
                new LinkedDocument(
                    link.Kind,
                    link.IsFrom,
                    link.Code,
                    link.Symbol is null ? link.Name : $"{link.Name} {link.Symbol}",
                    seesWhole || (linked.Count < MostAsked && await rollup.SeesDocumentAsync(link.Code, at, stop))
                )
            );
        return linked;
    }
}
