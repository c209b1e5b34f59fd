using System.Net;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of an assignment: what it says, and to whom (law 9).</summary>
public sealed class AssignmentPageTests
{
    [Fact]
    public async Task It_is_shown_above_at_and_from_a_supporting_unit_and_to_nobody_else()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D2", "D3", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given
            .Office("QT", Role.Administrator, "TP")
            .OfficeWithoutMandate("KHONG")
            .Office("CU", Role.Leader, "TP", until: GivenInstance.Today.AddDays(-1))
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("KHAC", Role.Monitor, "TP", matter: "CT");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1", "R-D2", "MOT" })
            await ExpectAsync(app, office, HttpStatusCode.OK);
        foreach (var office in new[] { "R-D3", "R-P11", "QT", "KHONG", "CU", "KHAC" })
            await ExpectAsync(app, office, HttpStatusCode.NotFound);
        using var visitor = app.Visit();
        await visitor.OpenAsync("/assignments/NV%2F1");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task What_is_not_seen_answers_as_what_does_not_exist()
    {
        var given = await CityAsync();
        given.Office("D3", Role.Coordinator, "D3").Office("VP", Role.Coordinator, "TP");
        given.Tied("NV-RIENG", "D1", null, concernsPerson: true);
        await using var app = await given.StartedAsync();

        using var beside = await app.SignedInAsync("D3");
        await beside.OpenAsync("/assignments/NV%2F1");
        var said = beside.Text;
        await beside.OpenAsync("/assignments/KHONG-CO");
        Assert.Equal((HttpStatusCode.NotFound, said), (beside.Status, beside.Text));
        using var above = await app.SignedInAsync("VP");
        await above.OpenAsync("/assignments/NV-RIENG");
        Assert.Equal(HttpStatusCode.NotFound, above.Status);
    }

    [Fact]
    public async Task It_tells_what_was_asked_said_and_found_and_how_the_deadline_moved()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/assignments/NV%2F1");

        foreach (
            var text in new[]
            {
                "Sản phẩm NV/1",
                "Cấp phó phụ trách",
                "Ban Thường vụ",
                "Nội dung của nghị quyết",
                "Gia hạn",
                "lùi 31 ngày",
                "gia hạn do đơn vị đề nghị: 1 lần, lùi 31 ngày",
                "Quận 2",
                "Việc NV-2",
                "0/1 hoàn thành",
            }
        )
            Assert.Contains(text, visitor.Text, StringComparison.Ordinal);
        var says = visitor.Page.QuerySelectorAll(".says > div").Select(part => part.TextContent).ToList();
        Assert.Contains("Đã làm xong", says[0], StringComparison.Ordinal);
        Assert.Contains("Tốt", says[1], StringComparison.Ordinal);
        var life = visitor.Page.QuerySelectorAll(".life > li > p").Select(line => line.TextContent.Trim()).ToList();
        Assert.StartsWith("Ban Thường vụ giao nhiệm vụ", life[0], StringComparison.Ordinal);
        Assert.Contains("cho gia hạn đến 1/11/2013", life[3], StringComparison.Ordinal);
        Assert.EndsWith("thẩm định hồ sơ: tốt; kết thúc theo dõi.", life[^1], StringComparison.Ordinal);

