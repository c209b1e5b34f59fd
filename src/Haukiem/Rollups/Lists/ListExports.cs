using Haukiem.Platform.Components;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Haukiem.Rollups.Lists;

/// <summary>A list as a spreadsheet: the same question, all of its rows.</summary>
internal static class ListExports
{
    public const int MostRows = 100_000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Subject.Assignments, RowQueries.AssignmentsAsync, SheetColumns.OfAssignments);
        Map(endpoints, Subject.Findings, RowQueries.FindingsAsync, SheetColumns.OfFindings);
        Map(endpoints, Subject.Checks, RowQueries.ChecksAsync, SheetColumns.OfChecks);
        Map(endpoints, Subject.Targets, RowQueries.TargetsAsync, SheetColumns.OfTargets);
        Map(endpoints, Subject.Disagreements, DisagreementQueries.DisagreementsAsync, SheetColumns.OfDisagreements);
        Map(endpoints, Subject.Units, RowQueries.UnitsAsync, SheetColumns.OfUnits);
    }

    private static void Map<TRow>(
        IEndpointRouteBuilder endpoints,
        Subject subject,
        RowsOf<TRow> rows,
        Func<Words, IReadOnlyList<ExportColumn<TRow>>> columns
    ) =>
        endpoints.MapGet(
            RollupLinks.Path(subject) + ".xlsx",
            (HttpContext context, Asker asker, Words words) =>
                ExportAsync(context, asker, words, subject, rows, columns(words))
        );

    private static async Task<IResult> ExportAsync<TRow>(
        HttpContext context,
        Asker asker,
        Words words,
        Subject subject,
        RowsOf<TRow> rows,
        IReadOnlyList<ExportColumn<TRow>> columns
    )
    {
        var address = PageAddress.Parse(context.Request.GetEncodedPathAndQuery());
        var opened = await asker.OpenAsync();
        if (!opened.IsDone)
            return TypedResults.StatusCode(asker.Refuse(opened.Refusals));
        var read = await opened.Value.ReadAsync(subject, key => address[key], unit: null, asker.Stop);
        if (!read.IsDone)
            return TypedResults.StatusCode(asker.Refuse(read.Refusals));
        var paging = read.Value.Paging with { Page = 1, Size = Paging.MaxSize };
        var first = await rows(opened.Value, read.Value.Question, paging, asker.Stop);
        if (!first.IsDone)
            return TypedResults.StatusCode(asker.Refuse(first.Refusals));
        // The list itself says that it is too long for a file, and how to make it shorter.
        if (first.Value.Total > MostRows)
            return TypedResults.LocalRedirect(address.At(RollupLinks.Path(subject)).ToString());

        var layout = new SheetLayout(words[$"Rollups.Sheet{subject}"], [.. columns.Select(column => column.Column)])
        {
            Caption = words.Caption(read.Value, opened.Value.Today),
        };
        return await SheetDownload.OfAsync(words, read.Value, RollupLinks.Name(subject), layout, WriteAsync);

        async Task WriteAsync(SheetWriter sheet)
        {
            for (var page = first.Value; page.Rows.Count > 0; )
            {
                foreach (var row in page.Rows)
                    sheet.Write([.. columns.Select(column => column.Value(row))]);
                paging = paging with { Page = paging.Page + 1 };
                page = (await rows(opened.Value, read.Value.Question, paging, asker.Stop)).Value;
            }
        }
    }
}
