using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>Where report and check differ: found from the navigation and from the overview, both sides in one row.</summary>
public sealed class DisagreementPageTests
{
    [Fact]
    public async Task What_is_disagreed_on_is_counted_on_the_overview_and_opens_with_both_sides()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await visitor.OpenAsync("/overview/TP");
        var line = visitor
            .Page.QuerySelectorAll(".attention li")
            .Single(item => item.TextContent.Contains("Chưa thống nhất giữa báo cáo và kiểm tra"));
        Assert.Equal("1", line.QuerySelector("strong")!.TextContent);
        await visitor.OpenAsync(line.QuerySelector("a")!.GetAttribute("href")!);

        var row = Assert.Single(visitor.Page.QuerySelectorAll("main tbody tr"));
        var text = string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (
            var said in new[]
            {
                "NV-1",
                "Quận 1",
                "hoàn thành 1/10/2013",
                "Đã làm xong",
                "chưa tốt",
                "5/10/2013",
                "Văn phòng",
            }
        )
            Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("4", row.QuerySelector("td[data-title^='Cách nhau']")!.TextContent.Trim());
        await visitor.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.NotNull(visitor.Page.QuerySelector(".disputed"));
    }

    [Fact]
    public async Task The_navigation_leads_there_and_the_file_has_the_same_rows()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await visitor.OpenAsync("/overview/TP");
        Assert.Contains(visitor.Page.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "/disagreements");
        await visitor.OpenAsync("/disagreements?asOf=2013-10-04");
        Assert.Contains("Không có mục nào chưa thống nhất", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/disagreements");
        var file = visitor.Page.QuerySelector("main .bar a[href*='.xlsx']")!.GetAttribute("href")!;
        Assert.NotEmpty(await visitor.DownloadAsync(file));
    }

    /// <summary>A unit sees its own verdicts, never its siblings' (law 9).</summary>
    [Fact]
    public async Task A_unit_sees_only_what_is_disagreed_on_of_its_own()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "HAI");

        await visitor.OpenAsync("/disagreements");
        Assert.DoesNotContain("NV-1", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/disagreements?unit=TP");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Office("VP", Role.Coordinator, "TP")
            .Office("HAI", Role.Reporter, "D2")
            .Assignment("NV-1", "D1", new DateOnly(2013, 11, 1))
            .SentBack("NV-1", new DateOnly(2013, 10, 1), new DateOnly(2013, 10, 5))
            .Assignment("NV-2", "D2", new DateOnly(2013, 11, 1))
            .Verified("NV-2", new DateOnly(2013, 10, 1), new DateOnly(2013, 10, 5));

    private static async Task<Visitor> SignedInAsync(AppUnderTest app, string office)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync(office, GivenInstance.Password);
        return visitor;
    }
}
