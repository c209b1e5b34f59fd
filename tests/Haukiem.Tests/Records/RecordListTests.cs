using System.Net;
using AngleSharp.Dom;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Tests.Support;
using static Haukiem.Tests.Records.RecordCity;

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

    /// <summary>The page of a record opens exactly where its list has a row of it.</summary>
    private static async Task OpensAsync(Visitor visitor, string list, string code, string[] listed)
    {
        await visitor.OpenAsync($"{list}/{code}");
        Assert.Equal(listed.Contains(code), visitor.Status == HttpStatusCode.OK);
    }

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
