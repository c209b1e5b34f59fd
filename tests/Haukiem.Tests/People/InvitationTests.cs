using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.People;

/// <summary>Somebody who is invited chooses how to sign in; invited again, only a new password.</summary>
public sealed class InvitationTests
{
    private const string New = "mot cau khac de nho hon";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Who_has_an_account_chooses_a_new_password_and_keeps_the_name(Database database)
    {
        await using var app = await StartAsync(database);
        using var before = app.Visit();
        await before.SignInAsync("VP", GivenInstance.Password);
        using var visitor = app.Visit();
        await visitor.OpenAsync(await InviteAsync(app, "VP"));
        var name = visitor.Page.QuerySelector("#user-name")!;
        Assert.Equal(("VP", true), (name.GetAttribute("value"), name.HasAttribute("readonly")));

        await visitor.SubmitAsync(("Form.Password", New), ("Form.Again", New));

        Assert.StartsWith("/overview", visitor.At.AbsolutePath, StringComparison.Ordinal);
        await before.OpenAsync("/overview/TP");
        Assert.Equal(SignInFeature.SignInPath, before.At.AbsolutePath);
        await before.SignInAsync("VP", GivenInstance.Password);
        Assert.Equal(SignInFeature.SignInPath, before.At.AbsolutePath);
        await before.SignInAsync("VP", New);
        Assert.NotEqual(SignInFeature.SignInPath, before.At.AbsolutePath);
        await visitor.OpenAsync("/overview/TP");
        Assert.Equal("/overview/TP", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Who_was_locked_out_signs_in_with_the_new_password_at_once()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = app.Visit();
        for (var i = 0; i < SignInFeature.AttemptsBeforeLock; i++)
            await visitor.SignInAsync("VP", "khong phai mat khau");
        await visitor.OpenAsync(await InviteAsync(app, "VP"));
        await visitor.SubmitAsync(("Form.Password", New), ("Form.Again", New));
        using var other = app.Visit();

        await other.SignInAsync("VP", New);

        Assert.NotEqual(SignInFeature.SignInPath, other.At.AbsolutePath);
    }

    [Fact]
    public async Task Of_several_links_for_one_person_the_first_that_is_used_ends_the_others()
    {
        await using var app = await StartAsync(Database.Sqlite);
        var first = await InviteAsync(app, "MOI");
        var second = await InviteAsync(app, "MOI");
        using var visitor = app.Visit();
        await visitor.OpenAsync(first);
        await visitor.SubmitAsync(("Form.UserName", "moi"), ("Form.Password", New), ("Form.Again", New));
        using var late = app.Visit();

        await late.OpenAsync(second);

        Assert.Contains("không còn dùng được", late.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Of_two_who_opened_one_link_at_once_the_second_is_refused_by_the_database(Database database)
    {
        await using var app = await StartAsync(database);
        var token = (await InviteAsync(app, "MOI")).Split('/')[^1];
        await using var one = app.Services.CreateAsyncScope();
        await using var other = app.Services.CreateAsyncScope();
        var (first, second) = (await FindAsync(one, token), await FindAsync(other, token));
        await UseAsync(one, first);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => UseAsync(other, second));
    }

    private static async Task<Invitation> FindAsync(AsyncServiceScope scope, string token) =>
        (await scope.ServiceProvider.GetRequiredService<InvitationStore>().FindAsync(token, Stop))!;

    private static async Task UseAsync(AsyncServiceScope scope, Invitation invitation)
    {
        await scope.ServiceProvider.GetRequiredService<InvitationStore>().UseAsync(invitation, Stop);
        await scope.ServiceProvider.GetRequiredService<Db>().SaveMachineAsync(Stop);
    }

    [Fact]
    public async Task A_user_name_that_somebody_has_is_refused_in_any_case()
    {
        await using var app = await StartAsync(Database.Sqlite);
        using var visitor = app.Visit();
        await visitor.OpenAsync(await InviteAsync(app, "MOI"));

        await visitor.SubmitAsync(("Form.UserName", "vp"), ("Form.Password", New), ("Form.Again", New));

        Assert.Contains(
            "đã có người dùng",
            visitor.Page.QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );
        await visitor.SubmitAsync(("Form.UserName", "moi"), ("Form.Password", New), ("Form.Again", New));
        Assert.DoesNotContain("/invitation", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task<AppUnderTest> StartAsync(Database database)
    {
        var given = await GivenInstance.CreateAsync(database);
        given.Office("VP", Role.Coordinator, "TP").OfficeWithoutAccount("MOI");
        await given.SavedAsync();
        await given.DisposeAsync();
        return await AppUnderTest.StartAsync(given.Instance);
    }

    private static async Task<string> InviteAsync(AppUnderTest app, string code)
    {
        await using var db = app.Instance.Open();
        var person = await db.Set<Person>().SingleAsync(one => one.Code == code, Stop);
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationStore>().InviteAsync(person.Id, Stop);
    }
}
