using static Haukiem.Tests.Records.RecordCity;

namespace Haukiem.Tests.Records;

/// <summary>What restricts a list of records stands in its address, is said, and is told where it means nothing.</summary>
public sealed class RecordListFilterTests
{
    [Theory]
    [InlineData("/documents?year=abc", "Không lọc được theo Năm “abc”", 2)]
    [InlineData("/documents?answered=zzz", "“zzz”; điều kiện này không được dùng", 2)]
    [InlineData("/documents?sort=zzz", "Không sắp xếp được theo “zzz”", 2)]
    [InlineData("/documents?year=1999", "không có gì ứng với Năm: 1999", 0)]
    [InlineData("/documents?kind=Quyết+định", "không có gì ứng với Loại: Quyết định", 0)]
    [InlineData("/reviews?state=zzz", "Không lọc được theo Tình trạng “zzz”", 2)]
    [InlineData("/rounds?year=x", "Không lọc được theo Năm “x”", 2)]
    [InlineData("/indicators?measure=zzz", "không có gì ứng với Đơn vị tính: zzz", 0)]
    public async Task A_filter_of_the_address_that_means_nothing_is_told(string address, string said, int rows)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);

        Assert.Contains(said, visitor.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, Codes(visitor).Count);
    }

    [Theory]
    [InlineData("/documents?year=2012", "2012")]
    [InlineData("/documents?kind=Nghị+quyết", "Nghị quyết")]
    [InlineData("/indicators?measure=người", "người")]
    public async Task Whatever_restricts_a_list_is_said_and_can_be_taken_away(string address, string said)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);
        Assert.Contains(said, visitor.Page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".chips a"));
        Assert.Contains(said, visitor.Page.QuerySelector(".on-paper")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main .notice"));
    }

    [Theory]
    [InlineData("/documents?q=nghi+quyet", "NQ")]
    [InlineData("/documents?year=2011", "")]
    [InlineData("/documents?kind=Nghị+quyết&sort=-code", "NQ,CT")]
    [InlineData("/documents?asOf=2012-01-31", "")]
    [InlineData("/rounds?state=concluded", "DK-2")]
    [InlineData("/rounds?state=underWay", "DK-1")]
    [InlineData("/rounds?state=underWay&asOf=2013-09-13&sort=code", "DK-1,DK-2")]
    [InlineData("/rounds?year=2013&sort=-code", "DK-2,DK-1")]
    [InlineData("/rounds?unit=D1", "DK-1")]
    [InlineData("/reviews?state=held", "KD-1")]
    [InlineData("/reviews?state=prompted&year=2013", "KD-2")]
    [InlineData("/reviews?q=quan+1", "KD-1")]
    [InlineData("/indicators?q=viec+lam", "VL")]
    [InlineData("/indicators?measure=người&direction=moreIsBetter&sort=-code", "VL,CHUA")]
    [InlineData("/indicators?direction=yesNo", "")]
    public async Task What_is_asked_for_stands_in_the_address(string address, string codes)
    {
        await using var app = await StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        await visitor.OpenAsync(address);
        Assert.Equal(codes, string.Join(',', Codes(visitor)));
        if (codes.Length == 0)
            Assert.NotEmpty(visitor.Page.QuerySelectorAll(".empty a"));
    }
}
