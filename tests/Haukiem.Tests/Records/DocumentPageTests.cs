using System.Net;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Records.Documents;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>The page of a document: its clauses, who answers them, and to whom it is shown (law 9).</summary>
public sealed class DocumentPageTests
{
    [Fact]
    public async Task It_is_shown_to_whoever_sees_an_assignment_that_answers_it()
    {
        var given = await CityAsync();
        foreach (var unit in new[] { "TP", "D1", "D3", "P11" })
            given.Office($"R-{unit}", Role.Reporter, unit);
        given
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("KHAC", Role.Monitor, "TP", matter: "CT")
            .Office("QT", Role.Administrator, "TP");
        await using var app = await given.StartedAsync();

        foreach (var office in new[] { "R-TP", "R-D1", "MOT" })
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, office, "/documents/NQ"));
        foreach (var office in new[] { "R-D3", "R-P11", "KHAC", "QT" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, office, "/documents/NQ"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "R-TP", "/documents/CT"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, "R-D1", "/documents/CT"));
    }

    [Fact]
    public async Task A_clause_that_nobody_answers_is_told()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/documents/CT");
        Assert.Contains("Chưa giao thành nhiệm vụ", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1 nội dung chưa giao thành nhiệm vụ", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/documents/NQ");
        Assert.DoesNotContain("chưa giao thành nhiệm vụ", visitor.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Nội dung của nghị quyết", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_answers_a_clause_stands_overdue_first_then_by_deadline_then_in_the_order_of_the_units(
        Database database
    )
    {
        var given = (await GivenInstance.CreateAsync(database))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("D3", "Quận 3", "TP")
            .Directive("NQ", "Nghị quyết 04", "Nội dung");
        foreach (
            var (code, unit, due) in new (string, string, DateOnly?)[]
            {
                ("KHONG", "D1", null),
                ("SAU-2", "D2", new DateOnly(2013, 12, 20)),
                ("SAU-1", "D1", new DateOnly(2013, 12, 20)),
                ("XONG", "D1", new DateOnly(2013, 10, 1)),
                ("QUA-3", "D3", new DateOnly(2013, 11, 1)),
                ("QUA-2", "D2", new DateOnly(2013, 11, 1)),
            }
        )
            given.Assignment(code, unit, due, directive: "NQ");
        given.Verified("XONG", new DateOnly(2013, 9, 1), new DateOnly(2013, 9, 5)).Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents/NQ");

        Assert.Equal(
            ["QUA-2", "QUA-3", "XONG", "SAU-1", "SAU-2"],
            visitor.Page.QuerySelectorAll(".clauses .tied small").Select(line => line.TextContent.Split(' ')[0].Trim())
        );
    }

    [Fact]
    public async Task A_clause_that_only_something_kept_outside_answers_is_answered_and_nothing_more_is_told_of_it()
    {
        var given = await CityAsync();
        given
            .Directive("BM", "Kết luận 12", "Nội dung giao riêng")
            .Assignment("NV-KIN", "D2", new DateOnly(2013, 12, 20), "Tiêu đề kín", "BM", handling: Handling.Outside)
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/documents/BM");
        Assert.DoesNotContain("chưa giao thành nhiệm vụ", visitor.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("NV-KIN · Quận 2 · hạn 20/12/2013", visitor.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Đã giao", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tiêu đề kín", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1 nhiệm vụ ngoài hệ thống", Fields(visitor));
        await visitor.OpenAsync("/documents?answered=notWhole");
        Assert.Contains("CT", visitor.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("BM", visitor.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_says_in_words_how_far_each_unit_has_come()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP").Office("D1", Role.Reporter, "D1");
        await using var app = await given.StartedAsync();
        using var above = await app.SignedInAsync("VP");
        await above.OpenAsync("/documents/NQ");

        Assert.Equal(
            ["– không có nhiệm vụ", "hoàn thành 1/1", "chưa tiếp nhận 0/1", "– không có nhiệm vụ"],
            Fields(above)
        );
        using var unit = await app.SignedInAsync("D1");
        await unit.OpenAsync("/documents/NQ");
        Assert.DoesNotContain("Quận 2", unit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_opens_to_as_many_assignments_as_it_says_and_what_is_overdue_is_told_first()
    {
        var given = (await CityAsync())
            .Tied("NV-TP", "TP", null, directive: "NQ")
            .Tied("NV-4", "D1", new DateOnly(2013, 10, 1), directive: "NQ")
            .Tied("NV-5", "D3", null, directive: "NQ")
            .Withdrawn("NV-5", new DateOnly(2013, 9, 1));
        given.Office("VP", Role.Coordinator, "TP").Office("R1", Role.Reporter, "D1");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents/NQ");

        Assert.Equal(
            ["chưa tiếp nhận 0/1", "quá hạn 1/2", "chưa tiếp nhận 0/1", "– không có nhiệm vụ"],
            Fields(visitor)
        );
        Assert.Equal(["todo", "bad", "todo"], Marks(visitor));
        await OpensAsync(visitor, "1", "2", "1");
        using var below = await app.SignedInAsync("R1");
        await below.OpenAsync("/documents/NQ?tree=was&asOf=2013-09-30");
        Assert.Equal(["chưa tiếp nhận 1/2"], Fields(below).Take(1));
        await OpensAsync(below, "2");
    }

    [Fact]
    public async Task The_file_of_the_matrix_holds_more_units_than_anybody_chooses_from()
    {
        var given = await GivenInstance.CreateAsync(Database.Sqlite);
        for (var i = 1; i <= 505; i++)
            given.Unit($"D{i:000}", $"Đơn vị {i:000}", "TP");
        given
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Tied("NV-1", "D505", null, directive: "NQ")
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        var rows = await visitor.SheetAsync("/documents/NQ/matrix.xlsx");
        Assert.EndsWith("Đơn vị 504|Đơn vị 505", rows[1], StringComparison.Ordinal);
        Assert.EndsWith("không có nhiệm vụ|chưa tiếp nhận 0/1", rows[2], StringComparison.Ordinal);
        await visitor.OpenAsync("/documents/NQ?units=64");
        Assert.Equal("chưa tiếp nhận 0/1", Fields(visitor).Last());
        Assert.Contains("Trang đơn vị 64/64", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 10_000, true)]
    [InlineData(101, 10_000, false)]
    [InlineData(1, 16_382, true)]
    [InlineData(1, 16_383, false)]
    public void A_file_of_the_matrix_has_an_end(long clauses, int units, bool holds) =>
        Assert.Equal(holds, MatrixExport.Holds(clauses, units));

    [Fact]
    public async Task What_is_done_of_a_clause_opens_to_just_that()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents/NQ");

        var done = visitor.Page.QuerySelectorAll(".clauses .meta span a").Single();
        Assert.Equal("1", done.TextContent);
        await visitor.OpenAsync(done.GetAttribute("href")!);

        Assert.Equal(["NV-1"], RecordCity.Codes(visitor));
    }

    [Fact]
    public async Task The_file_of_the_matrix_holds_every_clause_by_every_unit_that_is_seen()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP").Office("D3", Role.Reporter, "D3");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents/NQ");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/documents/NQ/matrix.xlsx']"));

        var rows = await visitor.SheetAsync("/documents/NQ/matrix.xlsx");
        Assert.Contains("Nghị quyết 04", rows[0], StringComparison.Ordinal);
        Assert.Equal("Mục|Nội dung|Riêng đơn vị|Quận 1|Quận 2|Quận 3", rows[1]);
        Assert.Equal(
            "1|Nội dung của nghị quyết|không có nhiệm vụ|hoàn thành 1/1|chưa tiếp nhận 0/1|không có nhiệm vụ",
            Assert.Single(rows.Skip(2))
        );
        using var beside = await app.SignedInAsync("D3");
        await beside.OpenAsync("/documents/NQ/matrix.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, beside.Status);
    }

    [Fact]
    public async Task Its_life_is_told_in_sentences()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync("/documents/NQ");

        Assert.Contains(
            "ghi văn bản; ghi 1 nội dung giao.",
            Assert.Single(visitor.Page.QuerySelectorAll(".life > li")).TextContent,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Marks(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".matrix .mark").Select(mark => mark.ClassName!.Split(' ')[^1]);

    /// <summary>The fields of the page in turn, each with as many rows behind it.</summary>
    private static async Task OpensAsync(Visitor visitor, params string[] rows)
    {
        var lists = visitor.Page.QuerySelectorAll(".matrix a").Select(field => field.GetAttribute("href")!).ToList();
        Assert.Equal(rows.Length, lists.Count);
        foreach (var (list, count) in lists.Zip(rows))
        {
            await visitor.OpenAsync(list);
            Assert.Equal(count, visitor.Page.QuerySelector(".lede strong")!.TextContent);
            Assert.Equal(count, $"{visitor.Page.QuerySelectorAll(".list tbody tr").Length}");
        }
    }

    private static IEnumerable<string> Fields(Visitor visitor) =>
        visitor
            .Page.QuerySelectorAll(".matrix tbody td")
            .Select(field =>
                string.Join(' ', field.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("D3", "Quận 3", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Unit("P21", "Phường 2", "D2")
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Directive("CT", "Chỉ thị 03", "Nội dung của chỉ thị")
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1), directive: "NQ")
            .Verified("NV-1", new DateOnly(2013, 9, 1), new DateOnly(2013, 9, 5))
            .Tied("NV-KHAC", "D2", null)
            .Tied("NV-2", "D2", null, directive: "NQ", concernsPerson: true)
            .Tied("NV-3", "P21", null, directive: "NQ");

    private static async Task<HttpStatusCode> StatusAsync(AppUnderTest app, string office, string path)
    {
        using var visitor = await app.SignedInAsync(office);
        await visitor.OpenAsync(path);
        return visitor.Status;
    }
}
