using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>What a verdict rests on stands in the row of the unit: who judged, what, and on what evidence (law 3).</summary>
public sealed class RoundGroundsTests
{
    [Fact]
    public async Task The_one_poor_verdict_opens_to_what_it_rests_on()
    {
        var given = (await CityAsync())
            .JudgedIn("DK", "D1", new DateOnly(2013, 9, 10), "NV-1", "NV-2")
            .CheckedIn("DK", "D2", Verdict.Good, new DateOnly(2013, 9, 11), "Vấn đề của D2");
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/checks");
        await visitor.OpenAsync(
            visitor.Page.QuerySelectorAll("tbody a").Single(link => link.TextContent == "KT-D1").GetAttribute("href")!
        );

        var (poor, good) = (Row(visitor, "D1"), Row(visitor, "D2"));
        Assert.Contains(
            "Cơ quan, người kiểm tra: Văn phòng (kiểm tra trực tiếp)",
            poor.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["NV-1 Việc NV-1 chưa tốt", "NV-2 Việc NV-2 chưa tốt"],
            poor.QuerySelectorAll(".grounds li").Select(Said)
        );
        Assert.NotNull(poor.QuerySelector(".grounds a[href='/assignments/NV-1']"));
        Assert.NotNull(poor.QuerySelector(".evidence a[href='https://example.org/D1']"));
        Assert.Equal(["VD-D2 Vấn đề của D2 Đã nêu"], good.QuerySelectorAll(".grounds li").Select(Said));
        Assert.Null(good.QuerySelector(".evidence"));
    }

    [Fact]
    public async Task What_concerns_a_person_or_is_kept_outside_is_not_among_it()
    {
        var given = (await CityAsync())
            .Tied("NV-RIENG", "D1", new DateOnly(2013, 8, 1), concernsPerson: true)
            .Assignment("NV-KIN", "D1", new DateOnly(2013, 8, 1), handling: Handling.Outside)
            .ReportedDone("NV-RIENG", new DateOnly(2013, 7, 1))
            .ReportedDone("NV-KIN", new DateOnly(2013, 7, 1))
            .JudgedIn("DK", "D1", new DateOnly(2013, 9, 10), "NV-1", "NV-RIENG", "NV-KIN");
        given.Office("VP", Role.Coordinator, "TP").Office("D1", Role.Leader, "D1");
        await using var app = await given.StartedAsync();
        foreach (var office in new[] { "VP", "D1" })
        {
            using var visitor = await app.SignedInAsync(office);
            await visitor.OpenAsync("/rounds/DK");
            Assert.Equal(["NV-1 Việc NV-1 chưa tốt"], Row(visitor, "D1").QuerySelectorAll(".grounds li").Select(Said));
            Assert.DoesNotContain("nội dung khác", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_many_things_the_first_are_listed_and_the_others_counted()
    {
        var given = await CityAsync();
        var more = Enumerable.Range(10, 10).Select(number => $"NV-{number}").ToList();
        foreach (var code in more)
            given.Tied(code, "D1", new DateOnly(2013, 8, 1)).ReportedDone(code, new DateOnly(2013, 7, 1));
        given.JudgedIn("DK", "D1", new DateOnly(2013, 9, 10), ["NV-1", "NV-2", .. more]);
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/rounds/DK");

        var row = Row(visitor, "D1");
        Assert.Equal(10, row.QuerySelectorAll(".grounds li").Length);
        Assert.Contains("và 2 nội dung khác", row.TextContent, StringComparison.Ordinal);
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Tied("NV-1", "D1", new DateOnly(2013, 8, 1))
            .Tied("NV-2", "D1", new DateOnly(2013, 8, 1))
            .ReportedDone("NV-1", new DateOnly(2013, 7, 1))
            .ReportedDone("NV-2", new DateOnly(2013, 7, 1))
            .RoundOver("DK", new DateOnly(2013, 9, 1), "D1", "D2");

    private static AngleSharp.Dom.IElement Row(Visitor visitor, string unit) =>
        visitor
            .Page.QuerySelectorAll("#results tbody tr")
            .Single(row => row.QuerySelector($"#unit-{unit}") is not null);

    private static string Said(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
