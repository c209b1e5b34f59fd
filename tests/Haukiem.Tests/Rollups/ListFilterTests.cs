using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>What people filter lists by: offered by its name, said above the rows, and held by whatever leads on.</summary>
public sealed class ListFilterTests
{
    [Fact]
    public async Task A_list_is_restricted_by_what_its_form_offers_and_says_so()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app);
        (string List, string Filter, string Value, string Said, string[] Rows)[] lists =
        [
            ("assignments", "directive", "NQ-04", "Văn bản chỉ đạo: NQ-04", ["NV-1", "NV-2"]),
            ("assignments", "directive=NQ-04&clause", "1", "Nội dung giao: 1", ["NV-1", "NV-2"]),
            ("assignments", "origin", "finding", "Nguồn gốc: Biện pháp khắc phục hạn chế", ["NV-3"]),
            ("assignments", "origin", "part", "Nguồn gốc: Nhiệm vụ thành phần", ["NV-4"]),
            ("assignments", "dueFrom", "2013-11-02", "Thời hạn từ ngày: 2/11/2013", ["NV-2"]),
            ("assignments", "dueTo", "2013-11-01", "Thời hạn đến ngày: 1/11/2013", ["NV-1"]),
            ("assignments", "firstDueTo", "2013-11-01", "Thời hạn ban đầu đến ngày: 1/11/2013", ["NV-1"]),
            ("findings", "kind", "newProblem", "Loại: Vấn đề mới phát sinh", ["VD-D1"]),
            ("findings", "round", "DK-D1-2013", "Đợt kiểm tra: DK-D1-2013", ["VD-D1"]),
            ("findings", "raisedTo", "2013-05-31", "Nêu đến ngày: 31/5/2013", ["HC-1"]),
            ("findings", "priority", "ordinary", "Mức cần quan tâm: Bình thường", ["HC-1", "VD-D1"]),
            ("findings", "general", "no", "Nơi có hạn chế: Tại đơn vị được nêu tên", ["HC-1", "VD-D1"]),
            ("checks", "round", "DK-D1-2013", "Đợt kiểm tra: DK-D1-2013", ["KTT-D1-2013"]),
            ("checks", "checkedFrom", "2013-11-02", "Kiểm tra từ ngày: 2/11/2013", ["KTT-D2-2013"]),
            ("targets", "indicator", "CS-CT-1", "Chỉ tiêu: CS-CT-1", ["CT-1"]),
            ("targets", "basis", "estimate", "Cơ sở số liệu: ước thực hiện", ["CT-1"]),
            ("targets", "period", "2013-01-01..2013-12-31", "Kỳ: Năm 2013", ["CT-1", "CT-2"]),
        ];
        foreach (var (list, filter, value, said, rows) in lists)
        {
            await visitor.OpenAsync($"/{list}?{filter}={Uri.EscapeDataString(value)}");
            Assert.Equal(rows, Codes(visitor));
            var paper = visitor.Page.QuerySelector("p.on-paper")!.TextContent;
            Assert.Contains(said, paper, StringComparison.Ordinal);
            var field = visitor.Page.QuerySelector($"#filter-{filter.Split('&')[^1]}")!;
            Assert.Equal(
                value,
                field.GetAttribute("value") ?? field.QuerySelector("option[selected]")!.GetAttribute("value")
            );
            Assert.Empty(visitor.Page.QuerySelectorAll("main .notice"));
            // The file is of the same question.
            var file = visitor.Page.QuerySelector("main .bar a[href*='.xlsx']")!.GetAttribute("href")!;
            Assert.Contains($"{filter.Split('&')[^1]}={Uri.EscapeDataString(value)}", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_deadline_that_was_moved_does_not_hide_how_long_the_first_one_is_past()
    {
        var first = GivenInstance.Today.AddDays(-30);
        var given = (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", GivenInstance.Root)
            .Assignment("NV-1", "D1", first)
            .Extended("NV-1", GivenInstance.Today.AddDays(30), first.AddDays(-10))
            .Assignment("NV-2", "D1", GivenInstance.Today.AddDays(30))
            .Office("VP", Role.Coordinator, GivenInstance.Root);
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync(
            $"/assignments?class=openInTime&firstDueTo={GivenInstance.Today.AddDays(-1):yyyy-MM-dd}"
        );

        Assert.Equal(["NV-1"], Codes(visitor));
        Assert.Contains(", quá 30 ngày", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/units/D1");
        Assert.Contains("quá 30 ngày so với thời hạn ban đầu", visitor.Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody learns by trying what there is elsewhere: what does not exist is answered alike.</summary>
    [Theory]
    [InlineData("assignments", "directive", "Văn bản chỉ đạo: LẠ")]
    [InlineData("assignments", "monitor", "Cơ quan theo dõi: LẠ")]
    [InlineData("findings", "category", "Lĩnh vực: LẠ")]
    [InlineData("findings", "round", "Đợt kiểm tra: LẠ")]
    [InlineData("checks", "round", "Đợt kiểm tra: LẠ")]
    [InlineData("targets", "indicator", "Chỉ tiêu: LẠ")]
    public async Task What_nothing_in_the_scope_has_is_said_and_lists_nothing(string list, string filter, string said)
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync($"/{list}?{filter}=L%E1%BA%A0");

        Assert.Empty(Codes(visitor));
        Assert.Equal(
            $"Trong phạm vi này không có gì ứng với {said}.",
            Assert.Single(visitor.Page.QuerySelectorAll("main .notice")).TextContent.Trim()
        );
    }

    [Fact]
    public async Task What_is_there_but_left_out_by_another_filter_is_not_called_unknown()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments?directive=NQ-04&class=verified");

        Assert.Empty(Codes(visitor));
        Assert.Empty(visitor.Page.QuerySelectorAll("main .notice"));
    }

    [Fact]
    public async Task A_last_day_before_the_first_is_left_out_and_said()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments?dueFrom=2013-11-02&dueTo=2013-11-01");

        Assert.Equal(["NV-2"], Codes(visitor));
        Assert.StartsWith(
            "Không dùng được ngày “2013-11-01” để lọc",
            Assert.Single(visitor.Page.QuerySelectorAll("main .notice li")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_states_of_assignments_are_offered_as_the_official_grid_groups_them()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/assignments");

        Assert.Equal(
            ["Hoàn thành", "Đang thực hiện", "Không tính vào tổng số"],
            visitor.Page.QuerySelectorAll("#filter-class optgroup").Select(group => group.GetAttribute("label"))
        );
        Assert.Equal(
            Haukiem.Rollups.Figures.Of(Haukiem.Rollups.Subject.Assignments).Select(figure => figure.Name).Order(),
            visitor.Page.QuerySelectorAll("#filter-class option").Select(one => one.GetAttribute("value")).Order()
        );
    }

    [Fact]
    public async Task Of_checks_only_the_rounds_of_their_year_are_offered()
    {
        var given = await CityAsync();
        given
            .RoundOver("DK-13", new DateOnly(2013, 9, 1), "D2")
            .CheckedIn("DK-13", "D2", Verdict.Good, new DateOnly(2013, 9, 10));
        await using var app = await given.StartedAsync();
        using var visitor = await SignedInAsync(app);

        await visitor.OpenAsync("/checks");
        Assert.Contains("DK-13", Rounds(visitor));
        await visitor.OpenAsync("/checks?asOf=2014-01-05");
        Assert.DoesNotContain("DK-13", Rounds(visitor));

        static IEnumerable<string?> Rounds(Visitor visitor) =>
            visitor.Page.QuerySelectorAll("#filter-round option").Select(one => one.GetAttribute("value"));
    }

    private static IReadOnlyList<string> Codes(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll("main tbody td[data-title=Mã]")
                .Select(cell => cell.TextContent.Trim())
                .Order(),
        ];

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Office("VP", Role.Coordinator, "TP")
            .Directive("NQ-04", "NQ-04", "Một số vấn đề cấp bách")
            .Assignment("NV-1", "D1", new DateOnly(2013, 11, 1), directive: "NQ-04")
            .Assignment("NV-2", "D2", new DateOnly(2013, 12, 31), directive: "NQ-04")
            .Assignment("NV-3", "D1", null)
            .Tied("NV-4", "D2", null, partOf: "NV-2")
            .Finding("HC-1", "D1", "Chậm giải ngân", new DateOnly(2013, 1, 1))
            .Remedied("HC-1", "NV-3", new DateOnly(2013, 1, 1))
            .Checked("D1", Verdict.Slow, new DateOnly(2013, 11, 1), "Vấn đề mới")
            .Checked("D2", Verdict.Good, new DateOnly(2013, 11, 5))
            .Target("CT-1", "D1", "Thu ngân sách", 100, 110)
            .Target("CT-2", "D2", "Thu ngân sách xã", 100, null);

    private static async Task<Visitor> SignedInAsync(AppUnderTest app)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync("VP", GivenInstance.Password);
        return visitor;
    }
}
