using Haukiem.Exchange;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Shell;
using Haukiem.Tests.Platform.Spreadsheets;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>Titles, days and numbers are read as people write them, in both languages; broken files are refused whole.</summary>
public sealed class ReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi-VN", Language.Vietnamese)]
    [InlineData("en-GB", Language.English)]
    public async Task A_template_filled_in_is_taken_in(string culture, Language language)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        var words = ExchangeTexts.In(culture);
        var path = Path.Combine(instance.Folder.Path, "mau.xlsx");
        await using (var file = File.Create(path))
        {
            using var workbook = new WorkbookWriter(file, new WorkbookOptions { Language = language });
            foreach (var sheet in Sheets.All)
            {
                var rows = workbook.Begin(WorkbookLayout.Of(sheet, words));
                if (sheet == Sheets.Units)
                {
                    rows.Write("TP", "Thành phố", default, default, 1, new DateOnly(2010, 1, 1));
                    rows.Write("DV", "Đơn vị", default, "TP", 2, "2010-01-31");
                }
            }
            workbook.Complete();
        }

        var result = await instance.ImportAsync(path);

        Assert.Empty(result.Told());
        Assert.Equal((2, 0, 0), result.Tally.Sheets["Units"]);
    }

    [Theory]
    [InlineData("mã|tên|từ ngày", "A|A|7/12/2011", null)]
    [InlineData("MA|TEN|TU NGAY|thứ tự", "A|A|ngày 7 tháng 12 năm 2011|1", null)]
    [InlineData("code|name|from", "A|A|7/12/2011", "Units 2 C: Exchange.DayAmbiguous")]
    [InlineData("code|name|from", "A|A|7 Dec 2011", null)]
    [InlineData("code|name|from", "A|A|2011-12-07", null)]
    public async Task A_day_is_read_in_the_language_of_its_sheet_and_never_guessed(
        string titles,
        string row,
        string? told
    )
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Empty.Add("Units", titles, row);

        var result = await instance.ImportAsync(book);

        Assert.Equal(told is null ? [] : [told], result.Told());
        await using var db = instance.Open();
        if (told is null)
            Assert.Equal(new DateOnly(2011, 12, 7), (await db.Set<Unit>().SingleAsync(Stop)).CreatedOn);
    }

    [Theory]
    [InlineData(41615, null)]
    [InlineData(2013, "Exchange.DayAsNumber")]
    [InlineData(5, "Exchange.DayAsNumber")]
    [InlineData(51213, "Exchange.DayAsNumber")]
    [InlineData(71213, "Exchange.DayAsNumber")]
    [InlineData(20131207, "Exchange.DayAsNumber")]
    public async Task A_bare_number_is_a_day_only_where_it_can_be_nothing_else(int number, string? told)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite, new DateOnly(2014, 1, 1));
        var path = Path.Combine(instance.Folder.Path, "so.xlsx");
        await using (var file = File.Create(path))
        {
            using var workbook = new WorkbookWriter(file, new WorkbookOptions());
            var rows = workbook.Begin(new("Units", [new("code"), new("name"), new("from")]));
            rows.Write("TP", "Thành phố", number);
            workbook.Complete();
        }

        var result = await instance.ImportAsync(path);

        Assert.Equal(told is null ? [] : [$"Units 2 C: {told}"], result.Told());
        await using var db = instance.Open();
        if (told is null)
            Assert.Equal(new DateOnly(2013, 12, 7), (await db.Set<Unit>().SingleAsync(Stop)).CreatedOn);
    }

    [Fact]
    public async Task A_row_of_spaces_is_no_row_and_what_stands_above_the_titles_is_told_once()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Empty.Add("Units", "code|name|from", "A|A|2010-01-01", " |  | ")
            .Add("People", "DANH SÁCH NGƯỜI", "code|name", "VP|Văn phòng");

        Assert.Equal(["People 1: Exchange.NoTitles"], (await instance.ImportAsync(book)).Told());
    }

    [Fact]
    public async Task Merged_cells_are_told_below_the_titles_and_passed_over_above()
    {
        const string rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>VP</t></is></c><c r="B2" t="inlineStr"><is><t>Văn phòng</t></is></c></row>
            """;
        const string after =
            """<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="B2:B3"/><mergeCell ref="A9:B9"/></mergeCells>""";
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        var path = Path.Combine(instance.Folder.Path, "gop.xlsx");
        await File.WriteAllBytesAsync(path, ForeignWorkbook.With(rows, after: after, name: "People"), Stop);

        Assert.Equal(["People 2 B: Exchange.CellsMerged"], (await instance.ImportAsync(path)).Told());
    }

    [Fact]
    public async Task Only_the_row_beneath_the_titles_explains()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Empty.Add(
            "Units",
            "code|name|from",
            "# mã|tên|ngày",
            "A|A|2010-01-01",
            "#B|B|2010-01-01"
        );

        var result = await instance.ImportAsync(book);

        // It is read like any other row, and told what its code may not hold.
        Assert.Equal(["Units 4 A: Exchange.CodeWithSign"], result.Told());
    }

    [Theory]
    [InlineData("text.xlsx", "this is no workbook")]
    [InlineData("empty.zip", "")]
    [InlineData("old.xls", "\u00D0\u00CF\u0011\u00E0")]
    public async Task A_file_that_is_no_workbook_is_refused_with_its_reason(string name, string content)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        var path = Path.Combine(instance.Folder.Path, name);
        await File.WriteAllTextAsync(path, content, System.Text.Encoding.Latin1, Stop);

        var refused = await Assert.ThrowsAsync<TableFileException>(() => instance.ImportAsync(path));

        foreach (var words in ExchangeTexts.Languages)
            Assert.NotEqual(refused.Refusal.Code, words.Sentence(refused.Refusal));
    }

    [Theory]
    [InlineData("A;B")]
    [InlineData("A#1")]
    public async Task A_code_holds_no_sign_that_parts_codes_elsewhere(string code)
    {
        using var book = GivenWorkbook.Small();
        book.In("People", 2, "VP|", code + "|");
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Equal(["People 2 A: Exchange.CodeWithSign"], (await instance.ImportAsync(book)).Told());
    }

    [Fact]
    public async Task Texts_that_are_too_long_or_hold_formulas_of_error_are_told()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Empty.Add(
            "People",
            "code|name",
            $"{new string('A', 65)}|A",
            $"B|{new string('B', 401)}"
        );

        var result = await instance.ImportAsync(book);

        Assert.Equal(["People 2 A: Exchange.CellTooLong", "People 3 B: Exchange.CellTooLong"], result.Told());
    }
}
