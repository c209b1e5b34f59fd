using Haukiem.Platform.Components;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Haukiem.Rollups.Overview;

/// <summary>The official grid as a spreadsheet: the rows, the sum and what no total counts, with the codes of the units.</summary>
internal static class GridExport
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/overview/{unit}/grid.xlsx", ExportAsync);

    private static async Task<IResult> ExportAsync(HttpContext context, Asker asker, Words words, string unit)
    {
        var address = PageAddress.Parse(context.Request.GetEncodedPathAndQuery());
        var opened = await UnitView.OpenAsync(asker, unit, address);
        if (!opened.IsDone)
            return TypedResults.StatusCode(asker.Refuse(opened.Refusals));
        var view = opened.Value;
        var layout = new SheetLayout(words["Rollups.Grid"], [.. Columns(words)])
        {
            Caption = words.Caption(view.Read, view.Today),
        };
        return await SheetDownload.OfAsync(words, view.Read, "grid", layout, WriteAsync);

        Task WriteAsync(SheetWriter sheet)
        {
            foreach (var line in view.Order.Sorted(view.Lines(words["Rollups.OwnLine"])))
                Write(line.Code, line.Name, line.Assignments);
            var whole = view.State.Assignments;
            Write(null, words["Rollups.Sum"], whole);
            var beside = words["Rollups.OutsideTheTotal"];
            WriteBeside($"{beside} {words["Rollups.GridOutside"]}", whole.Outside);
            WriteBeside($"{beside} {words["Rollups.LeftNotApplicable"]}", whole.LeftWithout.NotApplicable);
            WriteBeside($"{beside} {words["Rollups.LeftSuperseded"]}", whole.LeftWithout.Superseded);
            WriteBeside($"{beside} {words["Rollups.LeftWithdrawn"]}", whole.LeftWithout.Withdrawn);
            return Task.CompletedTask;

            // What no total counts stands in a line of its own, in the column of the total.
            void WriteBeside(string name, long number) => sheet.Write([default, name, (decimal)number]);

            void Write(string? code, string name, AssignmentNumbers numbers) =>
                sheet.Write([
                    code,
                    name,
                    .. GridColumn.All.Select(column => (CellValue)(decimal?)column.Number(numbers)),
                ]);
        }
    }

    private static IEnumerable<SheetColumn> Columns(Words words) =>
        [
            new(words["Rollups.ColumnUnitCode"]) { Kind = ColumnKind.Text, Width = 12 },
            new(words["Rollups.ColumnUnit"])
            {
                Kind = ColumnKind.Text,
                Width = 40,
                Wrap = true,
            },
            .. GridColumn.All.Select(column => new SheetColumn(column.Title(words)) { Kind = ColumnKind.Number }),
        ];
}
