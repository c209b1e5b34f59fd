using Haukiem.Checks;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Records;

/// <summary>What the journal is asked for: by record, by kind, by person, from a place on.</summary>
public sealed class JournalFilterTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task By_the_code_of_a_record_its_parts_are_found_that_its_own_page_tells(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?code=DK");
        var acts = JournalReading.Acts(visitor).Select(JournalReading.Text).ToList();
        await visitor.OpenAsync("/rounds/DK");
        // Planned and begun in one act; the draft; two replies; the correction of a check.
        Assert.Equal(6, visitor.Page.QuerySelectorAll(".journal .life > li").Length);
        Assert.Equal(5, acts.Count);
        Assert.Single(acts, act => act.Contains("KT-D2", StringComparison.Ordinal));

        // Entered with its first clause, and then the second by itself.
        await visitor.OpenAsync("/journal?code=NQ-99");
        Assert.Equal(2, JournalReading.Acts(visitor).Count);
        // Once made, once renamed.
        await visitor.OpenAsync("/journal?code=D9");
        Assert.Equal(2, JournalReading.Acts(visitor).Count);
        await visitor.OpenAsync("/journal?code=CS-CT-01");
        Assert.Contains(
            JournalReading.Acts(visitor),
            act => JournalReading.Text(act).Contains("CT-01:", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task By_kind_a_step_is_found_that_a_check_has_caused(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal?verb=Assignments.Verify&code=NV-01");
        Assert.Single(JournalReading.Acts(visitor));
        await visitor.OpenAsync("/journal?verb=Assignments.Verify&code=NV-04");
        Assert.Empty(JournalReading.Acts(visitor));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_value_that_does_not_exist_is_told_and_left_out(Database database)
    {
        await using var app = await StartAsync(database);
        using var visitor = await app.SignedInAsync("RA");
        await visitor.OpenAsync("/journal");
        var newest = JournalReading.Acts(visitor).Select(JournalReading.Text).ToList();
        await visitor.OpenAsync("/journal?before=x&from=2013-02-31&by=KHONG&verb=Assignments.Khong&together=1");

        Assert.Equal(newest, JournalReading.Acts(visitor).Select(JournalReading.Text));
        foreach (
            var told in new[] { "“2013-02-31”", "mã “KHONG”", "loại việc “Assignments.Khong”", "xem tiếp", "nhóm việc" }
        )
            Assert.Contains(told, visitor.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_act_or_a_person_that_is_not_seen_is_told_like_one_that_does_not_exist(Database database)
    {
        await using var app = await StartAsync(database);
        await using var db = app.Instance.Open();
        var ids = await db.Set<JournalAct>().Select(act => act.Id).ToListAsync(TestContext.Current.CancellationToken);
        using var district = await app.SignedInAsync("D1");
        var unknown = JournalActId.New();
        var nowhere = await SaidAsync(district, Before(unknown));
        var (told, hidden) = (0, 0);
        foreach (var id in ids.Where((_, at) => at % 5 == 0))
        {
            var page = await SaidAsync(district, Before(id));
            if (!page.Contains("xem tiếp; đang hiện", StringComparison.Ordinal))
                told++;
            else
            {
                hidden++;
                Assert.Equal(nowhere, page);
            }
        }
        Assert.True(told > 0 && hidden > told);

        var none = await SaidAsync(district, "/journal?by=KHONG");
        Assert.Equal(
            none,
            (await SaidAsync(district, "/journal?by=RA")).Replace("“RA”", "“KHONG”", StringComparison.Ordinal)
        );
        var both = $"{unknown.Value:N}-{ids[0].Value:N}";
        Assert.Contains("nhóm việc", await SaidAsync(district, $"/journal?together={both}"), StringComparison.Ordinal);
    }

    /// <summary>It shows the journal from its newest act, and not an empty page behind its end.</summary>
    [Fact]
    public async Task A_place_further_than_any_journal_goes_is_told_and_left_out()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = await app.SignedInAsync("RA");

        await visitor.OpenAsync("/journal?before=-2147483647");

        Assert.Contains("xem tiếp", visitor.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(JournalReading.Acts(visitor));
    }

    private static string Before(JournalActId id) => $"/journal?before={id.Value:N}-0";

    private static async Task<string> SaidAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        return visitor.Page.QuerySelector("main")!.TextContent;
    }

    private static async Task<AppUnderTest> StartAsync(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        return await given
            .Unit("D9", "Quận cũ", "TP")
            .Renamed("D9", "Quận mới", new DateOnly(2013, 2, 1))
            .RoundOver("DK", new DateOnly(2013, 9, 1), "D1", "D2")
            .CheckedIn("DK", "D1", Verdict.Slow, new DateOnly(2013, 9, 10))
            .CheckedIn("DK", "D2", Verdict.Slow, new DateOnly(2013, 9, 11))
            .DraftSent("DK", 10, new DateOnly(2013, 9, 15))
            .Replied("DK", "D1", RoundAction.Agree, "Đồng ý cả", new DateOnly(2013, 9, 17))
            .Replied("DK", "D2", RoundAction.Dispute, "Chưa đúng thực tế", new DateOnly(2013, 9, 18))
            .CheckCorrected("KT-D2", Verdict.Poor, new DateOnly(2013, 9, 20))
            .Directive("NQ-99", "Nghị quyết 99", "Nội dung giao thứ nhất")
            .Clause("NQ-99", "2", "Nội dung giao thêm")
            .Office("RA", Role.Auditor, "TP")
            .StartedAsync();
    }
}
