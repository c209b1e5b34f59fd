using System.Net;
using AngleSharp.Dom;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The lists of documents, rounds, reviews and indicators: who sees which rows (law 9), and how they are found.</summary>
public sealed class RecordListTests
{
    private static readonly string[] Lists = ["/documents", "/rounds", "/reviews", "/indicators"];

    [Fact]
    public async Task Each_shows_exactly_the_records_that_the_viewer_may_open()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        foreach (var unit in new[] { "D1", "D2", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        await using var app = await given.StartedAsync();

        foreach (
            var (office, codes) in new (string, string[][])[]
            {
                (
                    "VP",
                    [
                        ["CT", "NQ"],
                        ["DK-1", "DK-2"],
                        ["KD-1", "KD-2"],
                        ["CHUA", "VL"],
                    ]
                ),
                (
                    "R-D1",
                    [
                        ["NQ"],
                        ["DK-1"],
                        ["KD-1"],
                        ["VL"],
                    ]
                ),
                (
                    "R-D2",
                    [
                        ["CT", "NQ"],
                        ["DK-1", "DK-2"],
                        ["KD-2"],
                        [],
                    ]
                ),
                (
                    "R-P11",
                    [
                        [],
                        [],
                        [],
                        [],
                    ]
                ),
            }
        )
        {
            using var visitor = await app.SignedInAsync(office);
            foreach (var (list, expected) in Lists.Zip(codes))
            {
                await visitor.OpenAsync(list + "?sort=code");
                Assert.Equal(expected, Codes(visitor));
                Assert.StartsWith(
                    $"{expected.Length}",
                    visitor.Page.QuerySelector(".lede strong")!.TextContent,
                    StringComparison.Ordinal
                );
                foreach (var code in new[] { "NQ", "CT", "DK-1", "DK-2", "KD-1", "KD-2", "VL", "CHUA" })
                    await OpensAsync(visitor, list, code, expected);
            }
        }
    }

    [Fact]
    public async Task A_mandate_of_one_matter_and_one_to_administer_see_none_of_them()
    {
        var given = await CityAsync();
        given.Office("MOT", Role.Monitor, "TP", matter: "CT").Office("QT", Role.Administrator, "TP");
        await using var app = await given.StartedAsync();
        foreach (var office in new[] { "MOT", "QT" })
        {
            using var visitor = await app.SignedInAsync(office);
            foreach (var list in Lists)
            {
                await visitor.OpenAsync(list);
                Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
                Assert.Null(visitor.Page.QuerySelector($"nav a[href='{list}']"));
                await visitor.OpenAsync(list + ".xlsx");
                Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
            }
        }
    }

    [Fact]
    public async Task A_clause_that_nobody_answers_is_found_in_one_step_from_the_documents()
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/documents");
        Assert.Contains("1 nội dung chưa giao", Row(visitor, "CT"), StringComparison.Ordinal);
        Assert.DoesNotContain("chưa giao", Row(visitor, "NQ"), StringComparison.Ordinal);
        await visitor.OpenAsync("/documents?answered=notWhole");
        Assert.Equal(["CT"], Codes(visitor));
        Assert.Contains(
            "còn nội dung chưa giao",
            visitor.Page.QuerySelector(".chips")!.TextContent,
            StringComparison.Ordinal
        );
        await visitor.OpenAsync("/documents?answered=whole");
        Assert.Equal(["NQ"], Codes(visitor));
    }

