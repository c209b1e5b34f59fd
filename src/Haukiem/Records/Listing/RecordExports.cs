using Haukiem.Platform.Components;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Microsoft.AspNetCore.Http.Extensions;

namespace Haukiem.Records.Listing;

/// <summary>A list of records as a spreadsheet: the same filters and order, all of its rows.</summary>
internal static class RecordExports
{
    public const int MostRows = 100_000;
    private const int RowsAtOnce = 1000;

    public static void Map<TRow>(IEndpointRouteBuilder endpoints, RecordList<TRow> list) =>
        endpoints.MapGet(
            list.Path + ".xlsx",
            (HttpContext context, Asker asker, Words words) => ExportAsync(context, asker, words, list)
        );

    private static async Task<IResult> ExportAsync<TRow>(
        HttpContext context,
        Asker asker,
        Words words,
        RecordList<TRow> list
    )
    {
        var address = PageAddress.Parse(context.Request.GetEncodedPathAndQuery());
        var opened = await RecordListView.OpenAsync(asker, words, list, address);
        if (!opened.IsDone)
            return TypedResults.StatusCode(asker.Refuse(opened.Refusals));
        var view = opened.Value.View;
        // The list itself says that it is too long for a file, and how to make it shorter.
        if (view.Total > MostRows)
            return TypedResults.LocalRedirect(address.At(list.Path).ToString());
        var columns = list.Columns(words);
        var layout = new SheetLayout(
            words[$"Records.Navigation{list.Noun}"],
            [.. columns.Select(column => column.Column)]
        )
        {
            Caption = Caption(words, view),
        };
        return await SheetDownload.OfAsync(words, view.Read, list.Path[1..], layout, WriteAsync);

        async Task WriteAsync(SheetWriter sheet)
        {
            for (
                var request = view.Request with { Page = 1, Size = RowsAtOnce };
                ;
                request = request with { Page = request.Page + 1 }
            )
            {
                var rows = await RecordListView.RowsAsync(list, view.Scope, request, asker.Stop);
                foreach (var row in rows)
                    sheet.Write([.. columns.Select(column => column.Value(row))]);
                if (rows.Count < RowsAtOnce)
                    return;
            }
        }
    }

    private static string Caption(Words words, RecordListView view) =>
        string.Join(
            ' ',
            new[]
            {
                words.Scope(view.Read) + ".",
                view.FilteredBy(words),
                view.At.IsOutlook ? words["Rollups.Outlook"] : null,
            }.OfType<string>()
        );
}
