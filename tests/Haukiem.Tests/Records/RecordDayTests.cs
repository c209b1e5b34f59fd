using System.Net;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>Every record and every list of records is asked as of any day; a code is taken as people type it (law 9).</summary>
public sealed class RecordDayTests
{
    private static readonly string[] Records =
    [
        "/assignments/NV-1",
        "/findings/HC-1",
        "/documents/NQ",
        "/units/D1",
        "/rounds/DK-1",
        "/reviews/KD-1",
        "/indicators/VL",
    ];

    [Fact]
    public async Task Each_page_offers_another_day_and_the_tree_of_that_day_and_keeps_what_else_was_asked()
    {
        var given = await CityAsync();
        await using var app = await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var page in Records.Concat(["/documents", "/rounds", "/reviews", "/indicators"]))
        {
            await visitor.OpenAsync(page + "?show=all");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Equal("2013-12-05", visitor.Page.QuerySelector("details.chooser #as-of")!.GetAttribute("value"));
            var form = visitor.Page.QuerySelector("details.chooser form[method=get]")!;
            Assert.Equal(page, form.GetAttribute("action"));
            Assert.Equal("all", form.QuerySelector("[name=show]")!.GetAttribute("value"));
            Assert.NotNull(form.QuerySelector("[name=tree] [value=was]"));
            await visitor.OpenAsync(page + "?show=all&asOf=2013-11-30&tree=was");
            Assert.Contains("30/11/2013, theo cơ cấu", visitor.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_record_that_was_not_there_yet_is_said_to_have_begun_later_and_led_to()
    {
        var given = await CityAsync();
        await using var app = await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var page in Records.Where(page => page != "/indicators/VL"))
        {
            await visitor.OpenAsync(page + "?asOf=2001-01-01");
            Assert.Contains($"Ngày 1/1/2001 chưa có {page.Split('/')[2]}", visitor.Text, StringComparison.Ordinal);
            var ways = visitor.Page.QuerySelectorAll(".problem a").Select(way => way.GetAttribute("href")!).ToList();
            Assert.Equal(2, ways.Count);
            foreach (var way in ways)
            {
                await visitor.OpenAsync(way);
                Assert.Equal(HttpStatusCode.OK, visitor.Status);
            }
        }
    }

    [Fact]
    public async Task A_code_in_other_letters_leads_to_the_record_with_what_else_was_asked()
    {
        var given = (await CityAsync()).Tied("NV-Đặc/1", "D1", null);
        await using var app = await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var page in Records)
        {
            await visitor.OpenAsync(page.ToLowerInvariant() + "?asOf=2013-11-30");
            Assert.Equal((HttpStatusCode.OK, page + "?asOf=2013-11-30"), (visitor.Status, visitor.At.PathAndQuery));
        }
        await visitor.OpenAsync("/assignments/nv-dac%2F1");
        Assert.Equal("/assignments/NV-%C4%90%E1%BA%B7c%2F1", visitor.At.AbsolutePath);
        Assert.Contains("NV-Đặc/1", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_this_is_told_of_a_record_that_is_not_seen()
    {
        var given = (await CityAsync())
            .Office("D2", Role.Coordinator, "D2")
            .Tied("NV-RIENG", "D2", null, concernsPerson: true);
        await using var app = await given.StartedAsync();
        using var beside = await app.SignedInAsync("D2");
        foreach (var page in Records.Append("/assignments/NV-RIENG"))
        {
            var kind = page[..(page.LastIndexOf('/') + 1)];
            var said = await SaidAsync(kind + "KHONG-CO");
            foreach (var address in new[] { page, page + "?asOf=2001-01-01", page.ToLowerInvariant() })
                Assert.Equal((address, said), (address, await SaidAsync(address)));
        }

        async Task<string> SaidAsync(string address)
        {
            await beside.OpenAsync(address);
            // A way to the code as it is written would tell that there is such a record.
            Assert.Equal(address, beside.At.PathAndQuery);
            return $"{beside.Status} {beside.Text}";
        }
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1), directive: "NQ")
            .Finding("HC-1", "D1", "Việc sơ kết còn chậm", new DateOnly(2013, 4, 1))
            .RoundOver("DK-1", new DateOnly(2013, 9, 1), "D1")
            .Review("KD-1", "D1", 2013, ReviewAction.Hold, "Tự kiểm điểm", new DateOnly(2013, 7, 1))
            .Measuring("VL", "Lao động được giải quyết việc làm")
            .Asked("VL", "D1", 100);
}
