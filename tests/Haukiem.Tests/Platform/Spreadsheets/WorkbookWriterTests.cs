using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Tests.Platform.Spreadsheets;

public sealed class WorkbookWriterTests
{
    private static readonly string[] ManyChoices = [.. Enumerable.Range(1, 100).Select(n => $"Đơn vị {n:00}")];

    private static readonly SheetLayout Layout = new(
        "Nhiệm vụ '14",
        [
            new("Mã")
            {
                Explanation = "Không trùng",
                Kind = ColumnKind.Text,
                Width = 12,
            },
            new("Nội dung")
            {
                Explanation = "Nguyên văn",
                Wrap = true,
                Width = 60,
            },
            new("Kết quả") { Choices = ["tốt", "chậm", "chưa tốt"] },
            new("Đơn vị") { Choices = ManyChoices },
            new("Hoàn thành") { Choices = ["có, một phần", "không"] },
            new("Thời hạn") { Kind = ColumnKind.Day },
        ]
    );

    private static void WriteSample(WorkbookWriter workbook)
    {
        var sheet = workbook.Begin(Layout);
        sheet.Write("NV-1", "=1+1\nhai dòng", "tốt", "Đơn vị 07", default, new DateOnly(2013, 12, 7));
        sheet.Write("NV-2", 11.26m, true, default, default, new DateOnly(1830, 12, 7));
        workbook.Begin(new("Trống", []) { HasHeader = false });
        workbook.Begin(new("Tiêu đề", [new("Một")]));
    }

    private static byte[] Sample()
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream, new() { Title = "Mẫu <nhập>", Creator = "Văn phòng" }))
        {
            WriteSample(workbook);
            workbook.Complete();
        }
        return stream.ToArray();
    }

    [Fact]
    public void The_format_s_own_validator_finds_nothing()
    {
        using var stream = new MemoryStream(Sample());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(
            document,
            TestContext.Current.CancellationToken
        );

        Assert.Empty(errors.Select(error => $"{error.Part?.Uri}: {error.Description}"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_text()
    {
        using var files = new Files();
        using var file = TableFile.Open(files.WriteWorkbook("a.xlsx", WriteSample));
        var cell = file.Find("Nhiệm vụ '14")!.Rows().ElementAt(2)[1];

        Assert.Equal(new Cell("B", CellKind.Text, "=1+1\nhai dòng"), cell);
        Assert.DoesNotContain("<f>", Part(Sample(), "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_spreadsheet_cannot_hold_as_a_value_is_held_as_text()
    {
        using var files = new Files();
        var path = files.WriteWorkbook(
            "a.xlsx",
            workbook =>
                workbook
                    .Begin(new("A", []) { HasHeader = false })
                    .Write(12345678901234567.5m, new DateOnly(1830, 12, 7))
        );
        using var file = TableFile.Open(path);

        Assert.Equal(["1: 12345678901234567,5|07/12/1830"], Files.Lines(file.Sheets[0]));
    }

    [Fact]
    public void A_short_list_stands_in_its_sheet_and_a_long_one_on_a_hidden_sheet()
    {
        var sheet = Part(Sample(), "xl/worksheets/sheet1.xml");

        Assert.Contains("<formula1>\"tốt,chậm,chưa tốt\"</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula1>'_lists'!$A$1:$A$100</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula1>'_lists'!$B$1:$B$2</formula1>", sheet, StringComparison.Ordinal);
        using var files = new Files();
        using var file = TableFile.Open(files.Write("a.xlsx", Sample()));
        Assert.Equal([false, false, false, true], file.Sheets.Select(s => s.IsHidden));
        Assert.Equal("Đơn vị 01", file.Find("_lists")!.Rows().First()[0].Text);
    }

    [Fact]
    public void Headers_and_explanations_stay_in_view_and_filters_stand_below_them()
    {
        var sheet = Part(Sample(), "xl/worksheets/sheet1.xml");

        Assert.Contains("ySplit=\"2\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A2:F4\"", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_stands_above_the_headers_in_view_and_on_each_printed_page()
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream))
        {
            workbook.Begin(new("A", [new("Mã")]) { Caption = "Toàn thành phố" }).Write("NV-1");
            workbook.Complete();
        }

        Assert.Contains(
            "<autoFilter ref=\"A2:A3\"",
            Part(stream.ToArray(), "xl/worksheets/sheet1.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains("'A'!$1:$2", Part(stream.ToArray(), "xl/workbook.xml"), StringComparison.Ordinal);
        using var files = new Files();
        using var file = TableFile.Open(files.Write("a.xlsx", stream.ToArray()));
        Assert.Equal(["1: Toàn thành phố", "2: Mã", "3: NV-1"], Files.Lines(file.Sheets[0]));
    }

    [Fact]
    public void What_the_format_cannot_hold_is_refused()
    {
        using var workbook = new WorkbookWriter(new MemoryStream());
        var sheet = workbook.Begin(new("A", []));

        var refused = Assert.Throws<TableFileException>(() => sheet.Write(new string('x', 32_768)));

        Assert.Equal("Spreadsheets.CellTooLong", refused.Refusal.Code);
        Assert.Throws<ArgumentException>(() => workbook.Begin(new("a", [])));
        Assert.Throws<ArgumentException>(() => workbook.Begin(new("a/b", [])));
    }

    [Fact]
    public void A_workbook_that_was_not_completed_cannot_be_opened()
    {
        using var files = new Files();
        using (var stream = File.Create(files.Path("a.xlsx")))
        using (var workbook = new WorkbookWriter(stream))
            workbook.Begin(Layout).Write("NV-1");

        Assert.StartsWith("Spreadsheets.", Files.RefusalOf(files.Path("a.xlsx")), StringComparison.Ordinal);
    }

    private static string Part(byte[] workbook, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
