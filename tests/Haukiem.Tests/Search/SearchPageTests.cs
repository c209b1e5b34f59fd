using System.Net;
using System.Text;
using AngleSharp.Dom;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Search;

/// <summary>What people type into the search of every page, and what they are shown: by HTTP, on both databases.</summary>
public sealed class SearchPageTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_text_is_found_however_it_is_typed_and_marked_as_it_is_written(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var typed in new[]
            {
                "thủ tục",
                "thu tuc",
                "THỦ TỤC",
                "thủ tục".Normalize(NormalizationForm.FormD),
                "\"thu tuc hanh chinh\"",
                "tục, thủ!",
            }
        )
        {
            await SearchAsync(visitor, typed);
            Assert.Equal(["NV-01"], Codes(visitor));
            Assert.Equal("thủ tục", Marks(visitor)[..7]);
        }
        await SearchAsync(visitor, "day manh");
        Assert.Equal("CT-03", Codes(visitor)[0]);
        Assert.StartsWith("đẩy mạnh", Marks(visitor), StringComparison.Ordinal);
        await SearchAsync(visitor, "\"tục thủ\"");
        Assert.Empty(Codes(visitor));
        Assert.Contains("Không tìm thấy nội dung nào", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_code_comes_first_then_titles_with_the_words_together_then_titles_then_texts(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");

        await SearchAsync(visitor, "nv-04");
        Assert.Equal("NV-04", Code(visitor.Page.QuerySelector(".exact .hit")!));
        Assert.Empty(visitor.Page.QuerySelectorAll(".hits .hit"));
        await SearchAsync(visitor, "NV-0");
        Assert.Equal(["NV-01", "NV-02", "NV-03", "NV-04", "NV-05", "NV-06", "NV-07", "NV-08", "NV-09"], Codes(visitor));
        // In the abstract of the resolution they stand together; the assignments that answer it quote its clause.
        await SearchAsync(visitor, "xây dựng đơn vị");
        Assert.Equal("NQ-04", Codes(visitor)[0]);
        Assert.Equal(["NV-01", "NV-04", "NV-05"], Codes(visitor).Skip(1).Order(StringComparer.Ordinal));
        // In the one title they stand together, in the other apart.
        await SearchAsync(visitor, "khắc phục kiểm");
        Assert.Equal(["NV-05"], Codes(visitor));
        await SearchAsync(visitor, "kết quả khắc phục");
        Assert.Equal(["HC-2"], Codes(visitor));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Each_kind_has_its_count_and_its_own_address(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");
        await SearchAsync(visitor, "xây dựng đơn vị");
        Assert.Equal(
            ["Tất cả 4", "Văn bản 1", "Nhiệm vụ 3"],
            visitor.Page.QuerySelectorAll(".kinds a").Select(tab => tab.TextContent)
        );

        await visitor.OpenAsync(visitor.Page.QuerySelectorAll(".kinds a")[1].GetAttribute("href")!);
        Assert.Equal(["NQ-04"], Codes(visitor));
        Assert.Contains("Nhiệm vụ 3", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/search?q=ban&kind=x");
        Assert.Contains("Không có loại nội dung “x”", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Nothing_outside_the_mandates_is_found_counted_or_hinted_at(Database database)
    {
        await using var app = await StartAsync(database);
        using var reporter = await app.SignedInAsync("D1");
        foreach (var typed in new[] { "NV-05", "HC-2", "D2", "DK-D2-2013", "CS-CT-01", "chưa công khai kết quả" })
        {
            await SearchAsync(reporter, typed);
            Assert.Empty(Codes(reporter));
            Assert.Empty(reporter.Page.QuerySelectorAll(".kinds"));
            var said = reporter.Text.Replace(typed, "?", StringComparison.Ordinal);
            await SearchAsync(reporter, "khongcogi");
            Assert.Equal(reporter.Text.Replace("khongcogi", "?", StringComparison.Ordinal), said);
        }
        await SearchAsync(reporter, "NV-0");
        Assert.Equal(["NV-01", "NV-02", "NV-03", "NV-06", "NV-07"], Codes(reporter));
        using var matter = await app.SignedInAsync("MOT");
        await SearchAsync(matter, "NV-0");
        Assert.Equal(["NV-01", "NV-04", "NV-05"], Codes(matter));
        await SearchAsync(matter, "HC-");
        Assert.Empty(Codes(matter));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_concerns_a_person_is_not_found_and_what_is_kept_outside_by_its_code_alone(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");
        foreach (var typed in new[] { "NV-RIENG", "Việc NV-RIENG", "Sản phẩm" })
        {
            await SearchAsync(visitor, typed);
            Assert.DoesNotContain("NV-RIENG", Codes(visitor));
        }
        await SearchAsync(visitor, "ngoài hệ thống");
        Assert.Empty(Codes(visitor));
        await SearchAsync(visitor, "NV-12");
        Assert.Equal(["NV-12"], Codes(visitor));
        Assert.Contains("Nội dung ngoài hệ thống", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("mark"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_unit_is_found_by_the_name_that_it_bore_before(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");
        await SearchAsync(visitor, "quan cu");
        Assert.Equal(["D9"], Codes(visitor));
        Assert.Contains("Tên trước đây: Quận cũ", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Whatever_is_typed_is_answered(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var typed in new[]
            {
                "\"",
                "'",
                "%",
                "a'b\"c",
                "NEAR(a b)",
                "a AND",
                "Title:x",
                "'x':A",
                "\0a\n\tb",
                "ß ﬁ",
                "\ud83d\ude00",
            }
        )
        {
            await SearchAsync(visitor, typed);
            Assert.True(visitor.Status == HttpStatusCode.OK, $"{typed} was answered {visitor.Status}");
        }
        await SearchAsync(visitor, " a ");
        Assert.Contains("ít nhất hai chữ cái", visitor.Text, StringComparison.Ordinal);
        await SearchAsync(visitor, "");
        Assert.Contains("Nhập mã, số ký hiệu", visitor.Text, StringComparison.Ordinal);
        await SearchAsync(visitor, new string('x', 5000));
        Assert.Equal(200, visitor.Page.QuerySelector("main input[name=q]")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task The_field_stands_on_every_page_of_whoever_sees_content_and_of_nobody_else()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/findings");
        Assert.NotNull(visitor.Page.QuerySelector("nav form[action='/search'] input[name=q]"));
        using var administrator = await app.SignedInAsync("QT");
        Assert.Null(administrator.Page.QuerySelector("form[action='/search']"));
        await SearchAsync(administrator, "NV-01");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }

    private static async Task<AppUnderTest> StartAsync(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        return await given
            .Unit("D9", "Quận cũ", "TP")
            .Renamed("D9", "Quận mới", new DateOnly(2013, 2, 1))
            .Tied("NV-RIENG", "D1", null, concernsPerson: true)
            .Office("QT", Role.Administrator, "TP")
            .StartedAsync();
    }

    private static Task SearchAsync(Visitor visitor, string typed) =>
        visitor.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}");

    private static List<string> Codes(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".hit").Select(Code)];

    private static string Code(IElement hit) => hit.QuerySelector(".code")!.TextContent;

    private static string Marks(Visitor visitor) =>
        string.Join(' ', visitor.Page.QuerySelectorAll(".hit mark").Select(mark => mark.TextContent));
}
