using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Tests.Platform.Spreadsheets;

public sealed class WorkbookReadingTests
{
    private static List<SheetRow> Rows(string rows, string strings = "", string properties = "")
    {
        using var files = new Files();
        using var file = TableFile.Open(files.Write("a.xlsx", ForeignWorkbook.With(rows, strings, properties)));
        return [.. file.Sheets[0].Rows()];
    }

    private static Cell Only(string cell, string strings = "", string properties = "") =>
        Assert.Single(Assert.Single(Rows($"<row r=\"1\">{cell}</row>", strings, properties)).Cells);

    [Fact]
    public void Shared_texts_are_read_with_all_their_runs_and_without_their_pronunciation()
    {
        const string strings = """
            <si><t>mốt</t></si>
            <si><r><rPr><b/></rPr><t>Cần </t></r><r><t xml:space="preserve"> Thơ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>
            """;

        Assert.Equal("Cần  Thơ", Only("<c r=\"A1\" t=\"s\"><v>1</v></c>", strings).Text);
    }

    [Fact]
    public void Escaped_characters_and_pieces_of_letters_are_put_together() =>
        Assert.Equal("một\nề", Only("<c t=\"inlineStr\"><is><t>một_x000D_\ne\u0302\u0300</t></is></c>").Text);

    [Theory]
    [InlineData("<c s=\"1\"><v>41615</v></c>", "2013-12-07")]
    [InlineData("<c s=\"2\"><v>41615.5</v></c>", "2013-12-07")]
    [InlineData("<c t=\"d\"><v>2013-12-07T00:00:00</v></c>", "2013-12-07")]
    public void What_is_shown_as_a_date_is_a_day(string cell, string day)
    {
        var read = Only(cell);

        Assert.Equal((CellKind.Day, day), (read.Kind, read.Text));
        Assert.Equal(DayReading.Fine, read.ReadDay(Language.English, out var found));
        Assert.Equal(new DateOnly(2013, 12, 7), found);
        Assert.Equal(NumberReading.NotANumber, read.ReadNumber(out _));
    }

    [Fact]
    public void A_workbook_may_count_its_days_from_1904() =>
        Assert.Equal(
            "2013-12-07",
            Only("<c s=\"1\"><v>40153</v></c>", properties: "<workbookPr date1904=\"1\"/>").Text
        );

    [Theory]
    [InlineData("11.260000000000002", 11.26)]
    [InlineData("1.1259999999999999E1", 11.26)]
    [InlineData("-3", -3)]
    public void What_binary_calculation_leaves_behind_the_fifteenth_digit_is_no_part_of_the_number(
        string value,
        double number
    ) => Assert.Equal((decimal)number, Only($"<c><v>{value}</v></c>").Number);

    [Fact]
    public void A_percentage_is_read_as_it_is_seen_and_only_where_it_is_wanted()
    {
        var cell = Only("<c s=\"3\"><v>0.1126</v></c>");

        Assert.Equal(NumberReading.Percent, cell.ReadNumber(out _));
        Assert.Equal(NumberReading.Fine, cell.ReadNumber(out var number, percent: true));
        Assert.Equal(11.26m, number);
    }

    [Fact]
    public void A_number_beyond_all_bounds_is_too_long() =>
        Assert.Equal(NumberReading.TooLong, Only("<c><v>1E300</v></c>").ReadNumber(out _));

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", CellKind.Error, "#REF!")]
    [InlineData("<c t=\"str\"><f>A2&amp;B2</f><v>tốt</v></c>", CellKind.Text, "tốt")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", CellKind.Number, "2")]
    [InlineData("<c><f>1+1</f></c>", CellKind.Error, "=1+1")]
    [InlineData("<c><f>1+1</f><v></v></c>", CellKind.Error, "=1+1")]
    public void A_cell_is_what_was_calculated(string cell, CellKind kind, string text)
    {
        var read = Only(cell);

        Assert.Equal((kind, text), (read.Kind, read.Text));
    }

    [Fact]
    public void Rows_and_cells_keep_their_places_whatever_the_layout_of_the_file()
    {
        var rows = Rows(
            """
            <row r="2">
              <c r="C2"><v>3</v></c>
              <c r="E2" s="1"/>
            </row>
            <row r="3"/>
            <row r="7"><c><v>1</v></c><c><v>2</v></c></row>
            """
        );

        Assert.Equal(
            ["2: A=,B=,C=3", "7: A=1,B=2"],
            rows.Select(row =>
                $"{row.Number}: {string.Join(',', row.Cells.Select(cell => $"{cell.Column}={cell.Text}"))}"
            ),
            StringComparer.Ordinal
        );
        Assert.Equal(Cell.Nothing("F"), rows[0][5]);
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>", "Damaged")]
    [InlineData("<row r=\"x\"/>", "Damaged")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>", "Damaged")]
    [InlineData("<row r=\"1\"><c r=\"A1\">", "Damaged")]
    [InlineData("<row r=\"1048577\"/>", "TooManyRows")]
    [InlineData("<row r=\"1\"><c r=\"SS1\"><v>1</v></c></row>", "TooManyColumns")]
    public void What_cannot_be_read_is_refused(string rows, string rule)
    {
        using var files = new Files();

        Assert.Equal("Spreadsheets." + rule, Files.RefusalOf(files.Write("a.xlsx", ForeignWorkbook.With(rows))));
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_refused_with_its_cell()
    {
        using var files = new Files();
        var rows = $"<row r=\"4\"><c r=\"B4\" t=\"str\"><v>{new string('x', 32_768)}</v></c></row>";

        var refusal = Files.FullRefusalOf(files.Write("a.xlsx", ForeignWorkbook.With(rows)));

        Assert.Equal(new("Spreadsheets.CellTooLong", "A", "B4", 32_767), refusal);
    }

    [Theory]
    [InlineData("General", nameof(ShownAs.Number))]
    [InlineData("#,##0 \"ngày\"", nameof(ShownAs.Number))]
    [InlineData("#,##0\\ [$đ-42A]", nameof(ShownAs.Number))]
    [InlineData("[h]:mm:ss", nameof(ShownAs.Number))]
    [InlineData("hh:mm", nameof(ShownAs.Number))]
    [InlineData("0.00%", nameof(ShownAs.Percent))]
    [InlineData("mm/yyyy", nameof(ShownAs.Day))]
    [InlineData("d-mmm", nameof(ShownAs.Day))]
    [InlineData("yyyy-mm-dd hh:mm:ss.000", nameof(ShownAs.Day))]
    [InlineData("\"ngày\" dd \"tháng\" mm", nameof(ShownAs.Day))]
    public void A_number_format_says_what_a_number_is(string code, string shown) =>
        Assert.Equal(shown, NumberFormats.Of(code).ToString());
}
