using Haukiem.Shell;

namespace Haukiem.Tests.Shell;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/units/CT?day=2013-12-07#figures")]
    public void An_address_of_this_product_is_kept(string address) =>
        Assert.Equal(address, LocalAddress.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/units\r\nSet-Cookie: a=b")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("units")]
    public void Anything_else_leads_to_the_first_page(string? address) =>
        Assert.Equal("/", LocalAddress.OrHome(address));
}
