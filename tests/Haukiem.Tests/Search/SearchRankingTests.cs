using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Search;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Search;

/// <summary>What stands first, how it is called and quoted, and that a phrase is found wherever it stands.</summary>
public sealed class SearchRankingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_review_is_called_after_its_year_and_its_unit_and_stands_behind_what_says_as_much(
        Database database
    )
    {
        var given = await Cities.WithEverythingAsync(database);
        await using var app = await given
            .Directive("HD-1", "Hướng dẫn 1", "Kiểm điểm cuối năm")
            .Review("KD-2", "TP", 2012, ReviewAction.Hold, "Lời kiểm điểm", new DateOnly(2013, 1, 9))
            .StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/search?q=kiem+diem");
        var titles = visitor.Page.QuerySelectorAll(".hits .hit h2").Select(title => title.TextContent.Trim()).ToList();
        Assert.Equal("Nghị quyết Hướng dẫn 1: Kiểm điểm cuối năm", titles[0]);
        Assert.Equal("Hoàn thành khắc phục sau kiểm điểm tại các chi bộ trực thuộc", titles[1]);
        Assert.Equal(["Kiểm điểm năm 2012: Thành ủy Ề Ẫ thử", "Kiểm điểm năm 2013: Đơn vị 02"], titles[2..4]);
        await visitor.OpenAsync("/search?q=review+2013+đơn+vị+02");
        Assert.Equal("KD-1", visitor.Page.QuerySelector(".hits .hit .code")!.TextContent);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_unit_that_is_renamed_renames_its_reviews(Database database)
    {
        var given = await GivenInstance.CreateAsync(database);
        given
            .Unit("D1", "Quận cũ", "TP")
            .Review("KD", "D1", 2013, ReviewAction.Hold, "Lời", new DateOnly(2013, 1, 9))
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        await using var db = app.Instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await db.Database.ExecuteSqlAsync(
            $"""UPDATE "UnitPlacement" SET "Name" = 'Huyện mới' WHERE "Name" = 'Quận cũ'""",
            Stop
        );
        var renamed = await db.Set<Unit>().SingleAsync(unit => unit.Code == "D1", Stop);
        await SearchWriter.RefreshAsync(db, SearchedThings.Of([renamed]), Stop);
        await transaction.CommitAsync(Stop);
        using var visitor = await app.SignedInAsync("VP");

        Assert.Equal(["KD"], await FoundAsync(visitor, "\"2013 huyen moi\""));
        Assert.Contains("Kiểm điểm năm 2013: Huyện mới", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_phrase_is_found_behind_any_number_of_its_words_and_across_no_two_parts(Database database)
    {
        var given = await GivenInstance.CreateAsync(database);
        given.Directive("DAI", "Văn bản dài", "mở đầu");
        foreach (var number in Enumerable.Range(2, 5))
            given.Clause("DAI", $"{number}", string.Concat(Enumerable.Repeat("kỳ giao ban ", 1500)) + "báo cáo");
        given
            .Clause("DAI", "7", "hằng năm báo cáo kỳ cuối")
            .Directive("NGAN", "Văn bản ngắn", "kỳ cuối")
            .Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        Assert.Equal(["NGAN", "DAI"], await FoundAsync(visitor, "\"kỳ cuối\""));
        Assert.Equal(["DAI"], await FoundAsync(visitor, "\"báo cáo kỳ cuối\""));
        Assert.Equal(["DAI"], await FoundAsync(visitor, "hằng \"ban báo\""));
        // The last word of one clause, and the number of the next.
        Assert.Empty(await FoundAsync(visitor, "\"báo cáo 7\""));
        Assert.Empty(await FoundAsync(visitor, "\"cuối kỳ\""));
    }

    [Fact]
    public async Task Parts_of_a_record_are_quoted_apart()
    {
        var given = await Cities.WithEverythingAsync(Database.Sqlite);
        await using var app = await given
            .Directive("HD-2", "Hướng dẫn 2", "Nội dung đầu")
            .Clause("HD-2", "2", "Nội dung sau")
            .StartedAsync();
        using var visitor = await app.SignedInAsync("VP");

        await visitor.OpenAsync("/search?q=noi+dung+sau");
        Assert.Contains("1. Nội dung đầu · 2. Nội dung sau", visitor.Text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> FoundAsync(Visitor visitor, string typed)
    {
        await visitor.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}");
        return [.. visitor.Page.QuerySelectorAll(".hit .code").Select(code => code.TextContent)];
    }
}
