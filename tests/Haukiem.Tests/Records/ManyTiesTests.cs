using Haukiem.Mandates;
using Haukiem.Reviews;

namespace Haukiem.Tests.Records;

/// <summary>However much a record is tied to, its page leaves nothing out without a way to it.</summary>
public sealed class ManyTiesTests
{
    [Fact]
    public async Task All_parts_of_an_assignment_are_counted_and_listed()
    {
        var given = (await RecordCity.CityAsync()).Office("VP", Role.Coordinator, "TP");
        given.Tied("NV-9", "D1", null);
        for (var i = 10; i < 70; i++)
            given.Tied($"PHAN-{i}", "P11", null, partOf: "NV-9");
        given.Verified("PHAN-69", new DateOnly(2013, 9, 1), new DateOnly(2013, 9, 5));
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/assignments/NV-9");

        Assert.Contains("1/60 hoàn thành", visitor.Text, StringComparison.Ordinal);
        var all = visitor
            .Page.QuerySelectorAll("main a")
            .Single(link => link.TextContent == "Xem danh sách nhiệm vụ thành phần");
        await visitor.OpenAsync(all.GetAttribute("href")!);
        Assert.StartsWith(
            "60 nhiệm vụ",
            visitor.Page.QuerySelector(".lede")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.All(RecordCity.Codes(visitor), code => Assert.StartsWith("PHAN-", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_documents_that_rest_on_one_are_named()
    {
        var given = (await RecordCity.CityAsync()).Office("VP", Role.Coordinator, "TP");
        for (var i = 10; i < 90; i++)
            given.Directive($"KH-{i}", $"Kế hoạch {i}", "Thực hiện nghị quyết").RestsOn($"KH-{i}", "NQ");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/documents/NQ");

        Assert.Equal(80, visitor.Page.QuerySelectorAll("main .facts a[href^='/documents/KH-']").Length);
        Assert.Contains("74 văn bản khác", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_reviews_of_a_unit_are_named()
    {
        var given = (await RecordCity.CityAsync()).Office("VP", Role.Coordinator, "TP");
        for (var year = 1990; year < 2013; year++)
            given.Review($"KD-{year}", "D1", year, ReviewAction.Hold, "Tự kiểm điểm", new DateOnly(2013, 2, 1));
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/units/D1");

        Assert.Equal(24, visitor.Page.QuerySelectorAll("main a[href^='/reviews/KD-']").Length);
        Assert.Contains("18 kỳ kiểm điểm trước đó", visitor.Text, StringComparison.Ordinal);
    }
}
