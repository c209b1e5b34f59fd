using System.Net;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of an indicator: values against targets, what the units below make together, and who sees it.</summary>
public sealed class IndicatorPageTests
{
    [Fact]
    public async Task It_is_shown_to_whoever_sees_a_target_of_it_and_of_no_unit_beside()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D4", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given.Office("MOT", Role.Monitor, "TP", matter: "NQ").Office("QT", Role.Administrator, "TP");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1", "R-P11" })
            Assert.Equal(HttpStatusCode.OK, (await OpenedAsync(app, office, "VL")).Status);
        foreach (
            var (office, path) in new[]
            {
                ("R-D4", "VL"),
                ("MOT", "VL"),
                ("QT", "VL"),
                ("R-D1", "VL?unit=D2"),
                ("R-D1", "VL?unit=TP"),
                ("R-P11", "VL?unit=D1"),
                ("R-D1", "CHUA"),
            }
        )
        {
            var refused = await OpenedAsync(app, office, path);
            var unknown = await OpenedAsync(app, office, "KHONG-CO");
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (refused.Status, refused.Text));
        }
        // Nobody was asked for it yet: whoever sees the whole sees it.
        Assert.Equal(HttpStatusCode.OK, (await OpenedAsync(app, "R-TP", "CHUA")).Status);
        using var visitor = app.Visit();
        await visitor.OpenAsync("/indicators/VL");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Every_version_of_a_value_is_told_and_drawn_and_the_last_one_counts()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP", "VL?unit=D1");
        var rows = Rows(page, ".main tbody tr");

        Assert.Equal(2, rows.Count);
        foreach (var told in new[] { "100 người", "110", "sơ bộ", "1/12/2013", "Văn phòng: thử", "Vượt" })
            Assert.Contains(told, rows[0], StringComparison.Ordinal);
        foreach (var told in new[] { "90", "ước thực hiện", "1/7/2013" })
            Assert.Contains(told, rows[1], StringComparison.Ordinal);
        Assert.Contains("đã thay", rows[1], StringComparison.Ordinal);
        Assert.Equal(2, page.Page.QuerySelectorAll(".chart .value").Length);
        var before = await OpenedAsync(app, "VP", "VL?unit=D1&asOf=2013-06-30");
        Assert.Contains("Chưa đến kỳ", Assert.Single(Rows(before, ".main tbody tr")), StringComparison.Ordinal);
        Assert.Empty(before.Page.QuerySelectorAll(".chart"));
    }

    [Fact]
    public async Task The_units_below_make_one_value_by_its_rule_and_a_unit_below_them_is_counted_once()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP", "VL");

        // The ward's 40 are in its district's 110 already.
        Assert.Equal("160 người", Number(page, 0));
        Assert.Equal("2", Number(page, 1));
        Assert.Equal(["Quận 1", "Quận 2", "Quận 3"], Names(page));
        Assert.Equal("112 người", Number(await OpenedAsync(app, "VP", "GQ"), 0)); // (120·3 + 88·1) / 4
        Assert.Equal(["Phường 1"], Names(await OpenedAsync(app, "VP", "VL?unit=D1")));
    }

    [Fact]
    public async Task How_many_have_reported_opens_to_exactly_them()
    {
        await using var app = await StartedAsync();
        var page = await OpenedAsync(app, "VP", "VL");
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var (link, units) in new (string, string[])[]
            {
                (".figure:nth-of-type(2) .opens", ["Quận 1", "Quận 2"]),
                (".figure:nth-of-type(2) .of", ["Quận 1", "Quận 2", "Quận 3"]),
                (".figure:nth-of-type(2) .key a", ["Quận 3"]),
            }
        )
        {
            await visitor.OpenAsync(page.Page.QuerySelector(link)!.GetAttribute("href")!);
            Assert.Equal(units, Names(visitor));
        }
    }

    [Fact]
    public async Task Both_trees_are_told_where_they_differ()
    {
        var given = await CityAsync();
        given.Merged("SX-1", "D5", "D4", new DateOnly(2013, 12, 1));
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP", "VL");

        Assert.Contains("theo cơ cấu tổ chức vào ngày đó: đã báo cáo 2/3 đơn vị", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_another_went_into_is_weighed_by_what_was_asked_of_each_of_the_two()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Measuring("DS", "Dân số")
            .Measuring("GQ", "Thu nhập bình quân", TreeAggregation.WeightedMean, weight: "DS")
            .Asked("DS", "D1", 3)
            .Asked("DS", "D2", 1)
            .Asked("GQ", "D1", 120)
            .Asked("GQ", "D2", 80)
            .Merged("SX-1", "D2", "D1", new DateOnly(2013, 6, 1))
            .Valued("DS-D1", 3, ValueBasis.Official, new DateOnly(2013, 11, 1))
            .Valued("DS-D2", 1, ValueBasis.Official, new DateOnly(2013, 11, 1))
            .Valued("GQ-D1", 120, ValueBasis.Estimate, new DateOnly(2013, 11, 1))
            .Valued("GQ-D2", 88, ValueBasis.Estimate, new DateOnly(2013, 11, 1))
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        var page = await OpenedAsync(app, "VP", "GQ");

        Assert.Equal(["Quận 1", "Quận 1"], Names(page));
        Assert.Equal("112 người", Number(page, 0)); // (120·3 + 88·1) / 4, as before they were one
    }

    [Fact]
    public async Task Who_is_not_due_is_not_among_those_that_said_nothing()
    {
        var given = (await CityAsync()).Asked("VL", "D4", 10, new DateOnly(2013, 12, 31));
        await using var app = await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
        var page = await OpenedAsync(app, "VP", "VL");
        using var visitor = await app.SignedInAsync("VP");
        foreach (var (part, said, unit) in new[] { (0, "1 chưa báo cáo", "Quận 3"), (1, "1 chưa đến kỳ", "Quận 4") })
        {
            var key = page.Page.QuerySelectorAll("#below .figure .key a").ElementAt(part);
            Assert.Equal(
                said,
                string.Join(' ', key.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
            await visitor.OpenAsync(key.GetAttribute("href")!);
            Assert.Equal([unit], Names(visitor));
        }
    }

    [Fact]
    public async Task Of_the_periods_of_a_year_those_that_do_not_apply_are_left_out_and_those_not_due_are_told_apart()
    {
        var given = await CityAsync();
        for (var quarter = 1; quarter <= 4; quarter++)
            given.Asked("DS", "D4", 5, quarter == 4 ? new DateOnly(2013, 12, 31) : null, quarter);
        given
            .Valued("DS-D4-1", 5, ValueBasis.Official, new DateOnly(2013, 11, 1))
            .NotApplicable("DS-D4-3")
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();

        Assert.Contains(
            "đã báo cáo 1/3 kỳ. Chưa đến kỳ: 1.",
            (await OpenedAsync(app, "VP", "DS?unit=D4")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_it_is_made_of_is_named_only_to_whoever_may_open_that()
    {
        var given = (await CityAsync()).Asked("GQ", "D4", 90);
        given.Office("VP", Role.Coordinator, "TP").Office("R-D4", Role.Reporter, "D4");
        await using var app = await given.StartedAsync();

        Assert.Contains("Dân số", (await OpenedAsync(app, "VP", "GQ")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dân số", (await OpenedAsync(app, "R-D4", "GQ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_and_the_overview_lead_to_it()
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/targets?unit=D2");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/indicators/VL?unit=D2']"));
        await visitor.OpenAsync("/overview/D2");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/indicators/VL?unit=D2']"));
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
            .Unit("D3", "Quận 3", "TP")
            .Unit("D4", "Quận 4", "TP")
            .Unit("D5", "Quận 5", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .Measuring("VL", "Lao động được giải quyết việc làm")
            .Measuring("DS", "Dân số")
            .Measuring("GQ", "Thu nhập bình quân", TreeAggregation.WeightedMean, weight: "DS")
            .Measuring("CHUA", "Chưa giao cho ai")
            .Asked("VL", "D1", 100)
            .Asked("VL", "P11", 40)
            .Asked("VL", "D2", 60)
            .Asked("VL", "D3", 70)
            .Asked("DS", "D1", 3)
            .Asked("DS", "D2", 1)
            .Asked("GQ", "D1", 120)
            .Asked("GQ", "D2", 80)
            .Valued("VL-D1", 90, ValueBasis.Estimate, new DateOnly(2013, 7, 1))
            .Valued("VL-D1", 110, ValueBasis.Preliminary, new DateOnly(2013, 12, 1))
            .Valued("VL-P11", 40, ValueBasis.Estimate, new DateOnly(2013, 11, 1))
            .Valued("VL-D2", 50, ValueBasis.Estimate, new DateOnly(2013, 11, 1))
            .Valued("DS-D1", 3, ValueBasis.Official, new DateOnly(2013, 11, 1))
            .Valued("DS-D2", 1, ValueBasis.Official, new DateOnly(2013, 11, 1))
            .Valued("GQ-D1", 120, ValueBasis.Estimate, new DateOnly(2013, 11, 1))
            .Valued("GQ-D2", 88, ValueBasis.Estimate, new DateOnly(2013, 11, 1));

    private static async Task<Visitor> OpenedAsync(AppUnderTest app, string office, string path)
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync($"/indicators/{path}");
        return visitor;
    }

    private static string Number(Visitor visitor, int figure) =>
        visitor
            .Page.QuerySelectorAll("#below .figure .number")
            .ElementAt(figure)
            .FirstElementChild!.FirstChild!.TextContent.Trim();

    private static IEnumerable<string> Names(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("#below tbody th").Select(unit => unit.TextContent.Trim());

    private static List<string> Rows(Visitor visitor, string rows) =>
        [
            .. visitor
                .Page.QuerySelectorAll(rows)
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
