using System.Net;
using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of a round: what was found of each unit and what it says, what was frozen, and who sees it (law 9).</summary>
public sealed class RoundPageTests
{
    [Fact]
    public async Task It_is_shown_at_its_units_and_above_them_and_to_nobody_else()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D2", "D4", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("RIENG", Role.Leader, "TP", Reach.Unit)
            .Office("QT", Role.Administrator, "TP")
            .OfficeWithoutMandate("KHONG");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1", "R-D2" })
            Assert.Equal(HttpStatusCode.OK, (await OpenedAsync(app, office)).Status);
        foreach (var office in new[] { "R-D4", "R-P11", "MOT", "RIENG", "QT", "KHONG" })
        {
            var refused = await OpenedAsync(app, office);
            var unknown = await OpenedAsync(app, office, "KHONG-CO");
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (refused.Status, refused.Text));
        }
        using var visitor = app.Visit();
        await visitor.OpenAsync("/rounds/DK");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_unit_sees_its_own_result_and_the_totals_and_no_siblings_result()
    {
        var given = await CityAsync();
        given.Office("D2", Role.Leader, "D2");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "D2");

        Assert.Equal("3", Figure(page, "đơn vị trong đợt kiểm tra"));
        Assert.Equal(["1 tốt", "1 chậm", "1 chưa tốt"], Key(page));
        Assert.Equal(["Quận 2"], Units(page));
        Assert.Empty(page.Page.QuerySelectorAll(".figure a"));
        foreach (var others in new[] { "Quận 1", "Quận 3", "Lời về D1", "KT-D3", "Vấn đề của D1", "Đồng ý cả" })
            Assert.DoesNotContain(others, page.Text, StringComparison.Ordinal);
        Assert.Contains("“Chưa đúng thực tế”", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_told_that_the_totals_are_the_rounds_and_no_address_shows_it_fewer_rows_than_they_say()
    {
        var given = await CityAsync();
        given.Office("D2", Role.Leader, "D2");
        await using var app = await given.StartedAsync();
        foreach (var part in new[] { "", "?show=poor", "?show=good", "?show=withNewFindings" })
        {
            var page = await OpenedAsync(app, "D2", "DK" + part);
            Assert.Contains(
                "của cả đợt; bạn chỉ xem được kết quả của các đơn vị trong phạm vi của mình",
                page.Text,
                StringComparison.Ordinal
            );
            Assert.Equal(["Quận 2"], Units(page));
            Assert.Equal(part.Length > 0, Notice(page).Contains("nhóm đơn vị này", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_the_address_asks_for_and_the_round_has_not_is_told()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP").Office("D2", Role.Leader, "D2");
        await using var app = await given.StartedAsync();

        Assert.Contains("“zzz”", Notice(await OpenedAsync(app, "VP", "DK?show=zzz")), StringComparison.Ordinal);
        Assert.Contains("“ZZ”", Notice(await OpenedAsync(app, "VP", "DK?unit=ZZ")), StringComparison.Ordinal);
        Assert.Empty(Notice(await OpenedAsync(app, "VP", "DK?unit=D1&show=poor")));
        // What it does not see and what there is not answer the same.
        Assert.Equal(
            Notice(await OpenedAsync(app, "D2", "DK?unit=ZZ")).Replace("ZZ", "D1", StringComparison.Ordinal),
            Notice(await OpenedAsync(app, "D2", "DK?unit=D1"))
        );
    }

    [Fact]
    public async Task Every_total_opens_to_exactly_its_units()
    {
        var given = await CityAsync();
        given
            .Concluded("DK", new DateOnly(2013, 10, 1))
            .CheckCorrected("KT-D3", Verdict.Slow, new DateOnly(2013, 11, 1));
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP");
        var links = page
            .Page.QuerySelectorAll(".figure a")
            .Select(link =>
                (
                    Number: link.FirstChild!.TextContent.Trim(' ', '/', '\n').Split(' ')[0],
                    Href: link.GetAttribute("href")!
                )
            )
            .ToList();

        Assert.Equal(11, links.Count);
        using var visitor = await app.SignedInAsync("VP");
        foreach (var (number, href) in links)
        {
            await visitor.OpenAsync(href);
            Assert.Equal(number, $"{visitor.Page.QuerySelectorAll("#results tbody tr").Length}");
        }
    }

    [Fact]
    public async Task What_the_check_found_stands_beside_what_the_unit_says()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var rows = Rows(await OpenedAsync(app, "VP", "DK?asOf=2013-09-20"));

        Assert.Contains("KT-D1 Quận 1 chưa tốt 10/9/2013", rows[0], StringComparison.Ordinal);
        Assert.Contains("có vấn đề mới", rows[0], StringComparison.Ordinal);
        Assert.Contains("thống nhất 17/9/2013 “Đồng ý cả”", rows[0], StringComparison.Ordinal);
        Assert.Contains("chưa thống nhất 18/9/2013 “Chưa đúng thực tế”", rows[1], StringComparison.Ordinal);
        Assert.Contains("chưa trả lời, còn 6 ngày", rows[2], StringComparison.Ordinal);
        var over = await OpenedAsync(app, "VP");
        Assert.Contains("không trả lời", Rows(over)[2], StringComparison.Ordinal);
        Assert.DoesNotContain("chưa trả lời", over.Text, StringComparison.Ordinal);
        var open = await OpenedAsync(app, "VP", "DK?asOf=2013-09-20");
        Assert.Contains("1 chưa trả lời", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("không trả lời", open.Text, StringComparison.Ordinal);
        Assert.Contains(
            "chưa gửi dự thảo",
            Rows(await OpenedAsync(app, "VP", "DK?asOf=2013-09-14"))[2],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_concluded_stays_and_a_later_correction_stands_beside_it()
    {
        var given = await CityAsync();
        given
            .Concluded("DK", new DateOnly(2013, 10, 1))
            .CheckCorrected("KT-D3", Verdict.Slow, new DateOnly(2013, 11, 1));
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP");

        Assert.Equal("1", Figure(page, "đơn vị có kết quả khác sau kết luận"));
        Assert.Contains("1 tốt", Key(page));
        Assert.Contains("KT-D3 Quận 3 tốt 12/9/2013", Rows(page)[2], StringComparison.Ordinal);
        Assert.Contains("chậm Tiếp tục theo dõi; không có vấn đề mới", Rows(page)[2], StringComparison.Ordinal);
        Assert.Contains(
            "đồng ý đính chính lượt kiểm tra KT-D3 đối với Quận 3: chậm; tiếp tục theo dõi",
            page.Text,
            StringComparison.Ordinal
        );
        var before = await OpenedAsync(app, "VP", "DK?asOf=2013-10-31");
        Assert.Equal("0", Figure(before, "đơn vị có kết quả khác sau kết luận"));
    }

    [Fact]
    public async Task Its_life_is_told_and_a_finding_of_a_person_is_not()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP");

        Assert.Equal(
            [
                "Ban Thường vụ lập đợt kiểm tra đối với 3 đơn vị.",
                "Ban Thường vụ bắt đầu đợt kiểm tra.",
                "Ban Thường vụ gửi dự thảo kết quả; đơn vị trả lời đến hết ngày 25/9/2013.",
                "Văn phòng trả lời thay mặt Quận 1: thống nhất với dự thảo kết quả:",
                "Văn phòng trả lời thay mặt Quận 2: chưa thống nhất với dự thảo kết quả:",
            ],
            page.Page.QuerySelectorAll(".life > li > p").Select(line => line.TextContent.Trim())
        );
        Assert.Equal(["Vấn đề của D1"], page.Page.QuerySelectorAll(".tied a").Select(link => link.TextContent));
        Assert.DoesNotContain("Việc riêng", page.Text, StringComparison.Ordinal);
        var early = await OpenedAsync(app, "VP", "DK?asOf=2013-08-31");
        Assert.Contains("Ngày 31/8/2013 chưa có DK", early.Text, StringComparison.Ordinal);
        Assert.Empty(early.Page.QuerySelectorAll(".life"));
    }

    [Fact]
    public async Task The_list_of_checks_the_unit_and_the_finding_lead_to_the_row_of_the_unit()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP").Checked("D4", Verdict.Good, new DateOnly(2013, 9, 1));
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var path in new[] { "/checks", "/units/D1", "/findings/VD-D1" })
        {
            await visitor.OpenAsync(path);
            Assert.NotNull(visitor.Page.QuerySelector("a[href='/rounds/DK?unit=D1#unit-D1']"));
        }
        await visitor.OpenAsync("/rounds/DK?unit=D1");
        Assert.NotNull(visitor.Page.QuerySelector("tbody tr #unit-D1"));
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("D3", "Quận 3", "TP")
            .Unit("D4", "Quận 4", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .RoundOver("DK", new DateOnly(2013, 9, 1), "D1", "D2", "D3")
            .CheckedIn("DK", "D1", Verdict.Poor, new DateOnly(2013, 9, 10), "Vấn đề của D1")
            .CheckedIn("DK", "D2", Verdict.Slow, new DateOnly(2013, 9, 11), "Việc riêng", concernsPerson: true)
            .CheckedIn("DK", "D3", Verdict.Good, new DateOnly(2013, 9, 12))
            .DraftSent("DK", 10, new DateOnly(2013, 9, 15))
            .Replied("DK", "D1", RoundAction.Agree, "Đồng ý cả", new DateOnly(2013, 9, 17))
            .Replied("DK", "D2", RoundAction.Dispute, "Chưa đúng thực tế", new DateOnly(2013, 9, 18));

    private static async Task<Visitor> OpenedAsync(AppUnderTest app, string office, string round = "DK")
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync($"/rounds/{round}");
        return visitor;
    }

    private static string? Figure(Visitor visitor, string label) =>
        visitor
            .Page.QuerySelectorAll(".figure")
            .Where(figure => figure.QuerySelector(".label")!.TextContent == label)
            .Select(figure => figure.QuerySelector(".number")!.FirstElementChild!.FirstChild!.TextContent.Trim())
            .SingleOrDefault();

    private static List<string> Key(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll(".figure:first-of-type .key li")
                .Select(part => part.TextContent.Trim())
                .Take(3),
        ];

    private static string Notice(Visitor visitor) => visitor.Page.QuerySelector("main .notice")?.TextContent ?? "";

    private static IEnumerable<string> Units(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("#results tbody th").Select(unit => unit.TextContent.Trim());

    private static List<string> Rows(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll("#results tbody tr")
                .Select(row =>
                    string.Join(
                        ' ',
                        row.Children.SelectMany(cell =>
                            cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        )
                    )
                ),
        ];
}
