using Haukiem.Platform.Components;

namespace Haukiem.Tests.Platform.Components;

public sealed class PageAddressTests
{
    private static readonly PageAddress List = PageAddress.Parse(
        "/assignments?state=overdue&unit=06&unit=14&page=3&size=100"
    );

    [Fact]
    public void Another_filter_begins_again_at_the_first_page() =>
        Assert.Equal("/assignments?unit=06&unit=14&size=100&state=open", List.With("state", "open").ToString());

    [Fact]
    public void One_value_of_a_filter_is_taken_away_alone() =>
        Assert.Equal("/assignments?state=overdue&unit=06&size=100", List.Without("unit", "14").ToString());

    [Fact]
    public void Vietnamese_letters_survive_the_address()
    {
        var address = PageAddress.Parse("/list").With("q", "Đề án & kế hoạch");

        Assert.Equal("Đề án & kế hoạch", PageAddress.Parse(address.ToString())["q"]);
    }

    [Theory]
    [InlineData("/list", 1, 50, null, false)]
    [InlineData("/list?page=2&size=100&sort=-unit", 2, 100, "unit", true)]
    [InlineData("/list?page=-4&size=1000000&sort=-", 1, 50, "-", false)]
    [InlineData("/list?page=x&size=0&sort=unit", 1, 50, "unit", false)]
    [InlineData("/list?page=99999999999999", 1, 50, null, false)]
    public void What_makes_no_sense_is_as_if_it_were_not_there(
        string address,
        int page,
        int size,
        string? sort,
        bool descending
    ) => Assert.Equal(new PageRequest(page, size, sort, descending), PageRequest.Of(PageAddress.Parse(address)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(10_000, 9)]
    public void A_page_after_the_last_is_the_last(long total, int page) =>
        Assert.Equal(page, new PageRequest(9, 50, null, false).Within(total).Page);
}
