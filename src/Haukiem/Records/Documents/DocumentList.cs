using Haukiem.Documents;
using Haukiem.Platform.Texts;
using Haukiem.Records.Listing;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A document in its list.</summary>
internal sealed record DocumentRow
{
    public required DocumentId Id { get; init; }

    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string? Symbol { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Abstract { get; init; }

    public required bool IsDirective { get; init; }

    public required int Clauses { get; init; }

    /// <summary>How far its clauses have come within the scope of the list; nothing of a document that obliges nobody.</summary>
    public DocumentCoverage? Coverage { get; init; }

    public string Cited => Symbol is null ? Kind : $"{Kind} {Symbol}";
}

/// <summary>How far the clauses of the documents are answered, as the list can be asked.</summary>
internal enum Answered
{
    /// <summary>At least one clause that no assignment answers.</summary>
    NotWhole,
    Whole,
}

/// <summary>
/// The documents that the viewer sees: those answered within the scope and, for whoever sees the whole organisation,
/// those that nobody answers yet. Who follows one matter opens its document from the assignments that answer it.
/// </summary>
internal static class DocumentList
{
    public const string AnsweredKey = "answered";
    private const string KindKey = "kind";
    private const string IssuerKey = "issuer";
    private const string YearKey = "year";

    public static RecordList<DocumentRow> Of { get; } =
        new("Documents", Subject.Units)
        {
            Rows = Rows,
            Code = row => row.Code,
            Sorts =
            [
                ("code", row => row.Code),
                ("day", row => row.IssuedOn),
                ("kind", row => row.Kind),
                ("issuer", row => row.Issuer),
                ("clauses", row => row.Clauses),
            ],
            Fields = FieldsAsync,
            Complete = DocumentCoverage.AddAsync,
            Columns = Columns,
        };

    private static IQueryable<DocumentRow> Rows(ListScope scope)
    {
        var documents = Seen(scope);
        if (scope.Pattern is { } words)
            documents = documents.ThatSay(
                words,
                one => one.Code,
                one => one.Symbol,
                one => one.Issuer,
                one => one.Abstract
            );
        if (scope.Name(KindKey) is { } kind)
            documents = documents.Where(one => one.Kind == kind);
        if (scope.Name(IssuerKey) is { } issuer)
            documents = documents.Where(one => one.Issuer == issuer);
        if (scope.Year(YearKey) is { } year)
            documents = documents.Where(one => one.IssuedOn.Year == year);
        if (scope.Chosen<Answered>(AnsweredKey) is { } answered)
            documents = ThatAre(documents, answered, scope);
        var clauses = scope.Db.Set<Clause>();
        return documents.Select(one => new DocumentRow
        {
            Id = one.Id,
            Code = one.Code,
            Kind = one.Kind,
            Symbol = one.Symbol,
            Issuer = one.Issuer,
            IssuedOn = one.IssuedOn,
            Abstract = one.Abstract,
            IsDirective = one.IsDirective,
            Clauses = clauses.Count(clause => clause.DocumentId == one.Id),
        });
    }

    private static IQueryable<Document> Seen(ListScope scope)
    {
        var day = scope.Day;
        var issued = scope
            .Db.Set<Document>()
            .AsNoTracking()
            .Where(one => one.Handling != Handling.Outside && one.IssuedOn <= day);
        if (scope.SeesWhole)
            return issued;
        var answered = DocumentCoverage.Answering(scope).Select(one => one.DocumentId);
        return issued.Where(one => answered.Contains(one.Id));
    }

    private static IQueryable<Document> ThatAre(IQueryable<Document> documents, Answered asked, ListScope scope)
    {
        var answered = DocumentCoverage.Answered(scope).Select(one => one.ClauseId);
        var unanswered = scope.Db.Set<Clause>().Where(clause => !answered.Contains(clause.Id));
        var without = unanswered.Select(clause => clause.DocumentId);
        return asked == Answered.NotWhole
            ? documents.Where(one => one.IsDirective && without.Contains(one.Id))
            : documents.Where(one => one.IsDirective && !without.Contains(one.Id));
    }

    private static async Task<IReadOnlyList<ListField>> FieldsAsync(
        ListScope scope,
        Words words,
        CancellationToken stop
    )
    {
        var seen = Seen(scope);
        return
        [
            ListField.Of(
                scope,
                AnsweredKey,
                words["Records.FilterAnswered"],
                Enum.GetValues<Answered>().Select(one => (RollupLinks.Name(one), words[$"Records.Answered{one}"]))
            ),
            await ListField.OfNamesAsync(
                scope,
                KindKey,
                words["Rollups.ColumnKind"],
                seen.Select(one => one.Kind),
                stop
            ),
            await ListField.OfNamesAsync(
                scope,
                IssuerKey,
                words["Records.Issuer"],
                seen.Select(one => one.Issuer),
                stop
            ),
            await ListField.OfYearsAsync(
                scope,
                YearKey,
                words["Records.Year"],
                seen.Select(one => one.IssuedOn.Year),
                stop
            ),
        ];
    }

    private static IReadOnlyList<ExportColumn<DocumentRow>> Columns(Words words) =>
        [
            ExportColumns.Text<DocumentRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            ExportColumns.Text<DocumentRow>(words["Rollups.ColumnKind"], 16, row => row.Kind),
            ExportColumns.Text<DocumentRow>(words["Records.Symbol"], 18, row => row.Symbol),
            ExportColumns.Text<DocumentRow>(words["Records.Issuer"], 28, row => row.Issuer),
            ExportColumns.Day<DocumentRow>(words["Records.IssuedOn"], row => row.IssuedOn),
            ExportColumns.Text<DocumentRow>(words["Records.Abstract"], 60, row => row.Abstract),
            ExportColumns.Number<DocumentRow>(words["Records.Clauses"], row => row.Clauses),
            ExportColumns.Number<DocumentRow>(words["Records.Unanswered"], row => row.Coverage?.Unanswered),
            ExportColumns.Number<DocumentRow>(words["Records.AnsweringAssignments"], row => row.Coverage?.Assignments),
            ExportColumns.Number<DocumentRow>(words["Records.AnsweringVerified"], row => row.Coverage?.Verified),
        ];
}
