using System.Net;
using Haukiem.Shell;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Shell;

/// <summary>Whose word is taken for how a request came.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, "http")]
    [InlineData("10.9.8.7", "http")]
    [InlineData("127.0.0.1", "https")]
    [InlineData("10.9.8.7, 127.0.0.0/8", "https")]
    public async Task Only_a_proxy_that_was_named_says_that_a_request_came_by_tls(string? proxy, string scheme)
    {
        await using var app = await AppUnderTest.StartAsync(
            await TestInstance.CreateAsync(Database.Sqlite),
            proxy: proxy
        );
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Address);
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(scheme, answer.Headers.Location!.Scheme);
    }

    [Fact]
    public void What_is_no_address_is_told() =>
        Assert.Equal(
            ["nginx", "10.0.0.0/99"],
            Proxies.Read("10.0.0.5, nginx, 10.0.0.0/99").Refusals.Select(refusal => refusal.Args[0])
        );
}
