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
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, ExportAsync);

    private static async Task<IResult> ExportAsync(HttpContext context, Asker asker, RequestDay day, Words words)
    {
        if (await asker.OpenAnyAsync() is not { } rollup || !rollup.Viewer.OpensJournal)
            return TypedResults.StatusCode(asker.Refuse([new("Rollups.NoMandate")]));
        var filter = ActFilter.Read(PageAddress.Parse(context.Request.GetEncodedPathAndQuery()));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(day.Instance!.TimeZone);
        var file = new MemoryStream();
        using (var workbook = new WorkbookWriter(file, OptionsIn(words)))
        {
            var sheet = workbook.Begin(Layout(words, rollup));
            // Each part is told with all that it says; what is not seen is passed over by the same rule as on the page.
            for (var (left, place) = (MostRows, filter.Before); left > 0; )
            {
                var page = await ActReading.ReadAsync(
                    rollup,
                    words,
                    filter with
                    {
                        Before = place,
                    },
                    Math.Min(left, 200),
                    asker.Stop
                );
                foreach (var line in page.Lines)
                    sheet.Write(Cells(words, line, zone));
                if (page.Next is null)
                    break;
                (left, place) = (left - page.Lines.Count, page.Next);
            }
            workbook.Complete();
        }
        file.Position = 0;
        return TypedResults.File(file, Kind, $"journal-{RollupLinks.Day(rollup.Today)}.xlsx");
    }

    private static CellValue[] Cells(Words words, ActLine line, TimeZoneInfo zone) =>
        [
            line.Act.On,
            words.Instant(line.Act.RecordedAt, zone),
            line.Subject,
            line.What,
            line.Record?.Code ?? "",
            line.Record?.Title ?? "",
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

    private static WorkbookOptions OptionsIn(Words words) =>
        new()
        {
            Language = words.Culture.TwoLetterISOLanguageName == "vi" ? Language.Vietnamese : Language.English,
            Title = words["Records.JournalTitle"],
        };
}
