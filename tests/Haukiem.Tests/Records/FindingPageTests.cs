using System.Net;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of a finding: its remedies, its checks, and to whom it is shown (law 9).</summary>
public sealed class FindingPageTests
{
    [Fact]
    public async Task It_is_shown_above_and_at_its_unit_and_to_nobody_else()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D2", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given.Office("MOT", Role.Monitor, "TP", matter: "NQ");
        await using var app = await given.StartedAsync();

        foreach (
            var (office, status) in new[]
            {
                ("R-TP", HttpStatusCode.OK),
                ("R-D1", HttpStatusCode.OK),
                ("R-D2", HttpStatusCode.NotFound),
                ("R-P11", HttpStatusCode.NotFound),
                ("MOT", HttpStatusCode.NotFound),
            }
        )
        {
            using var visitor = await app.SignedInAsync(office);
            await visitor.OpenAsync("/findings/HC-1");
            Assert.True(visitor.Status == status, $"{office} got {visitor.Status}");
        }
    }

    [Fact]
    public async Task It_tells_how_it_was_mended_and_leads_to_its_remedies_and_back()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/findings/HC-1");

        Assert.Contains("Đã thống nhất biện pháp", visitor.Text, StringComparison.Ordinal);
        var life = visitor.Page.QuerySelectorAll(".life > li > p").Select(line => line.TextContent.Trim());
        Assert.Equal(
            ["Văn phòng nêu hạn chế.", "Văn phòng thừa nhận hạn chế.", "Ban Thường vụ thống nhất biện pháp khắc phục."],
            life
        );
        await visitor.OpenAsync(visitor.Page.QuerySelector(".tied a")!.GetAttribute("href")!);
        Assert.Equal("/assignments/NV-KP", visitor.At.AbsolutePath);
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/findings/HC-1']"));
    }

    [Fact]
    public async Task Its_state_has_one_word_in_lists_and_on_pages()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (
            var (page, mark) in new[]
            {
                ("/findings", "td > .mark"),
                ("/units/D1", ".tied .mark"),
                ("/findings/HC-1", ".standing .mark"),
            }
        )
        {
            await visitor.OpenAsync(page);
            Assert.Contains(
                "Đã thống nhất biện pháp",
                visitor.Page.QuerySelectorAll(mark).Select(state => state.TextContent.Trim())
            );
        }
        Assert.Equal(
            "Đã thống nhất biện pháp",
            (await visitor.SheetAsync("/findings.xlsx"))[^1]
                .Split('|')
                .Single(cell => cell.StartsWith("Đã ", StringComparison.Ordinal))
        );
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .Finding("HC-1", "D1", "Chưa công khai kết quả", new DateOnly(2013, 1, 1))
            .Tied("NV-KP", "D1", new DateOnly(2013, 12, 20))
            .Remedied("HC-1", "NV-KP", new DateOnly(2013, 4, 1));
}
