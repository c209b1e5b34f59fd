using System.Net;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>Who sees the pages of which unit: every role, from above, at, below and beside it.</summary>
public sealed class PageAccessTests
{
    private static readonly Role[] SeeNoContent = [Role.Administrator, Role.Reader];

    private static readonly string[] Pages =
    [
        "/overview/D1",
        "/overview/D1/grid",
        "/assignments?unit=D1",
        "/findings?unit=D1",
        "/checks?unit=D1",
        "/targets?unit=D1",
        "/units?unit=D1",
        "/assignments.xlsx?unit=D1",
        "/overview/D1/grid.xlsx",
    ];

    [Fact]
    public async Task Each_role_sees_what_is_at_and_below_its_unit_and_nothing_else()
    {
        var given = await CityAsync();
        foreach (var role in Enum.GetValues<Role>())
        foreach (var unit in new[] { "TP", "D1", "D2", "P11" })
            given.Office($"{role}-{unit}", role, unit);
        await using var app = await StartAsync(given);

        foreach (var role in Enum.GetValues<Role>())
        foreach (var unit in new[] { "TP", "D1", "D2", "P11" })
        {
            var status =
                SeeNoContent.Contains(role) ? HttpStatusCode.Forbidden
                : unit is "TP" or "D1" ? HttpStatusCode.OK
                : HttpStatusCode.NotFound;
            await ExpectAsync(app, $"{role}-{unit}", status, Pages);
        }
    }

