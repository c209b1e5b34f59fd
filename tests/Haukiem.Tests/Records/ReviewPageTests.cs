using System.Net;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of a review: what it began with, says and raised, how far it has come, and who sees it (law 9).</summary>
public sealed class ReviewPageTests
{
    [Fact]
    public async Task It_is_shown_at_its_unit_and_above_and_to_nobody_else()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D2", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("QT", Role.Administrator, "TP")
            .OfficeWithoutMandate("KHONG");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1" })
            Assert.Equal(HttpStatusCode.OK, (await OpenedAsync(app, office)).Status);
        foreach (var office in new[] { "R-D2", "R-P11", "MOT", "QT", "KHONG" })
        {
            var refused = await OpenedAsync(app, office);
            var unknown = await OpenedAsync(app, office, "KHONG-CO");
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (refused.Status, refused.Text));
        }
        using var visitor = app.Visit();
        await visitor.OpenAsync("/reviews/KD-2013");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task It_says_what_the_unit_says_and_beside_it_what_its_superior_answers()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP");

        var says = page.Page.QuerySelectorAll(".says > div").Select(side => side.TextContent).ToList();
        Assert.Contains("Bản đã sửa", says[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Bản đầu", says[0], StringComparison.Ordinal);
        Assert.Contains("Góp ý", says[1], StringComparison.Ordinal);
        Assert.Contains("Cần làm rõ trách nhiệm", says[1], StringComparison.Ordinal);
        var before = await OpenedAsync(app, "VP", "KD-2013?asOf=2013-06-30");
        Assert.Contains("Bản đầu", before.Page.QuerySelector(".says")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa có ý kiến", before.Text, StringComparison.Ordinal);
        var early = await OpenedAsync(app, "VP", "KD-2013?asOf=2013-05-31");
        Assert.Contains("Ngày 31/5/2013 chưa có KD-2013", early.Text, StringComparison.Ordinal);
        Assert.Empty(early.Page.QuerySelectorAll(".says"));
    }

    [Fact]
    public async Task Its_steps_say_what_is_done_and_what_is_to_come()
    {
        await using var app = await StartedAsync();
        Assert.Equal(
            [
                "Đã yêu cầu 1/6/2013",
                "Đang soạn dự thảo 10/6/2013",
                "Đã kiểm điểm 5/7/2013",
                "Đã gửi cấp trên 6/7/2013",
                "Đã có góp ý 20/7/2013",
                "Đã kết thúc chưa thực hiện",
            ],
            Stations(await OpenedAsync(app, "VP"))
        );
        // It was entered as held: what did not happen is no step.
        Assert.Equal("Đã kiểm điểm 1/7/2012", Stations(await OpenedAsync(app, "VP", "KD-2012"))[0]);
    }

    [Fact]
    public async Task It_begins_with_what_became_of_the_shortcomings_of_the_cycle_before()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP");
        var earlier = page.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(2, earlier.Count);
        Assert.Contains("Cũ của kỳ trước", earlier[0], StringComparison.Ordinal);
        Assert.Contains("nêu ở bản kiểm điểm trước", earlier[0], StringComparison.Ordinal);
        Assert.Contains("Còn mở", earlier[1], StringComparison.Ordinal);
        Assert.Contains("chưa kiểm tra", earlier[1], StringComparison.Ordinal);
        // As it stood when the review was held: what was raised since is not of the cycle before.
        Assert.DoesNotContain("Nêu sau", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_what_it_raised_and_to_the_remedies_and_shows_nothing_of_a_person()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP");

        Assert.Equal(
            ["/findings/HC-MOI", "/assignments/NV-KP"],
            page.Page.QuerySelectorAll(".tied a").Select(link => link.GetAttribute("href"))
        );
        Assert.DoesNotContain("Việc riêng", page.Text, StringComparison.Ordinal);
        using var visitor = await app.SignedInAsync("VP");
        foreach (var path in new[] { "/findings/HC-MOI", "/units/D1" })
        {
            await visitor.OpenAsync(path);
            Assert.NotNull(visitor.Page.QuerySelector("a[href='/reviews/KD-2013']"));
        }
    }

    [Fact]
    public async Task Its_life_is_told_in_sentences()
    {
        await using var app = await StartedAsync();
        Assert.Equal(
            [
                "Ban Thường vụ yêu cầu đơn vị kiểm điểm.",
                "Văn phòng soạn dự thảo kiểm điểm:",
                "Văn phòng tổ chức kiểm điểm:",
                "Văn phòng gửi kết quả kiểm điểm lên cấp trên.",
                "Ban Thường vụ góp ý kết quả kiểm điểm:",
            ],
            (await OpenedAsync(app, "VP"))
                .Page.QuerySelectorAll(".life > li > p")
                .Select(line => line.TextContent.Trim())
        );
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
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .Review("KD-2012", "D1", 2012, ReviewAction.Hold, "Tự kiểm điểm năm trước", new DateOnly(2012, 7, 1))
            .RaisedIn("KD-2012", "HC-CU", "D1", "Cũ của kỳ trước")
            .Finding("HC-MO", "D1", "Còn mở", new DateOnly(2013, 1, 1))
            .Review("KD-2013", "D1", 2013, ReviewAction.Prompt, null, new DateOnly(2013, 6, 1))
            .Reviewed("KD-2013", ReviewAction.Draft, new DateOnly(2013, 6, 10), "Bản đầu")
            .Reviewed("KD-2013", ReviewAction.Hold, new DateOnly(2013, 7, 5), "Bản đã sửa")
            .RaisedIn("KD-2013", "HC-MOI", "D1", "Nêu trong kỳ này")
            .RaisedIn("KD-2013", "HC-RIENG", "D1", "Việc riêng", concernsPerson: true)
            .Reviewed("KD-2013", ReviewAction.Send, new DateOnly(2013, 7, 6))
            .Reviewed("KD-2013", ReviewAction.Comment, new DateOnly(2013, 7, 20), "Cần làm rõ trách nhiệm")
            .Finding("HC-SAU", "D1", "Nêu sau", new DateOnly(2013, 9, 1))
            .Tied("NV-KP", "D1", new DateOnly(2013, 12, 20), assignedOn: new DateOnly(2013, 8, 1))
            .Remedied("HC-MOI", "NV-KP", new DateOnly(2013, 8, 1));

    private static async Task<Visitor> OpenedAsync(AppUnderTest app, string office, string review = "KD-2013")
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync($"/reviews/{review}");
        return visitor;
    }

    private static List<string> Stations(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll(".stations li")
                .Select(station =>
                    string.Join(' ', station.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
}
