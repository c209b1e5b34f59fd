using System.Net;
using Haukiem.People.SigningIn;
using Haukiem.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.People;

/// <summary>From the first link of an empty instance to signing out.</summary>
public sealed class SignInTests
{
    private const string Password = "mot cau de nho cho nhom";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Whoever_opens_the_first_link_becomes_the_administrator_and_nobody_after(Database database)
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(database));
        var first = await InviteAsync(app);
        var second = await InviteAsync(app);
        using var visitor = app.Visit();

        await BeginAsync(visitor, first);

        Assert.False(visitor.At.AbsolutePath.StartsWith("/invitation", StringComparison.Ordinal));
        using var late = app.Visit();
        await late.OpenAsync(first);
        Assert.Contains("không còn dùng được", late.Text, StringComparison.Ordinal);
        await late.OpenAsync(second);
        Assert.Contains("không còn dùng được", late.Text, StringComparison.Ordinal);
        await late.SignInAsync("quan-tri", Password);
        Assert.NotEqual("/sign-in", late.At.AbsolutePath);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_in_the_first_form_is_said_all_at_once()
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(Database.Sqlite));
        using var visitor = app.Visit();
        await visitor.OpenAsync(await InviteAsync(app));

        await visitor.SubmitAsync(
            ("Form.Organisation", ""),
            ("Form.Code", "có dấu cách"),
            ("Form.UserName", "tên"),
            ("Form.Password", "ngắn")
        );

        Assert.Equal(5, visitor.Page.QuerySelectorAll(".notice li").Length);
        foreach (var field in new[] { "organisation", "code", "name", "user-name", "password" })
        {
            var control = visitor.Page.QuerySelector("#" + field)!;
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            var described = control.GetAttribute("aria-describedby")!.Split(' ');
            Assert.NotEmpty(visitor.Page.GetElementById(described[^1])!.TextContent);
        }
        Assert.Null(visitor.Page.QuerySelector("#zone")!.GetAttribute("aria-invalid"));
        Assert.Equal("có dấu cách", visitor.Page.QuerySelector("#code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_against_the_right_one()
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(Database.Sqlite));
        using var visitor = app.Visit();
        await BeginAsync(visitor, await InviteAsync(app));
        using var other = app.Visit();

        for (var i = 0; i < SignInFeature.AttemptsBeforeLock; i++)
            await other.SignInAsync("quan-tri", "khong phai mat khau");
        await other.SignInAsync("quan-tri", Password);

        Assert.Equal("/sign-in", other.At.AbsolutePath);
        Assert.Equal("not-signed-in", other.Page.QuerySelector("#password")!.GetAttribute("aria-describedby"));
        Assert.Contains("tạm khóa", other.Page.GetElementById("not-signed-in")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tạm khóa", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_another_host(string to)
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(Database.Sqlite));
        using var visitor = app.Visit();
        await BeginAsync(visitor, await InviteAsync(app));
        using var other = app.Visit();
        await other.OpenAsync($"/sign-in?to={Uri.EscapeDataString(to)}");

        await other.SubmitAsync(("Form.UserName", "quan-tri"), ("Form.Password", Password));

        Assert.Equal(app.Address.Authority, other.At.Authority);
    }

    [Fact]
    public async Task After_signing_out_every_page_asks_to_sign_in()
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(Database.Sqlite));
        using var visitor = app.Visit();
        await BeginAsync(visitor, await InviteAsync(app));
        await visitor.OpenAsync("/");

        await visitor.SubmitFormToAsync(SignInFeature.SignOutPath);
        await visitor.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    private static Task BeginAsync(Visitor visitor, string link) =>
        BeginAsync(
            visitor,
            link,
            ("Form.Organisation", "Thành phố thử"),
            ("Form.Code", "TP"),
            ("Form.Name", "Bộ phận quản trị"),
            ("Form.UserName", "quan-tri"),
            ("Form.Password", Password),
            ("Form.Again", Password)
        );

    private static async Task BeginAsync(Visitor visitor, string link, params (string, string)[] fields)
    {
        await visitor.OpenAsync(link);
        await visitor.SubmitAsync(fields);
    }

    private static async Task<string> InviteAsync(AppUnderTest app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationStore>().InviteAsync(null, default);
    }
}
