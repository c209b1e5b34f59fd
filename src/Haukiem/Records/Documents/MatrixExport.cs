using Haukiem.Platform.Components;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Microsoft.AspNetCore.Http.Extensions;

namespace Haukiem.Records.Documents;

/// <summary>The clauses of a document by the unit asked about and all directly below it, as a spreadsheet.</summary>
internal static class MatrixExport
{
    public static string Path(string document) => $"{RecordLinks.Document(document)}/matrix.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/documents/{Code}/matrix.xlsx", ExportAsync);

    private static async Task<IResult> ExportAsync(HttpContext context, Asker asker, Words words, string code)
    {
        var address = PageAddress.Parse(context.Request.GetEncodedPathAndQuery());
        if (await asker.OpenAnyAsync() is not { Viewer.Mandates.Count: > 0 } rollup)
            return TypedResults.StatusCode(asker.NotFound());
        var at = rollup.ReadDay(key => address[key]);
        var seen = await SeenDocument.ReadAsync(rollup, RecordLinks.Code(code).Normalize(), at, address, asker.Stop);
        if (seen is not { Document: { IsDirective: true } document, Read: var read, Asked: var asked })
            return TypedResults.StatusCode(asker.NotFound());
        // The page itself says that it is too large for a file.
        if (await ClauseMatrix.ReadWholeAsync(rollup, asked, document.Id, asker.Stop) is not { } matrix)
            return TypedResults.LocalRedirect(address.At(RecordLinks.Document(document.Code)).ToString());
        var layout = new SheetLayout(
            words["Records.Matrix"],
            [
                Column(words["Records.ClauseColumn"], 10),
                Column(words["Records.ClauseText"], 60),
                .. matrix.Columns.Select(column => Column(words.Name(column), 18)),
            ]
        )
        {
            Caption = $"{document.Cited()}, {words.Scope(read)}. {words["Records.MatrixSaid", read.Unit.Name]}",
        };
        return await SheetDownload.OfAsync(words, read, "matrix", layout, WriteAsync);

        Task WriteAsync(SheetWriter sheet)
        {
            foreach (var clause in matrix.Clauses)
                sheet.Write([
                    clause.Number,
                    clause.Text,
                    .. matrix.Columns.Select(column => (CellValue)Said(words, matrix.Of(clause, column))),
                ]);
            return Task.CompletedTask;
        }
    }

    /// <summary>Whether a file has room for so many clauses and so many units, beside the columns that name the clause.</summary>
    public static bool Holds(long clauses, int units) =>
        units <= TableLimits.Columns - 2 && clauses * units <= ClauseMatrix.MostFields;

    /// <summary>What stands above a column.</summary>
    public static string Name(this Words words, MatrixColumn column) =>
        column.IsOwn ? words["Rollups.OwnLine"] : column.Unit.Name;

    private static string Said(Words words, Coverage cell) =>
        cell.Behind is { } behind
            ? $"{words[$"Records.Cover{behind}"]} {words.Number(cell.Verified)}/{words.Number(cell.Total)}"
        : cell.IsAnswered ? words["Records.CoverOutside", words.Number(cell.Outside)]
        : words["Records.NothingAssigned"];

    private static SheetColumn Column(string header, double width) =>
        new(header)
        {
            Kind = ColumnKind.Text,
            Width = width,
            Wrap = width > 30,
        };
}
