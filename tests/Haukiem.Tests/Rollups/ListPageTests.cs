using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>What a list says of itself, on its page and in its file.</summary>
public sealed class ListPageTests
{
    [Fact]
    public async Task A_list_of_a_day_that_has_not_come_says_that_it_is_an_outlook()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments?asOf=2013-12-05");
        Assert.DoesNotContain("Dự kiến", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/assignments?asOf=2013-12-06");
        Assert.Contains("Dự kiến", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Dự kiến",
            (await SheetAsync(visitor, "/assignments.xlsx?asOf=2013-12-06"))[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_file_names_its_scope_day_tree_and_filters_above_its_headers()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        var rows = await SheetAsync(
            visitor,
            "/assignments.xlsx?unit=D1&scope=own&class=overdue&q=NV&directive=NQ-04&asOf=2013-12-01"
        );

        Assert.Equal(
            "Riêng Quận 1 mới, đến hết ngày 1/12/2013, theo cơ cấu tổ chức hiện nay. "
                + "Lọc theo: Tình trạng: đang thực hiện, quá hạn; Mã hoặc nội dung: “NV”; Văn bản chỉ đạo: NQ-04.",
            rows[0]
        );
        Assert.StartsWith("Mã|", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("NV-1|", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_the_official_grid_has_its_scope_day_rows_sum_and_what_no_total_counts()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);
        await visitor.OpenAsync("/overview/TP/grid?asOf=2013-12-06");
        var file = visitor.Page.QuerySelectorAll("main .bar a").Select(link => link.GetAttribute("href")).Last()!;

        var rows = await SheetAsync(visitor, file);

        Assert.Equal(
            "Thành phố thử và các đơn vị bên dưới, đến hết ngày 6/12/2013, theo cơ cấu tổ chức hiện nay. Dự kiến",
            rows[0].Split(':')[0]
        );
        Assert.StartsWith("Mã đơn vị|Đơn vị|Tổng số|Hoàn thành: Đúng hạn|", rows[1], StringComparison.Ordinal);
        Assert.Equal("D1|Quận 1 mới|1|0|0|0|0|1|0|0", rows[3]);
        Assert.Equal("|Tổng|1|0|0|0|0|1|0|0", rows[^5]);
        Assert.EndsWith("thay thế|0", rows[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class", "Không có tình trạng “x”")]
    [InlineData("sort", "Không sắp xếp được theo “x”")]
    [InlineData("scope", "Không có phạm vi “x”")]
    [InlineData("tree", "Không có cơ cấu tổ chức “x”")]
    [InlineData("handling", "Không có chế độ “x”")]
    [InlineData("recorded", "Không lọc được theo lúc ghi nhận “x”")]
    [InlineData("origin", "Không có nguồn gốc “x”")]
    [InlineData("clause", "Nội dung giao “x” cần đi cùng văn bản chỉ đạo")]
    [InlineData("dueFrom", "Không dùng được ngày “x” để lọc")]
    [InlineData("category", "“category” trong địa chỉ không lọc được danh sách này")]
    [InlineData("page", "Không có trang “x”")]
    [InlineData("size", "Không hiện được “x” dòng mỗi trang")]
    public async Task What_of_an_address_cannot_be_used_is_said_in_the_words_of_the_page(string key, string said)
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync($"/assignments?{key}=x");

        Assert.StartsWith(
            said,
            Assert.Single(visitor.Page.QuerySelectorAll("main .notice li")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_has_several_scopes_can_move_a_list_to_each_of_them()
    {
        var given = (await CityAsync()).Unit("D2", "Quận 2", "TP").Unit("D3", "Quận 3", "TP");
        given.Office("HAI", Role.Monitor, "D1").Office("HAI", Role.Monitor, "D2");
        await using var app = await StartAsync(given);
        using var visitor = app.Visit();
        await visitor.SignInAsync("HAI", GivenInstance.Password);

        foreach (var unit in new[] { "D1", "D2" })
        {
            await visitor.OpenAsync($"/assignments?unit={unit}");
            var offered = visitor.Page.QuerySelectorAll("#filter-unit option").Select(one => one.GetAttribute("value"));
            Assert.Equal(["D1", "D2"], offered.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_list_is_moved_to_another_day_or_tree_and_keeps_what_else_was_chosen()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments?unit=D1&class=overdue&sort=-code&page=1&asOf=2013-11-20&tree=was");

        var form = visitor.Page.QuerySelector("details.chooser form[method=get]")!;
        Assert.Equal(
            ["unit=D1", "class=overdue", "sort=-code", "asOf=2013-11-20", "tree=was"],
            form.QuerySelectorAll("input, select")
                .Select(field =>
                    $"{field.GetAttribute("name")}={field.GetAttribute("value") ?? field.QuerySelector("option[selected]")!.GetAttribute("value")}"
                )
        );
        Assert.Equal("/assignments?unit=D1&class=overdue&sort=-code", form.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task By_the_tree_of_that_day_a_unit_bears_the_name_of_that_day()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments?unit=D1&asOf=2013-06-01&tree=was");
        Assert.Contains("Quận 1 và các đơn vị bên dưới", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quận 1 mới", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/assignments?unit=D1&asOf=2013-06-01&tree=is");
        Assert.Contains("Quận 1 mới và các đơn vị bên dưới", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_cell_that_does_not_lead_carries_its_title_and_the_table_its_roles()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments");

        var row = visitor.Page.QuerySelector("table[role=table] tbody[role=rowgroup] tr[role=row]")!;
        Assert.Equal("Nhiệm vụ", visitor.Page.QuerySelector("thead th[role=columnheader].lead")!.TextContent.Trim());
        Assert.Equal(
            ["Mã", "Đơn vị chủ trì", "Thời hạn", "Đơn vị báo cáo", "Kết quả kiểm tra", "Tình trạng"],
            row.QuerySelectorAll("td[role=cell]").Select(cell => cell.GetAttribute("data-title"))
        );
        Assert.Null(row.QuerySelector("th[role=rowheader]")!.GetAttribute("data-title"));
    }

    [Fact]
    public async Task An_error_page_of_a_practice_instance_shows_its_day()
    {
        await using var app = await StartAsync(await CityAsync());
        using var visitor = await SignedInAsync(app);

        foreach (var address in new[] { "/khong-co", "/overview/KHONG", "/assignments.xlsx?unit=KHONG" })
        {
            await visitor.OpenAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
            Assert.Contains("Bản thực hành", visitor.Text, StringComparison.Ordinal);
        }
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Renamed("D1", "Quận 1 mới", new DateOnly(2013, 9, 1))
            .Office("VP", Role.Coordinator, "TP")
            .Directive("NQ-04", "Nghị quyết 04", "Một số vấn đề cấp bách")
            .Assignment("NV-1", "D1", new DateOnly(2013, 11, 1), directive: "NQ-04");

    private static async Task<AppUnderTest> StartAsync(GivenInstance given)
    {
        await given.SavedAsync();
        await given.DisposeAsync();
        return await AppUnderTest.StartAsync(given.Instance);
    }

    private static async Task<Visitor> SignedInAsync(AppUnderTest app)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);
        return visitor;
    }

    /// <summary>The rows of the file behind a list, their cells joined.</summary>
    private static Task<IReadOnlyList<string>> SheetAsync(Visitor visitor, string address) =>
        visitor.SheetAsync(address);
}
