using System.Net;
using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The record of a unit: its past, who answers for it, its own figures, and to whom it is shown (law 9).</summary>
public sealed class UnitPageTests
{
    private static readonly DateOnly Merged = new(2013, 7, 1);

    [Fact]
    public async Task It_is_shown_above_and_at_the_unit_and_to_nobody_else()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D2", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given.Office("QT", Role.Administrator, "TP").OfficeWithoutMandate("KHONG");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1" })
            Assert.Equal(HttpStatusCode.OK, (await OpenedAsync(app, office, "D1")).Status);
        foreach (var office in new[] { "R-D2", "R-P11", "QT", "KHONG" })
        {
            var refused = await OpenedAsync(app, office, "D1");
            var unknown = await OpenedAsync(app, office, "KHONG-CO");
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (refused.Status, refused.Text));
        }
        using var visitor = app.Visit();
        await visitor.OpenAsync("/units/D1");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task It_tells_its_names_its_offices_its_figures_and_its_own_verdicts()
    {
        var given = await CityAsync();
        given.Office("R-D1", Role.Reporter, "D1").Office("R-D2", Role.Leader, "D2").Office("R-P11", Role.Leader, "P11");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "R-D1", "D1");

        var places = page.Page.QuerySelectorAll(".life > li > time").Select(time => time.TextContent).ToList();
        Assert.Equal("từ 1/1/2012 đến hết 31/5/2013", places[0]);
        Assert.Equal("từ 1/6/2013", places[1]);
        Assert.Contains("Quận 1 cũ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Văn phòng R-D1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Văn phòng R-D2", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Văn phòng R-P11", page.Text, StringComparison.Ordinal);
        Assert.Contains("KTT-D1-2013", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KTT-D2-2013", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa tốt", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_the_units_below_and_what_the_unit_itself_still_owes()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP").Office("CHI-D1", Role.Leader, "D1", Reach.Unit);
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP", "D1");

        Assert.Single(page.Page.QuerySelectorAll(".units-below a[href^='/units/P11']"));
        var owed = page.Page.QuerySelectorAll(".tied a[href^='/assignments/']");
        Assert.Equal(
            ["/assignments/NV-1", "/assignments/NV-2"],
            owed.Select(link => link.GetAttribute("href")).Order()
        );
        Assert.NotEmpty(page.Page.QuerySelectorAll(".tied a[href^='/findings/']"));
        Assert.NotEmpty(page.Page.QuerySelectorAll(".tied a[href^='/indicators/']"));

        Assert.Contains("Số liệu của riêng đơn vị, đến hết ngày 5/12/2013.", page.Text, StringComparison.Ordinal);

        // Who sees the unit alone is told of none below it.
        var alone = await OpenedAsync(app, "CHI-D1", "D1");
        Assert.Equal(HttpStatusCode.OK, alone.Status);
        Assert.Empty(alone.Page.QuerySelectorAll(".units-below a"));
    }

    [Fact]
    public async Task Every_number_opens_to_as_many_records_of_the_unit_alone()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/units/D1");
        var figures = visitor
            .Page.QuerySelectorAll(".figure a.opens")
            .Select(link => (Number: link.FirstChild!.TextContent.Trim(), Href: link.GetAttribute("href")!))
            .ToList();

        Assert.Equal(["2", "0", "1", "1"], figures.Select(figure => figure.Number));
        foreach (var (number, href) in figures)
        {
            await visitor.OpenAsync(href);
            Assert.Equal(number, $"{visitor.Page.QuerySelectorAll("tbody tr").Length}");
        }
    }

    [Fact]
    public async Task A_unit_that_is_no_more_says_where_it_stands_and_its_successor_where_it_came_from()
    {
        var given = await CityAsync();
        given.Merged("SX-1", "D3", "D2", Merged).Office("D2", Role.Leader, "D2").Office("D1", Role.Leader, "D1");
        await using var app = await given.StartedAsync();

        var ended = await OpenedAsync(app, "D2", "D3");
        Assert.Equal(HttpStatusCode.OK, ended.Status);
        Assert.Contains("Không còn là một đơn vị từ ngày 1/7/2013", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Sáp nhập vào Quận 2", ended.Text, StringComparison.Ordinal);
        Assert.Empty(ended.Page.QuerySelectorAll(".figure"));
        var heir = await OpenedAsync(app, "D2", "D2");
        Assert.Contains("Tiếp nhận Quận 3", heir.Text, StringComparison.Ordinal);
        Assert.Contains("SX-1; căn cứ: thử", heir.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenedAsync(app, "D1", "D3")).Status);
        var before = await OpenedAsync(app, "D2", "D3?asOf=2013-06-30&tree=was");
        Assert.DoesNotContain("Không còn là một đơn vị", before.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_and_the_records_of_a_unit_lead_to_it()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var page in new[] { "/overview/D1", "/assignments/NV-1", "/findings/HC-1" })
        {
            await visitor.OpenAsync(page);
            Assert.NotNull(visitor.Page.QuerySelector("a[href='/units/D1']"));
        }
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1 cũ", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("D3", "Quận 3", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Renamed("D1", "Quận 1", new DateOnly(2013, 6, 1))
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1))
            .Tied("NV-2", "D1", null)
            .Tied("NV-3", "P11", null)
            .Finding("HC-1", "D1", "Chưa công khai kết quả", new DateOnly(2013, 1, 1))
            .Target("CT-1", "D1", "Thu ngân sách", 100, 110)
            .Target("CT-2", "D1", "Trồng cây", 100, 90)
            .Checked("D1", Verdict.Poor, new DateOnly(2013, 9, 1))
            .Checked("D2", Verdict.Good, new DateOnly(2013, 9, 2));

    private static async Task<Visitor> OpenedAsync(AppUnderTest app, string office, string unit)
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync($"/units/{unit}");
        return visitor;
    }
}
