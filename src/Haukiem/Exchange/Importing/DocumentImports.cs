using Haukiem.Documents;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

internal sealed class DocumentsImport() : SheetImport(Sheets.Documents)
{
    private const int LinkedAtOnce = 500;

    private static readonly (string Column, DocumentLinkKind Kind)[] LinkColumns =
    [
        ("amends", DocumentLinkKind.Amends),
        ("restsOn", DocumentLinkKind.RestsOn),
        ("goesTogetherWith", DocumentLinkKind.GoesTogetherWith),
    ];

    /// <summary>The rows that are new or say something else: what is the same is linked already.</summary>
    private readonly List<Row> entered = [];

    public override Guid? Present(Row row, ImportSession session) => session.Codebook.Document(row.Text("code"))?.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        entered.Add(row);
        var document = Document.Enter(row.Text("code"), DetailsOf(row));
        session.Codebook.Add(document);
        return Task.FromResult(Enter(document, "Documents.Enter", session));
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        var document = await session
            .Db.Set<Document>()
            .Include(document => document.Links)
            .SingleAsync(document => document.Id == DocumentId.Of(record), stop);
        entered.Add(row);
        document.Correct(DetailsOf(row));
        return Enter(document, "Documents.Correct", session);
    }

    /// <summary>Documents name each other: they are linked when all of them are there.</summary>
    /// <remarks>Some at a time: what is held is looked through at each write.</remarks>
    public async Task LinkAsync(ImportSession session, List<Problem> problems, CancellationToken stop)
    {
        foreach (var rows in entered.Chunk(LinkedAtOnce))
        {
            var ids = rows.Select(row => session.Codebook.Document(row.Text("code"))!.Value).ToList();
            var documents = await session
                .Db.Set<Document>()
                .Include(document => document.Links)
                .Where(document => ids.Contains(document.Id))
                .ToDictionaryAsync(document => document.Id, stop);
            foreach (var (row, id) in rows.Zip(ids))
                problems.AddRange(LinkAll(documents.GetValueOrDefault(id), row, session));
            await session.PutAwayAsync(stop);
        }
    }

    /// <summary>Links a document, or, where something else is refused and nothing is kept, reads only its codes.</summary>
    private static IEnumerable<Problem> LinkAll(Document? document, Row row, ImportSession session)
    {
        var linked = LinkColumns.Select(link => Link(document, link.Column, link.Kind, row, session)).ToList();
        if (document is not null && linked.Exists(each => each is { IsDone: true, Value: true }))
            session.Entered("Documents.Link", DayOf(document, session), document);
        return linked.SelectMany(each => each.Refusals).Select(refusal => Problem.Of(row, refusal));
    }

    private static Outcome<bool> Link(
        Document? document,
        string column,
        DocumentLinkKind kind,
        Row row,
        ImportSession session
    )
    {
        if (row.LeavesOut(column))
            return false;
        var codes = row.Codes(column);
        var unknown = codes.Where(code => session.Codebook.Document(code) is null).ToList();
        if (unknown.Count > 0)
            return unknown.Select(code => row.RefuseUnknown(column, Sheets.Documents, code)).ToArray();
        if (document is null)
            return false;
        var linked = document.LinkTo(kind, [.. codes.Select(session.Codebook.Document).OfType<DocumentId>()]);
        return linked.IsDone ? linked : linked.Refusals.Select(refusal => row.At(column, refusal)).ToArray();
    }

    private static Outcome<Guid> Enter(Document document, string verb, ImportSession session)
    {
        session.Entered(verb, DayOf(document, session), document);
        return document.Id.Value;
    }

    private static DateOnly DayOf(Document document, ImportSession session) =>
        document.IssuedOn > session.Terms.Today ? session.Terms.Today : document.IssuedOn;

    private static DocumentDetails DetailsOf(Row row) =>
        new(
            row.Text("kind"),
            row.TextOrNone("symbol"),
            row.Text("issuer"),
            row.Day("issuedOn"),
            row.Text("abstract"),
            row.IsYes("directive"),
            row.ChoiceOrNone<Handling>("handling") ?? Handling.Ordinary
        );
}

internal sealed class ThemesImport() : SheetImport(Sheets.Themes)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (session.Codebook.Document(row.Text("document")) is not { } id)
            return row.RefuseUnknown("document", Sheets.Documents);
        await session.FlushAsync(stop);
        var document = await session
            .Db.Set<Document>()
            .Include(document => document.Themes)
            .SingleAsync(document => document.Id == id, stop);
        if (document.SetTheme(row.WholeOrNone("year")!.Value, row.Text("text")) is { IsDone: false } refused)
            return refused.As<Guid>();
        session.Entered("Documents.SetTheme", session.Terms.Today, document);
        return id.Value;
    }

    public override Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    ) => AddAsync(row, session, stop);
}

internal sealed class ClausesImport() : SheetImport(Sheets.Clauses)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (session.Codebook.Document(row.Text("document")) is not { } id)
            return row.RefuseUnknown("document", Sheets.Documents);
        var document =
            session.Db.Set<Document>().Local.FindEntry(id)?.Entity
            ?? await session.Db.Set<Document>().SingleAsync(document => document.Id == id, stop);
        var clause = document.AddClause(row.Text("number"), row.Text("text"), row.WholeOrNone("order") ?? 0);
        if (!clause.IsDone)
            return clause.As<Guid>();
        session.Codebook.Add(clause.Value);
        session.Entered("Documents.AddClause", session.Terms.Today, document);
        return clause.Value.Id.Value;
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        var clause = await session.Db.Set<Clause>().SingleAsync(clause => clause.Id == ClauseId.Of(record), stop);
        clause.Correct(row.Text("text"), row.WholeOrNone("order") ?? 0);
        session.Entered("Documents.CorrectClause", session.Terms.Today, clause);
        return record;
    }
}
