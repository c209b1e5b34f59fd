using System.Globalization;
using System.Net;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>The overview and the lists when there is nothing, one thing, and very much.</summary>
public sealed class OverviewTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_rows_over_all_pages_are_as_many_as_the_number_said(Database database)
    {
        var given = (await GivenInstance.CreateAsync(database)).Office("VP", Role.Coordinator, "TP");
        for (var i = 1; i <= 120; i++)
            given.Assignment($"NV-{i:0000}", "TP", i % 3 == 0 ? null : new DateOnly(2013, 11, 1));
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        Assert.Contains("80 đang thực hiện, quá hạn", visitor.Text, StringComparison.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; page <= 2; page++)
        {
            await visitor.OpenAsync($"/assignments?class=overdue&sort=-code&page={page}");
            codes.UnionWith(
                visitor
                    .Page.QuerySelectorAll("main tbody tr td.whole:first-child")
                    .Select(cell => cell.TextContent.Trim())
            );
        }
        Assert.Equal(80, codes.Count);
        await visitor.OpenAsync("/assignments?class=overdue&page=99");
        Assert.Equal(30, visitor.Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Empty_and_with_one_row_the_pages_say_so()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite)).Office("VP", Role.Coordinator, "TP");
        await using var app = await StartAsync(given.Finding("HC-1", "TP", "Một hạn chế", new DateOnly(2013, 3, 1)));
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        Assert.Contains("không có chỉ tiêu giao năm 2013", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có đơn vị được kiểm tra", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/assignments");
        Assert.Contains("Đơn vị này chưa có nhiệm vụ", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/findings");
        Assert.Single(visitor.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Targets_that_do_not_apply_are_not_targets_that_were_never_set()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite)).Office("VP", Role.Coordinator, "TP");
        await using var app = await StartAsync(given.Target("CT-1", "TP", "Diện tích", 5, null).NotApplicable("CT-1"));
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        Assert.Contains("1 chỉ tiêu năm 2013 không áp dụng", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("không có chỉ tiêu giao", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_total_counts_has_its_lines_on_the_overview()
    {
        var given = await Cities.WithEverythingAsync(Database.Sqlite);
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        var lines = visitor.Page.QuerySelectorAll("main .outside li");
        Assert.Equal(
            ["1 nhiệm vụ theo dõi ngoài hệ thống", "1 nhiệm vụ được thu hồi"],
            lines.Select(line => line.TextContent.Trim())
        );
        Assert.All(lines, line => Assert.True(line.QuerySelector("a.count")!.HasAttribute("href")));
    }

    [Fact]
    public async Task An_administrator_of_an_empty_instance_is_told_how_to_begin()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite)).Office("QT", Role.Administrator, "TP");
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();

        await visitor.SignInAsync("QT", GivenInstance.Password);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("haukiem template", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("haukiem import", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_the_grid_add_up_in_each_row()
    {
        var given = await Cities.WithEverythingAsync(Database.Sqlite);
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        await visitor.OpenAsync("/overview/TP/grid");

        var rows = visitor
            .Page.QuerySelectorAll("main table tbody tr, main table tfoot tr")
            .Select(row =>
                row.QuerySelectorAll("td.n")
                    .Select(cell => int.Parse(cell.TextContent.Trim(), CultureInfo.InvariantCulture))
                    .ToList()
            )
            .ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[0], row.Skip(1).Sum()));
        for (var column = 0; column < rows[0].Count; column++)
            Assert.Equal(rows[^1][column], rows.SkipLast(1).Sum(row => row[column]));
    }

    [Fact]
    public async Task Very_many_units_below_are_shown_page_by_page_in_the_order_asked_for()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite)).Office("VP", Role.Coordinator, "TP");
        for (var i = 1; i <= 250; i++)
            given.Unit($"X{i:000}", $"Xã {i:000}", "TP");
        given.Assignment("NV-1", "X249", new DateOnly(2013, 11, 1));
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);

        await visitor.OpenAsync("/overview/TP");
        var names = Names(visitor);
        await visitor.OpenAsync("/overview/TP?page=2");
        names.AddRange(Names(visitor));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Enumerable.Range(1, 250).Select(i => $"Xã {i:000}").Except(names, StringComparer.Ordinal));

        await visitor.OpenAsync("/overview/TP?sort=-overdue");
        Assert.Equal("Xã 249", Names(visitor)[0]);
        await visitor.OpenAsync("/overview/TP/grid?sort=-overdue");
        Assert.Equal("Xã 249", Names(visitor)[0]);
        await visitor.OpenAsync("/overview/TP?sort=beauty");
        Assert.Contains("beauty", visitor.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Names(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent.Trim())];

    private static async Task<AppUnderTest> StartAsync(GivenInstance given)
    {
        await given.SavedAsync();
        await given.DisposeAsync();
        return await AppUnderTest.StartAsync(given.Instance);
    }
}
