using System.Net;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Outcomes;
using Haukiem.Shell;
using Haukiem.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Haukiem.Tests.Shell;

public sealed class ShellTests : IAsyncLifetime
{
    private TestInstance instance = null!;
    private WebApplication app = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "haukiem" });
        builder.WebHost.UseTestServer();
        instance = await TestInstance.CreateAsync(Database.Sqlite);
        builder.Services.AddInstance(instance.Folder);
        builder.Services.AddSigningIn(instance.Folder);
        builder.AddShell();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapShell();
        app.MapGet("/breaks", IResult () => throw new InvalidOperationException("told to nobody"));
        app.MapGet("/refused", (HttpContext context) => context.Refuse(new Refusal("Shell.Problem404_Do")));
        await app.StartAsync();
        browser = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        await instance.DisposeAsync();
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Không tìm thấy trang")]
    [InlineData("/problem/500", HttpStatusCode.NotFound, "Không tìm thấy trang")]
    [InlineData("/breaks", HttpStatusCode.InternalServerError, "Hệ thống gặp sự cố")]
    [InlineData("/refused", HttpStatusCode.Forbidden, "Hãy kiểm tra lại địa chỉ")]
    [InlineData("/css/tokens.css", HttpStatusCode.OK, "color-scheme")]
    public async Task Every_response_is_strict_and_every_error_has_words(
        string address,
        HttpStatusCode status,
        string says
    )
    {
        var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.DoesNotContain("told to nobody", text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", text, StringComparison.Ordinal);
        Assert.StartsWith(
            "default-src 'self'; script-src 'self'; style-src 'self'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        if (address.StartsWith("/css", StringComparison.Ordinal))
            Assert.NotEqual("no-store", response.Headers.CacheControl?.ToString());
        else
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_page_is_sent_packed_to_who_can_unpack_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/preferences/theme")]
    [InlineData("/preferences/language")]
    [InlineData("/problem/404")]
    public async Task A_form_from_elsewhere_is_refused_with_words(string address)
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("language", "en")]);
        var response = await browser.PostAsync(address, form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "Yêu cầu chưa được thực hiện",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.False(response.Headers.Contains("Location"));
    }

    [Theory]
    [InlineData("language", "en", "There is no such page", "/nowhere", "/nowhere")]
    [InlineData("theme", "dark", "data-theme=\"dark\"", "//elsewhere.example", "/")]
    public async Task A_preference_is_kept_and_leads_back(
        string preference,
        string value,
        string says,
        string returnTo,
        string leadsTo
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var page = await browser.GetAsync("/nowhere", cancel);
        var html = await page.Content.ReadAsStringAsync(cancel);
        var token = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new(preference, value),
            new("returnTo", returnTo),
        ]);
        using var send = new HttpRequestMessage(HttpMethod.Post, $"/preferences/{preference}") { Content = form };
        send.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        var answer = await browser.SendAsync(send, cancel);

        Assert.Equal(leadsTo, answer.Headers.Location?.OriginalString);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        again.Headers.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var after = await browser.SendAsync(again, cancel);
        Assert.Contains(says, await after.Content.ReadAsStringAsync(cancel), StringComparison.Ordinal);
    }
}
