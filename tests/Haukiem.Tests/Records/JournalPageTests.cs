using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Haukiem.Mandates;
using Haukiem.Records.Acts;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The journal of everything: what it tells, and to whom (law 9).</summary>
public sealed class JournalPageTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Who_changed_a_deadline_and_why_is_one_choice_away(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?verb=deadlines");

        var act = Assert.Single(Acts(visitor));
        var said = Text(act);
        Assert.Contains("Ban Thường vụ", said, StringComparison.Ordinal);
        Assert.Contains("Cho gia hạn: từ 1/10/2013 sang 10/12/2013", said, StringComparison.Ordinal);
        Assert.Contains("NV-09", said, StringComparison.Ordinal);
        Assert.Contains("Nguyên nhân: gia hạn do đơn vị đề nghị", said, StringComparison.Ordinal);
        Assert.Contains("Lý do: thử", said, StringComparison.Ordinal);
        Assert.Contains("Căn cứ: thử", said, StringComparison.Ordinal);
        Assert.Contains("Ghi nhận sau", said, StringComparison.Ordinal);
        Assert.Equal("/assignments/NV-09", act.QuerySelector(".of a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Each_sees_the_acts_of_the_records_that_are_seen_and_no_others(Database database)
    {
        await using var app = await StartAsync(database);
        using var whole = await app.SignedInAsync("RA");
        Assert.Superset(
            new HashSet<string>(["D1", "NV-01", "NV-05", "HC-2", "NQ-04", "CT-07", "DK-D2-2013"]),
            await CodesAsync(whole)
        );
        using var district = await app.SignedInAsync("D1");
        var own = await CodesAsync(district);
        Assert.Superset(new HashSet<string>(["D1", "NV-01", "NV-06", "NQ-04", "CT-07", "DK-D1-2013"]), own);
        Assert.Empty(own.Intersect(["D2", "NV-05", "HC-1", "HC-2", "CT-01", "DK-D2-2013", "KTT-D2-2013", "VT-1"]));
        using var matter = await app.SignedInAsync("MOT");
        Assert.Superset(new HashSet<string>(["NV-01", "NV-04", "NV-05", "NQ-04"]), await CodesAsync(matter));
        Assert.Empty((await CodesAsync(matter)).Intersect(["NV-02", "HC-1", "CT-01"]));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Of_named_persons_and_of_what_is_kept_outside_nothing_is_told_and_of_people_to_administrators_alone(
        Database database
    )
    {
        await using var app = await StartAsync(database);
        using var whole = await app.SignedInAsync("RA");
        Assert.Empty((await CodesAsync(whole)).Intersect(["NV-RIENG", "NV-12", "KT-NV-RIENG", "VT-1", "RA", "BTV"]));
        await whole.OpenAsync("/journal?code=NV-RIENG");
        Assert.Empty(Acts(whole));
        using var administrator = await app.SignedInAsync("QT");
        var administered = await CodesAsync(administrator);
        Assert.Superset(new HashSet<string>(["RA", "VT-1", "BTV"]), administered);
        Assert.Empty(administered.Intersect(["P11", "NV-01", "HC-1", "NQ-04", "CT-01"]));
        using var reader = await app.SignedInAsync("DOC");
        await reader.OpenAsync("/journal");
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
        await reader.OpenAsync("/journal.xlsx");
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task It_is_paged_backwards_without_a_gap_and_without_saying_anything_twice(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("RA");
        var told = new List<string>();
        foreach (var page in await JournalReading.PagesAsync(visitor, "/journal"))
        {
            Assert.InRange(page.Count, 1, 50 + ActFolding.Few);
            told.AddRange(page.Select(act => act.QuerySelector("time")!.GetAttribute("datetime")!));
        }
        Assert.InRange(told.Count, 5, 49);
        Assert.Equal(told.OrderDescending(StringComparer.Ordinal), told);
        await visitor.OpenAsync("/journal?code=NV-09&from=2013-09-01&to=2013-09-30");
        Assert.All(Acts(visitor), act => Assert.Contains("NV-09", Text(act), StringComparison.Ordinal));
        Assert.InRange(Acts(visitor).Count, 1, 3);
    }

    [Fact]
    public async Task An_act_opens_to_what_was_recorded_field_by_field()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?code=D9&verb=Units.Given");

        var said = Text(Acts(visitor)[^1].QuerySelector("details dl")!);
        Assert.Contains("Tên Quận cũ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_over_many_units_tells_the_first_of_them_and_how_many_there_are()
    {
        var given = await GivenInstance.CreateAsync(Database.Sqlite);
        var units = Enumerable.Range(1, 60).Select(number => $"X{number}").ToArray();
        foreach (var unit in units)
            given.Unit(unit, $"Đơn vị {unit}", "TP");
        given.RoundOver("DK-60", new DateOnly(2013, 9, 1), units).Office("RA", Role.Auditor, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?code=DK-60");

        var act = Assert.Single(Acts(visitor));
        Assert.Equal(50, act.QuerySelectorAll("details dt").Length);
        var more = Text(act.QuerySelector("details .hint")!);
        Assert.Matches("^và [0-9]+ nội dung khác$", more);
        var all = 50 + int.Parse(more.Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.True(all >= units.Length);
        Assert.Equal($"Nội dung đã ghi nhận ({all})", Text(act.QuerySelector("summary")!));
    }

    [Fact]
    public async Task No_identity_is_told_that_says_nothing_to_people()
    {
        var given = await Cities.WithEverythingAsync(Database.Sqlite);
        given.Tied("NV-PHAN", "P11", null, partOf: "NV-06").Office("RA", Role.Auditor, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?code=NV-PHAN");

        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-", Text(Assert.Single(Acts(visitor))));
    }

    [Fact]
    public async Task A_file_that_does_not_reach_the_end_says_so_in_its_last_row_with_the_day_to_filter_by()
    {
        var given = await GivenInstance.CreateAsync(Database.Sqlite);
        for (var number = 1; number <= ActExport.MostRows; number++)
            given.Unit($"X{number}", $"Đơn vị {number}", "TP");
        given.Office("RA", Role.Auditor, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("RA");

        var (_, cut) = await visitor.ReadAsync("/journal.xlsx");
        Assert.Contains("Chưa hết: muốn xem việc cũ hơn, hãy lọc đến ngày 1/1/2012.", cut, StringComparison.Ordinal);
        var (_, whole) = await visitor.ReadAsync("/journal.xlsx?code=X7");
        Assert.Contains("Đơn vị 7", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa hết", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_along_as_a_spreadsheet()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = await app.SignedInAsync("RA");
        var file = await visitor.DownloadAsync("/journal.xlsx?verb=deadlines");
        Assert.Equal("PK"u8.ToArray(), file[..2]);
    }

    private static async Task<AppUnderTest> StartAsync(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        return await given
            .Unit("D9", "Quận cũ", "TP")
            .Tied("NV-RIENG", "D1", null, concernsPerson: true)
            .Office("RA", Role.Auditor, "TP")
            .Office("QT", Role.Administrator, "TP")
            .Office("DOC", Role.Reader, "TP")
            .StartedAsync();
    }

    /// <summary>The codes of all pages.</summary>
    private static async Task<HashSet<string>> CodesAsync(Visitor visitor)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in await JournalReading.UnfoldedAsync(visitor, "/journal"))
            codes.UnionWith(page.Select(act => act.QuerySelector(".of")?.TextContent.Split(':')[0].Trim() ?? ""));
        return codes;
    }

    private static IReadOnlyList<IElement> Acts(Visitor visitor) => JournalReading.Acts(visitor);

    private static string Text(IElement element) => JournalReading.Text(element);
}
