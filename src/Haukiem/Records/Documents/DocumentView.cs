using Haukiem.Documents;
using Haukiem.Evidence;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>What the page of a document shows, as of a day.</summary>
/// <param name="Links">What it amends, rests on or goes together with, and what refers to it so.</param>
/// <param name="Clauses">One page of them, each with how far it is covered within the mandates.</param>
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
    ClauseMatrix? Matrix
)
{
    public string Cited => Document.Symbol is { } symbol ? $"{Document.Kind} {symbol}" : Document.Kind;

    public static async Task<DocumentView?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        PageAddress address,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var document = await db.Set<Document>()
            .AsNoTracking()
            .Include(one => one.Themes)
            .SingleOrDefaultAsync(one => one.Code == code && one.Handling != Handling.Outside, stop);
        if (document is null || document.IssuedOn > at.Day || !await rollup.SeesDocumentAsync(code, at, stop))
            return null;
        var read = await rollup.ReadAsync(Subject.Assignments, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return null;
        var question = read.Value.Question.Unrestricted() with { Directive = code };
        if (await rollup.AskAsync(question, stop) is not { IsDone: true, Value: var asked })
            return null;
        var count = await db.Set<Clause>().LongCountAsync(clause => clause.DocumentId == document.Id, stop);
        var request = PageRequest.Of(address).Within(count);
        var clauses = await CoveredClause.ReadAsync(db, asked, document.Id, request, stop);
        return new DocumentView(
            at,
            document,
            read.Value with
            {
                Question = question,
            },
            await LinkedDocument.ReadAsync(rollup, document.Id, at, stop),
            await AttachmentsAsync(rollup, document.Id, stop),
            clauses,
            request,
            count,
            await CoveredClause.UnansweredAsync(db, asked, document.Id, stop),
            document.IsDirective && count > 0
                ? await ClauseMatrix.ReadAsync(
                    rollup,
                    asked,
                    document.Id,
                    [.. clauses.Select(one => one.Clause)],
                    address,
                    stop
                )
                : null
        );
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
            .Take(50)
            .ToListAsync(stop);
}
