using System.Diagnostics;
using System.Globalization;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Tests.Platform.Spreadsheets;

public sealed class LargeFileTests
{
    private const int Rows = 100_000;

    [Fact]
    public void A_hundred_thousand_rows_are_an_ordinary_file()
    {
        using var files = new Files();
        var clock = Stopwatch.StartNew();
        var path = files.WriteWorkbook(
            "a.xlsx",
            workbook =>
            {
                var sheet = workbook.Begin(new("A", []) { HasHeader = false });
                var cells = new CellValue[15];
                for (var row = 0; row < Rows; row++)
                {
                    for (var column = 0; column < cells.Length; column++)
                        cells[column] = (column % 3) switch
                        {
                            0 => string.Create(CultureInfo.InvariantCulture, $"Nhiệm vụ {row}-{column}"),
                            1 => row / 100m,
                            _ => new DateOnly(2013, 1, 1).AddDays(row % 365),
                        };
                    sheet.Write(cells);
                }
            }
        );
        var written = clock.Elapsed;
        clock.Restart();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long held = 0;
        var read = 0;
        using (var file = TableFile.Open(path))
        {
            foreach (var row in file.Sheets[0].Rows())
            {
                if (++read % 25_000 == 0)
                    held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
        TestContext.Current.SendDiagnosticMessage($"written {written}, read {clock.Elapsed}, held {held:N0}");

        Assert.Equal(Rows, read);
        Assert.InRange(held, long.MinValue, 150L << 20);
    }
}