        await visitor.OpenAsync("/assignments/NV%2F1?asOf=2013-09-26");
        Assert.DoesNotContain("Đã làm xong", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Đang thực hiện, trong hạn", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supporting_unit_is_not_told_what_the_check_found_of_the_lead_unit()
    {
        var given = await CityAsync();
        given.Office("D2", Role.Reporter, "D2");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("D2");
        await visitor.OpenAsync("/assignments/NV%2F1");

        Assert.Contains("chỉ đơn vị chủ trì và cấp trên xem được", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thẩm định hồ sơ: tốt", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xác nhận hoàn thành", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc NV-2", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_check_sent_back_was_never_on_time_and_has_been_overdue_since_its_deadline()
    {
        var given = await SentBackAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/assignments/NV-3?asOf=2013-09-22");
        Assert.Contains("20/9/2013; đúng hạn (1/10/2013)", Said(visitor), StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".line .over"));

        await visitor.OpenAsync("/assignments/NV-3?asOf=2013-10-20");
        Assert.Contains("trong hạn (24/11/2013)", Said(visitor), StringComparison.Ordinal);
        Assert.Contains("thời hạn ban đầu: quá hạn 19 ngày (hạn 1/10/2013)", Said(visitor), StringComparison.Ordinal);
        Assert.Contains("quá 19 ngày so với thời hạn ban đầu", Facts(visitor), StringComparison.Ordinal);

        await visitor.OpenAsync("/assignments/NV-3?asOf=2013-11-30");
        Assert.Contains("quá hạn 6 ngày (hạn 24/11/2013)", Said(visitor), StringComparison.Ordinal);
        Assert.DoesNotContain("đúng hạn", Said(visitor), StringComparison.Ordinal);
        Assert.Contains("quá 60 ngày so với thời hạn ban đầu", Facts(visitor), StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector(".line .over"));
        await visitor.OpenAsync("/assignments?asOf=2013-11-30");
        Assert.Contains(
            "ban đầu 1/10/2013, quá 60 ngày",
            visitor.Page.QuerySelectorAll("td small").Select(small => small.TextContent.Trim())
        );
    }

    [Fact]
    public async Task A_supporting_unit_is_told_the_new_day_and_not_that_a_check_set_it()
    {
        var given = await SentBackAsync();
        given.Office("D1", Role.Reporter, "D1").Office("D2", Role.Reporter, "D2");
        await using var app = await given.StartedAsync();
        using var lead = await app.SignedInAsync("D1");
        await lead.OpenAsync("/assignments/NV-3");
        Assert.Contains("Hạn mới sau kiểm tra", lead.Text, StringComparison.Ordinal);
        Assert.Contains("chưa tốt; tiếp tục theo dõi", lead.Text, StringComparison.Ordinal);

        using var supporting = await app.SignedInAsync("D2");
        await supporting.OpenAsync("/assignments/NV-3");
        Assert.Contains("24/11/2013", supporting.Text, StringComparison.Ordinal);
        foreach (var found in new[] { "sau kiểm tra", "chưa tốt", "tiếp tục theo dõi", "trả lại" })
            Assert.DoesNotContain(found, supporting.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_ledger_says_who_decided_each_deadline_and_who_recorded_it()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/assignments/NV%2F1");

        var rows = visitor.Page.QuerySelectorAll(".ledger tbody tr").Select(row => row.TextContent).ToList();
        foreach (var mark in new[] { "Thời hạn ban đầu", "Gia hạn" })
        {
            var row = rows.Single(text => text.Contains(mark, StringComparison.Ordinal));
            Assert.Contains("Ban Thường vụ quyết định", row, StringComparison.Ordinal);
            Assert.Contains("người ghi: Văn phòng", row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_what_is_kept_outside_only_code_unit_deadline_and_state_are_said()
    {
        var given = await CityAsync();
        given
            .Assignment("NV-KIN", "D1", new DateOnly(2013, 12, 31), "Tên không được lộ", handling: Handling.Outside)
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/assignments/NV-KIN");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("31/12/2013", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên không được lộ", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".life"));
    }

    [Fact]
    public async Task Its_evidence_is_sent_as_a_file_with_the_record_and_to_nobody_else()
    {
        var given = await CityAsync();
        var id = await given.EvidenceAsync("NV/1", "<b>biên bản.html", "<script>alert(1)</script>"u8.ToArray());
        given.Office("VP", Role.Coordinator, "TP").Office("D3", Role.Coordinator, "D3");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/assignments/NV%2F1");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='/evidence/{id:D}']"));

        await visitor.OpenAsync($"/evidence/{id:D}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("application/octet-stream", visitor.Headers["Content-Type"]);
        Assert.StartsWith("attachment", visitor.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", visitor.Headers["X-Content-Type-Options"]);
        Assert.Contains("sandbox", visitor.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        using var beside = await app.SignedInAsync("D3");
        await beside.OpenAsync($"/evidence/{id:D}");
        Assert.Equal(HttpStatusCode.NotFound, beside.Status);
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("D3", "Quận 3", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Directive("CT", "Chỉ thị 03", "Nội dung của chỉ thị")
            .Tied("NV/1", "D1", new DateOnly(2013, 10, 1), supporting: "D2", directive: "NQ")
            .Tied("NV-2", "P11", new DateOnly(2013, 9, 20), partOf: "NV/1")
            .Withdrawn("NV-2", new DateOnly(2013, 9, 1))
            .Extended("NV/1", new DateOnly(2013, 11, 1), new DateOnly(2013, 9, 25))
            .FinishedAfterExtension("NV/1", new DateOnly(2013, 10, 20), new DateOnly(2013, 11, 5));

    /// <summary>Reported done before its deadline; the check did not find it so, and set a day sixty days later.</summary>
    private static async Task<GivenInstance> SentBackAsync() =>
        (await CityAsync())
            .Tied("NV-3", "D1", new DateOnly(2013, 10, 1), supporting: "D2")
            .SentBack("NV-3", new DateOnly(2013, 9, 20), new DateOnly(2013, 9, 25));

    private static string Said(Visitor visitor) => visitor.Page.QuerySelector(".says > div")!.TextContent;

    private static string Facts(Visitor visitor) => visitor.Page.QuerySelector("aside .facts")!.TextContent;

    private static async Task ExpectAsync(AppUnderTest app, string office, HttpStatusCode status)
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync("/assignments/NV%2F1");
        Assert.True(visitor.Status == status, $"{office} got {visitor.Status}");
    }
}