    [Fact]
    public async Task Each_number_of_a_row_opens_to_as_many_rows_and_what_is_kept_outside_is_in_none()
    {
        var given = (await CityAsync())
            .Assignment("NV-4", "D1", null, directive: "NQ", handling: Handling.Outside)
            .Asked("VL", "D2", 50, new DateOnly(2013, 12, 31))
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var (list, code, numbers) in new (string, string, string[])[]
            {
                ("/documents", "NQ", ["2", "1"]),
                ("/indicators", "VL", ["2"]),
            }
        )
        {
            await visitor.OpenAsync(list);
            var counts = Cells(visitor, code).SelectMany(cell => cell.QuerySelectorAll("a.count")).ToList();
            Assert.Equal(numbers, counts.Select(count => count.TextContent.Trim()));
            foreach (var count in counts)
            {
                await visitor.OpenAsync(count.GetAttribute("href")!);
                Assert.Equal(count.TextContent.Trim(), visitor.Page.QuerySelector(".lede strong")!.TextContent.Trim());
                Assert.Equal(count.TextContent.Trim(), $"{visitor.Page.QuerySelectorAll(".list tbody tr").Length}");
            }
        }
    }

    [Fact]
    public async Task The_count_of_clauses_without_an_assignment_opens_to_the_first_of_them()
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents");
        var opens = Assert.Single(Cells(visitor, "CT").SelectMany(cell => cell.QuerySelectorAll(".alarming a")));

        await visitor.OpenAsync(opens.GetAttribute("href")!);
        Assert.Equal("/documents/CT", visitor.At.AbsolutePath);
        Assert.Contains(
            "Chưa giao thành nhiệm vụ",
            visitor.Page.GetElementById(visitor.At.Fragment.TrimStart('#'))!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/documents?year=abc", "Không lọc được theo Năm “abc”", 2)]
    [InlineData("/documents?answered=zzz", "“zzz”; điều kiện này không được dùng", 2)]
    [InlineData("/documents?sort=zzz", "Không sắp xếp được theo “zzz”", 2)]
    [InlineData("/documents?year=1999", "không có gì ứng với Năm: 1999", 0)]
    [InlineData("/documents?kind=Quyết+định", "không có gì ứng với Loại: Quyết định", 0)]
    [InlineData("/reviews?state=zzz", "Không lọc được theo Tình trạng “zzz”", 2)]
    [InlineData("/rounds?year=x", "Không lọc được theo Năm “x”", 2)]
    [InlineData("/indicators?measure=zzz", "không có gì ứng với Đơn vị tính: zzz", 0)]
    public async Task A_filter_of_the_address_that_means_nothing_is_told(string address, string said, int rows)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);

        Assert.Contains(said, visitor.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, Codes(visitor).Count);
    }

    [Theory]
    [InlineData("/documents?year=2012", "2012")]
    [InlineData("/documents?kind=Nghị+quyết", "Nghị quyết")]
    [InlineData("/indicators?measure=người", "người")]
    public async Task Whatever_restricts_a_list_is_said_and_can_be_taken_away(string address, string said)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);
        Assert.Contains(said, visitor.Page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".chips a"));
        Assert.Contains(said, visitor.Page.QuerySelector(".on-paper")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main .notice"));
    }

    [Theory]
    [InlineData("/documents?q=nghi+quyet", "NQ")]
    [InlineData("/documents?year=2011", "")]
    [InlineData("/documents?kind=Nghị+quyết&sort=-code", "NQ,CT")]
    [InlineData("/documents?asOf=2012-01-31", "")]
    [InlineData("/rounds?state=concluded", "DK-2")]
    [InlineData("/rounds?state=underWay", "DK-1")]
    [InlineData("/rounds?state=underWay&asOf=2013-09-13&sort=code", "DK-1,DK-2")]
    [InlineData("/rounds?year=2013&sort=-code", "DK-2,DK-1")]
    [InlineData("/rounds?unit=D1", "DK-1")]
    [InlineData("/reviews?state=held", "KD-1")]
    [InlineData("/reviews?state=prompted&year=2013", "KD-2")]
    [InlineData("/reviews?q=quan+1", "KD-1")]
    [InlineData("/indicators?q=viec+lam", "VL")]
    [InlineData("/indicators?measure=người&direction=moreIsBetter&sort=-code", "VL,CHUA")]
    [InlineData("/indicators?direction=yesNo", "")]
    public async Task What_is_asked_for_stands_in_the_address(string address, string codes)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);
        Assert.Equal(codes, string.Join(',', Codes(visitor)));
        if (codes.Length == 0)
            Assert.NotEmpty(visitor.Page.QuerySelectorAll(".empty a"));
    }

    [Fact]
    public async Task The_file_of_a_list_holds_its_rows_and_says_of_what_they_are()
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var (address, caption, code) in new[]
            {
                ("/documents.xlsx?answered=notWhole", "còn nội dung chưa giao thành nhiệm vụ", "CT|"),
                ("/rounds.xlsx?state=concluded", "Tình trạng: Đã kết luận", "DK-2|"),
                ("/reviews.xlsx?year=2013&state=held", "Kỳ kiểm điểm: 2013", "KD-1|"),
                ("/indicators.xlsx?q=viec", "Mã hoặc nội dung: “viec”", "VL|"),
            }
        )
        {
            var rows = await visitor.SheetAsync(address);
            Assert.Contains(
                "Thành phố thử và các đơn vị bên dưới, đến hết ngày 5/12/2013",
                rows[0],
                StringComparison.Ordinal
            );
            Assert.Contains(caption, rows[0], StringComparison.Ordinal);
            Assert.Equal(3, rows.Count);
            Assert.StartsWith(code, rows[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_navigation_leads_to_them()
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/overview/TP");
        foreach (var list in Lists)
            Assert.NotNull(visitor.Page.QuerySelector($"nav a[href='{list}']"));
    }

    private static async Task<AppUnderTest> StartedAsync()
    {
        var given = await CityAsync();
        return await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Directive("CT", "Chỉ thị 03", "Nội dung của chỉ thị")
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1), directive: "NQ")
            .Verified("NV-1", new DateOnly(2013, 9, 1), new DateOnly(2013, 9, 5))
            .Tied("NV-2", "D2", null, directive: "NQ")
            .Tied("NV-3", "D2", null, directive: "CT")
            .Withdrawn("NV-3", new DateOnly(2013, 2, 1))
            .RoundOver("DK-1", new DateOnly(2013, 9, 1), "D1", "D2")
            .RoundOver("DK-2", new DateOnly(2013, 9, 1), "D2")
            .CheckedIn("DK-2", "D2", Verdict.Good, new DateOnly(2013, 9, 10))
            .DraftSent("DK-2", 5, new DateOnly(2013, 9, 15))
            .Concluded("DK-2", new DateOnly(2013, 9, 25))
            .Review("KD-1", "D1", 2013, ReviewAction.Hold, "Tự kiểm điểm", new DateOnly(2013, 7, 1))
            .Review("KD-2", "D2", 2013, ReviewAction.Prompt, null, new DateOnly(2013, 7, 1))
            .Measuring("VL", "Lao động được giải quyết việc làm")
            .Measuring("CHUA", "Chưa giao cho ai")
            .Asked("VL", "D1", 100);

    /// <summary>The page of a record opens exactly where its list has a row of it.</summary>
    private static async Task OpensAsync(Visitor visitor, string list, string code, string[] listed)
    {
        await visitor.OpenAsync($"{list}/{code}");
        Assert.Equal(listed.Contains(code), visitor.Status == HttpStatusCode.OK);
    }

    private static List<string> Codes(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll(".list tbody tr")
                .Select(row => row.Children.First(cell => cell.ClassList.Contains("whole")).TextContent.Trim()),
        ];

    private static string Row(Visitor visitor, string code) =>
        string.Join(
            ' ',
            Cells(visitor, code)
                .SelectMany(cell => cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    private static IHtmlCollection<IElement> Cells(Visitor visitor, string code) =>
        visitor
            .Page.QuerySelectorAll(".list tbody tr")
            .First(row => row.FirstElementChild!.TextContent.Trim() == code)
            .Children;
}
