using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Tests.Platform.Spreadsheets;

public sealed class TableFileTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_folder_of_csv_files_is_a_workbook_with_attachments()
    {
        files.Write("vào/Đơn vị.csv", "mã,tên\r\nDV-1,\"một, hai\"\r\n");
        files.Write("vào/A.CSV", "x;y\n1,5;2\n");
        files.Write("vào/minh chứng/Ảnh.jpg", "ảnh");
        files.Write("vào/minh chứng/phụ lục.csv", "không phải bảng");
        files.Write("vào/.DS_Store", "");
        using var file = TableFile.Open(files.Path("vào"));

        Assert.Equal(["A", "Đơn vị"], file.Sheets.Select(sheet => sheet.Name), StringComparer.Ordinal);
        Assert.Equal(["1: x|y", "2: 1,5|2"], Files.Lines(file.Find("a")!));
        Assert.Equal(["1: mã|tên", "2: DV-1|một, hai"], Files.Lines(file.Find("đơn vị")!));
        Assert.Equal(["minh chứng/phụ lục.csv", "minh chứng/Ảnh.jpg"], file.Attachments);
        using var reader = new StreamReader(file.OpenAttachment("minh chứng\\ảnh.JPG"));
        Assert.Equal("ảnh", reader.ReadToEnd());
        Assert.Equal(5, file.LengthOfAttachment("minh chứng/Ảnh.jpg"));
        Assert.False(file.HasAttachment("A.CSV"));
        Assert.Equal(
            "Spreadsheets.NoSuchAttachment",
            Assert.Throws<TableFileException>(() => file.OpenAttachment("../x")).Refusal.Code
        );
    }

    [Fact]
    public void An_archive_holds_a_workbook_and_its_attachments_even_inside_a_folder()
    {
        files.WriteWorkbook("b.xlsx", book => book.Begin(new("Tờ", [new("mã")])).Write("1"));
        var book = Encoding.Latin1.GetString(File.ReadAllBytes(files.Path("b.xlsx")));
        var path = files.Write("a.zip", Zip(("gói/b.xlsx", book), ("gói/mc/c.xlsx", book)));
        using var file = TableFile.Open(path);

        Assert.Equal(["1: mã", "2: 1"], Files.Lines(file.Find("Tờ")!));
        Assert.Equal(["mc/c.xlsx"], file.Attachments);
        using var attachment = file.OpenAttachment("mc/c.xlsx");
        Assert.Equal('P', attachment.ReadByte());
    }

    [Theory]
    [InlineData("a.xls", "\u00D0\u00CF\u0011\u00E0....", "OldFormat")]
    [InlineData("a.xlsx", "\u00D0\u00CF\u0011\u00E0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "Encrypted")]
    [InlineData("a.pdf", "%PDF-1.7", "OtherFormat")]
    [InlineData("a.xlsx", "PK\u0003\u0004 broken", "Damaged")]
    [InlineData("a.csv", "t\u00EAn\n", "Encoding")]
    [InlineData("a.csv", "a\0b\0", "Encoding")]
    [InlineData("a.csv", "a,b\n\"c\"d,e\n", "Quotes")]
    public void What_is_no_table_is_refused(string name, string bytes, string rule) =>
        Assert.Equal("Spreadsheets." + rule, Files.RefusalOf(files.Write(name, Encoding.Latin1.GetBytes(bytes))));

    [Fact]
    public void Archives_that_are_no_table_are_refused()
    {
        Assert.Equal("Spreadsheets.NoTable", Refused(("a.txt", "x")));
        Assert.Equal("Spreadsheets.TwoWorkbooks", Refused(("a.xlsx", "x"), ("b.xlsx", "y")));
        Assert.Equal("Spreadsheets.UnsafeName", Refused(("a.csv", "x"), ("../b.txt", "y")));
        Assert.Equal("Spreadsheets.UnsafeName", Refused(("a.csv", "x"), ("/etc/b.txt", "y")));
        Assert.Equal("Spreadsheets.UnsafeName", Refused(("a.csv", "x"), ("C:\\b.txt", "y")));
        Assert.Equal("Spreadsheets.SameName", Refused(("a.csv", "x"), ("A.csv", "y")));
        Assert.Equal("Spreadsheets.PackedTooTightly", Refused(("a.csv", new string(' ', 20_000_000))));
        Assert.Equal(
            "Spreadsheets.TooManyFiles",
            Refused([.. Enumerable.Range(0, 20_001).Select(n => ($"{n}.txt", ""))])
        );
        Assert.Equal(
            "Spreadsheets.OtherFormat",
            Refused(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
        );
        Assert.Equal("Spreadsheets.NoSuchFile", Files.RefusalOf(files.Path("none.xlsx")));
    }

    [Fact]
    public void A_document_of_another_program_is_refused()
    {
        using (var document = WordprocessingDocument.Create(files.Path("a.xlsx"), WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new();

        Assert.Equal("Spreadsheets.OtherFormat", Files.RefusalOf(files.Path("a.xlsx")));
    }

    [Fact]
    public void Csv_is_read_in_the_encodings_that_spreadsheet_programs_write()
    {
        const string text = "mã\ttên\n#1\tĐề\n\n\tba\t\n";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(text)];
            using var file = TableFile.Open(files.Write("a.csv", bytes));

            Assert.Equal(["1: mã|tên", "2: #1|Đề", "4: |ba"], Files.Lines(file.Sheets[0]));
        }
    }

    [Fact]
    public void Every_refusal_has_its_text_in_both_languages()
    {
        var rules = typeof(Unreadable)
            .GetMethods()
            .Where(method => method.ReturnType == typeof(TableFileException))
            .Select(method => method.Name)
            .ToList();
        var assembly = typeof(TableFile).Assembly;
        var vietnamese = new Words(assembly, "Haukiem.Platform", new CultureInfo("vi-VN"));
        var english = new Words(assembly, "Haukiem.Platform", new CultureInfo("en-GB"));

        Assert.NotEmpty(rules);
        foreach (var key in rules.Select(rule => "Spreadsheets." + rule))
        {
            Assert.NotNull(vietnamese.Find(key));
            Assert.False(vietnamese.Find(key) == english.Find(key), key);
        }
    }

    private string Refused(params (string, string)[] entries) => Files.RefusalOf(files.Write("a.zip", Zip(entries)));

    private static byte[] Zip(params (string Path, string Content)[] entries) =>
        ForeignWorkbook.ZipOf([.. entries.Select(entry => (entry.Path, Encoding.Latin1.GetBytes(entry.Content)))]);
}
