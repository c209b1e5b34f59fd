using CsCheck;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Tests.Platform.Spreadsheets;

public sealed class RoundTripTests
{
    private const string Letters = "aZ09 ,;.\"'=+-@_x<>&\n\t\u0001đĐềẫƯ\u0301\u00A0#/\\{}";

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char[Letters], 0, 12],
        Gen.OneOf("Đơn vị 01", "  Kiểm điểm  ", "=1+1", "_x000D_", "_x0041_x0042_", "a\r\nb", "🙂", "001")
    );

    private static readonly Gen<object?> Value = Gen.Frequency(
        (1, Gen.Const(0).Select(_ => (object?)null)),
        (5, Text.Select(text => (object?)text)),
        (
            2,
            Gen.Select(
                Gen.Long[-999_999_999_999_999, 999_999_999_999_999],
                Gen.Int[0, 10],
                (digits, scale) => (object?)(digits / Power(scale))
            )
        ),
        (2, Gen.Int[-25567, 2_900_000].Select(n => (object?)new DateOnly(1970, 1, 1).AddDays(n))),
        (1, Gen.Bool.Select(truth => (object?)truth))
    );

    private static readonly Gen<object?[][]> Table = Value.Array[1, 6].Array[1, 8];

    [Fact]
    public void A_workbook_that_was_written_is_read_as_the_same() =>
        Table.Sample(
            table =>
            {
                using var files = new Files();
                var path = files.WriteWorkbook(
                    "bảng.xlsx",
                    workbook =>
                    {
                        var sheet = workbook.Begin(new("Dữ liệu", []) { HasHeader = false });
                        foreach (var row in table)
                            sheet.Write([.. row.Select(Written)]);
                    }
                );
                using var file = TableFile.Open(path);
                AssertSame(table, file.Find("dữ liệu")!, Same);
            },
            iter: 300
        );

    [Fact]
    public void A_csv_file_that_was_written_is_read_as_the_same() =>
        Gen.Select(Table, Gen.OneOf(',', ';', '\t'), Gen.Enum<Language>())
            .Sample(
                (table, delimiter, language) =>
                {
                    // The header has more than one column, as in any table: it tells the delimiter.
                    object?[][] withHeader =
                    [
                        ["mã", "tên", "ngày"],
                        .. table,
                    ];
                    using var files = new Files();
                    using (var stream = File.Create(files.Path("bảng.csv")))
                    {
                        var options = new CsvOptions { Delimiter = delimiter, Language = language };
                        using var csv = new CsvTableWriter(stream, options);
                        foreach (var row in withHeader)
                            csv.Write([.. row.Select(Written)]);
                    }
                    using var file = TableFile.Open(files.Path("bảng.csv"));
                    AssertSame(withHeader, file.Sheets[0], (value, cell) => SameAsText(value, cell, language));
                },
                iter: 300
            );

    private static void AssertSame(object?[][] table, Sheet sheet, Func<object?, Cell, bool> same)
    {
        var rows = sheet.Rows().ToDictionary(row => row.Number);
        for (var at = 0; at < table.Length; at++)
        {
            var row = rows.GetValueOrDefault(at + 1) ?? new SheetRow(at + 1, []);
            Assert.True(row.Cells.Count <= table[at].Length);
            for (var column = 0; column < table[at].Length; column++)
                Assert.True(same(table[at][column], row[column]), $"'{table[at][column]}' became '{row[column]}'");
        }
        Assert.True(rows.Count <= table.Length);
    }

    private static bool Same(object? value, Cell cell) =>
        value switch
        {
            string text => cell.Text == CellText.Clean(text) && cell.Kind is CellKind.Text or CellKind.Empty,
            decimal number => cell.Kind == CellKind.Number && cell.Number == number,
            DateOnly day => cell.Day == day,
            bool truth => cell.Kind == CellKind.Boolean && cell.Text == (truth ? "TRUE" : "FALSE"),
            _ => cell.IsEmpty,
        };

    private static bool SameAsText(object? value, Cell cell, Language language) =>
        value switch
        {
            decimal number => cell.ReadNumber(out var read) == NumberReading.Fine && read == number,
            DateOnly day => cell.ReadDay(language, out var read) == DayReading.Fine && read == day,
            bool truth => cell.Text == (truth ? "TRUE" : "FALSE"),
            _ => cell.Text == CellText.Clean((string?)value ?? ""),
        };

    private static CellValue Written(object? value) =>
        value switch
        {
            string text => text,
            decimal number => number,
            DateOnly day => day,
            bool truth => truth,
            _ => default,
        };

    private static decimal Power(int scale) =>
        Enumerable.Repeat(10m, scale).Aggregate(1m, (product, ten) => product * ten);
}
