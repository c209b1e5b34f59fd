using Haukiem.Platform.Components;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Haukiem.Shell;
using Microsoft.AspNetCore.Http.Extensions;

namespace Haukiem.Records.Acts;

/// <summary>The journal as a spreadsheet: the same acts, as many as a file is read with.</summary>
internal static class ActExport
{
    public const string Path = "/journal.xlsx";
    public const int MostRows = 5000;
    private const int RowsAtOnce = 200;

    /// <summary>Whoever sees little is not led through the whole of a long journal by one request.</summary>
    private const int MostParts = 25;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, ExportAsync);

    private static async Task<IResult> ExportAsync(HttpContext context, Asker asker, RequestDay day, Words words)
    {
        if (await asker.OpenAnyAsync() is not { } rollup || !rollup.Viewer.OpensJournal)
            return TypedResults.StatusCode(asker.Refuse([new("Rollups.NoMandate")]));
        var filter = ActFilter.Read(PageAddress.Parse(context.Request.GetEncodedPathAndQuery()));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(day.Instance!.TimeZone);
        return await SheetDownload.OfAsync(
            words,
            words["Records.JournalTitle"],
            $"journal-{RollupLinks.Day(rollup.Today)}",
            Layout(words, rollup),
            WriteAsync
        );

        // What is not seen is passed over by the same rule as on the page; each act has a row of its own.
        async Task WriteAsync(SheetWriter sheet)
        {
            var (left, place, day) = (MostRows, filter.Before, rollup.Today);
            for (var part = 0; part < MostParts && left > 0; part++)
            {
                var from = filter with { Before = place };
                var most = Math.Min(left, RowsAtOnce);
                var page = await ActReading.ReadAsync(rollup, words, from, most, folds: false, asker.Stop);
                foreach (var line in page.Lines)
                    sheet.Write(Cells(words, line, zone));
                if (page.Next is null)
                    return;
                day = page.Lines is [.., var last] ? last.Act.On : day;
                (left, place) = (left - page.Lines.Count, page.Next);
            }
            sheet.Write(GoesOn(words, day)); // there was a next part
        }
    }

    /// <summary>The last row of a file that does not reach the end of the journal.</summary>
    /// <param name="day">The day of the last act that it tells.</param>
    private static CellValue[] GoesOn(Words words, DateOnly day) =>
        [day, "", "", words["Records.JournalSheetGoesOn", words.Day(day)], "", "", "", "", "", "", "", ""];

    private static CellValue[] Cells(Words words, ActLine line, TimeZoneInfo zone) =>
        [
            line.Act.On,
            words.Instant(line.Act.RecordedAt, zone),
            line.Subject,
            line.What,
            line.Record?.Code ?? "",
            line.Record?.Title ?? "",
            line.Cause ?? "",
            line.Reason ?? "",
            line.Basis ?? "",
            line.By ?? "",
            line.Role is { } role ? $"{words[$"Exchange.Role_{role}"]}, {line.At}" : "",
            line.Act.RecordedBy ?? "",
        ];

    private static SheetLayout Layout(Words words, Rollup rollup) =>
        new(
            words["Records.Journal_Sheet"],
            [
                new SheetColumn(words["Records.ActOn"]) { Kind = ColumnKind.Day },
                new SheetColumn(words["Records.RecordedAt"]) { Kind = ColumnKind.Text },
                new SheetColumn(words["Records.ActWho"]) { Width = 28, Wrap = true },
                new SheetColumn(words["Records.ActWhat"]) { Width = 36, Wrap = true },
                new SheetColumn(words["Records.ActCode"]) { Kind = ColumnKind.Text },
                new SheetColumn(words["Records.ActRecord"]) { Width = 50, Wrap = true },
                new SheetColumn(words["Records.Cause"]) { Width = 28, Wrap = true },
                new SheetColumn(words["Records.Reason"]) { Width = 40, Wrap = true },
                new SheetColumn(words["Records.Basis"]) { Width = 28, Wrap = true },
                new SheetColumn(words["Records.RecordedBy"]) { Width = 28, Wrap = true },
                new SheetColumn(words["Records.Through"]) { Width = 28, Wrap = true },
                new SheetColumn(words["Records.ActBroughtIn"]) { Width = 20 },
            ]
        )
        {
            Caption = words["Records.JournalSheetScope", words.Day(rollup.Today), words.Number((long)MostRows)],
        };
}
