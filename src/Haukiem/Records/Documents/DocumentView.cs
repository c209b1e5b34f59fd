using Haukiem.Documents;
using Haukiem.Evidence;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>What the page of a document shows, as of a day.</summary>
/// <param name="Links">What it amends, rests on or goes together with, and what refers to it so.</param>
/// <param name="Clauses">One page of them, each with how far it is covered within the mandates.</param>
/// <param name="IsWhole">The whole organisation is seen: a clause without an assignment is answered by nobody.</param>
/// <param name="Matrix">The same by unit; none for a document that obliges nobody.</param>
internal sealed record DocumentView(
    RecordDay At,
    Document Document,
    ReadQuestion Read,
    IReadOnlyList<LinkedDocument> Links,
    IReadOnlyList<EvidenceItem> Attachments,
    IReadOnlyList<CoveredClause> Clauses,
    PageRequest Request,
    long ClauseCount,
    long Unanswered,
    bool IsWhole,
    ClauseMatrix? Matrix,
    DocumentJournal Journal
)
{
    public string Cited => Document.Cited();

    /// <summary>The viewer may open the list of documents: who follows one matter sees its document alone.</summary>
    public required bool IsListed { get; init; }

    /// <summary>There is a matrix, and a file has room for it.</summary>
    public bool HasFile => Matrix is not null && MatrixExport.Holds(ClauseCount, Matrix.Width);

    public static async Task<DocumentView?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        PageAddress address,
        CancellationToken stop
    )
    {
        if (await SeenDocument.ReadAsync(rollup, code, at, address, stop) is not var (document, read, asked))
            return null;
        var db = rollup.Db;
        var count = await db.Set<Clause>().LongCountAsync(clause => clause.DocumentId == document.Id, stop);
        var request = PageRequest.Of(address).Within(count);
        var clauses = await CoveredClause.ReadAsync(db, asked, document.Id, request, stop);
        return new DocumentView(
            at,
            document,
            read,
            await LinkedDocument.ReadAsync(rollup, document.Id, at, stop),
            await AttachmentsAsync(rollup, document.Id, stop),
            clauses,
            request,
            count,
            await CoveredClause.UnansweredAsync(db, asked, document.Id, stop),
            asked is { IsWhole: true, Question.Extent: Extent.Subtree, Sight.Matters: null },
            document.IsDirective && count > 0
                ? await ClauseMatrix.ReadAsync(
                    rollup,
                    asked,
                    document.Id,
                    [.. clauses.Select(one => one.Clause)],
                    address,
                    stop
                )
                : null,
            await DocumentJournal.ReadAsync(rollup, document.Id, at, stop)
        )
        {
            IsListed = rollup.Viewer.MandatesFor(DocumentList.Of.Subject).Any(),
        };
    }

    private static async Task<IReadOnlyList<EvidenceItem>> AttachmentsAsync(
        Rollup rollup,
        DocumentId document,
        CancellationToken stop
    ) =>
        await rollup
            .Db.Set<EvidenceItem>()
            .AsNoTracking()
            .Where(item => item.Of == EvidenceOf.Document && item.SubjectId == document.Value)
            .OrderBy(item => item.Id)
            .ToListAsync(stop);
}