    [Fact]
    public async Task A_mandate_that_has_ended_opens_nothing_and_says_so()
    {
        var given = await CityAsync();
        given.Office("CU", Role.Leader, "TP", until: GivenInstance.Today.AddDays(-1)).OfficeWithoutMandate("KHONG");
        await using var app = await StartAsync(given);

        foreach (var office in new[] { "CU", "KHONG" })
        {
            await ExpectAsync(app, office, HttpStatusCode.Forbidden, Pages);
            using var visitor = await ExpectAsync(app, office, HttpStatusCode.Forbidden, "/assignments");
            Assert.Contains("Hôm nay bạn chưa có vai trò", visitor.Text, StringComparison.Ordinal);
            await visitor.OpenAsync("/");
            Assert.Contains("Hôm nay bạn chưa có vai trò", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_reaches_the_unit_alone_sees_it_without_what_is_below()
    {
        var given = await CityAsync();
        given.Office("RIENG", Role.Reporter, "D1", Reach.Unit);
        await using var app = await StartAsync(given);

        using var visitor = await ExpectAsync(app, "RIENG", HttpStatusCode.OK, "/overview/D1", "/overview/D1/grid");
        Assert.Contains("Chỉ riêng đơn vị này", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phường 1", visitor.Text, StringComparison.Ordinal);
        foreach (var list in new[] { "/assignments", "/findings", "/checks", "/targets", "/units" })
        {
            await visitor.OpenAsync(list);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains("Riêng Quận 1,", visitor.Text, StringComparison.Ordinal);
        }
        await visitor.OpenAsync("/assignments?unit=D1&scope=own");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.OpenAsync("/assignments?unit=D1&scope=subtree");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task Who_follows_one_matter_sees_its_assignments_and_no_other_figure()
    {
        var given = await CityAsync();
        given
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .Assignment("NV-THEO", "D1", null, directive: "NQ")
            .Assignment("NV-KHAC", "D1", null)
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("QT", Role.Administrator, "TP");
        await using var app = await StartAsync(given);

        using var visitor = await ExpectAsync(app, "MOT", HttpStatusCode.OK, "/overview/TP", "/assignments?unit=TP");
        Assert.Contains("NV-THEO", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-KHAC", visitor.Text, StringComparison.Ordinal);
        await ExpectAsync(app, "MOT", HttpStatusCode.Forbidden, "/targets?unit=TP", "/checks?unit=TP", "/targets");
        Assert.Equal(["/overview", "/assignments", "/journal"], Navigation(visitor));
        Assert.Equal(["/overview", "/journal"], Navigation(await ExpectAsync(app, "QT", HttpStatusCode.OK, "/")));
    }

    [Fact]
    public async Task An_address_without_a_unit_means_the_highest_where_the_subject_is_seen()
    {
        var given = await CityAsync();
        given
            .Directive("NQ", "Nghị quyết 04", "Nội dung")
            .Office("HAI", Role.Reporter, "P11")
            .Office("HAI", Role.Leader, "D1")
            .Office("MOT", Role.Monitor, "TP", matter: "NQ")
            .Office("MOT", Role.Reporter, "D2");
        await using var app = await StartAsync(given);

        using var two = await ExpectAsync(app, "HAI", HttpStatusCode.OK, "/findings");
        Assert.Contains("Quận 1 và các đơn vị bên dưới", two.Text, StringComparison.Ordinal);
        using var matter = await ExpectAsync(app, "MOT", HttpStatusCode.OK, "/assignments");
        Assert.Contains("Thành phố thử và các đơn vị bên dưới", matter.Text, StringComparison.Ordinal);
        await matter.OpenAsync("/findings");
        Assert.Contains("Quận 2 và các đơn vị bên dưới", matter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_outside_the_mandate_is_answered_like_one_that_does_not_exist()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "D1");
        await using var app = await StartAsync(given);
        using var visitor = await ExpectAsync(app, "VP", HttpStatusCode.NotFound, "/overview/D2");

        foreach (var page in Pages)
        {
            await visitor.OpenAsync(page.Replace("D1", "D2", StringComparison.Ordinal));
            var (status, said) = (visitor.Status, visitor.Text);
            await visitor.OpenAsync(page.Replace("D1", "KHONG", StringComparison.Ordinal));
            Assert.Equal(
                (status, said.Replace("D2", "KHONG", StringComparison.Ordinal)),
                (visitor.Status, visitor.Text)
            );
        }
    }

    private static IEnumerable<string?> Navigation(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("nav .group a").Select(link => link.GetAttribute("href"));

    [Fact]
    public async Task Each_is_led_to_the_highest_unit_or_chooses_between_several()
    {
        var given = await CityAsync();
        given
            .Office("CAO", Role.Leader, "TP")
            .Office("CAO", Role.Inspector, "P11")
            .Office("HAI", Role.Monitor, "D1")
            .Office("HAI", Role.Monitor, "D2");
        await using var app = await StartAsync(given);

        using var high = await ExpectAsync(app, "CAO", HttpStatusCode.OK, "/");
        Assert.Equal("/overview/TP", high.At.AbsolutePath);
        using var two = await ExpectAsync(app, "HAI", HttpStatusCode.OK, "/");
        Assert.Equal(
            ["/overview/D1", "/overview/D2"],
            two.Page.QuerySelectorAll("main .choices li > a").Select(link => link.GetAttribute("href")!)
        );
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found_and_what_makes_no_sense_is_told()
    {
        var given = await CityAsync();
        given.Office("VP", Role.Coordinator, "TP");
        await using var app = await StartAsync(given);

        await ExpectAsync(app, "VP", HttpStatusCode.NotFound, "/overview/X", "/overview/X/grid", "/checks?unit=X");
        using var visitor = await ExpectAsync(
            app,
            "VP",
            HttpStatusCode.OK,
            "/overview/TP?asOf=hom-qua&tree=x",
            "/assignments?asOf=2013-02-30&class=x&sort=x&page=999999999999&size=7"
        );
        Assert.Contains("Một phần địa chỉ không dùng được", visitor.Text, StringComparison.Ordinal);
    }

    private static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("P11", "Phường 1", "D1");

    private static async Task<AppUnderTest> StartAsync(GivenInstance given)
    {
        await given.SavedAsync();
        await given.DisposeAsync();
        return await AppUnderTest.StartAsync(given.Instance);
    }

    private static async Task<Visitor> ExpectAsync(
        AppUnderTest app,
        string office,
        HttpStatusCode status,
        params string[] pages
    )
    {
        var visitor = app.Visit();
        await visitor.SignInAsync(office, GivenInstance.Password);
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            Assert.True(visitor.Status == status, $"{office} got {visitor.Status} at {page}");
        }
        return visitor;
    }
}
