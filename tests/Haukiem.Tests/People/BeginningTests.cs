using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Settings;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.People;

/// <summary>The first administrator and the organisation's own list come in either order, and make one organisation.</summary>
public sealed class BeginningTests
{
    private const string Password = "mot cau de nho cho nhom";

    /// <summary>Five in the morning in Vietnam: the day before by UTC.</summary>
    private static readonly DateTime Now = new(2013, 12, 4, 22, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite, "Thành phố")]
    [InlineData(Database.Postgres, "Thành phố")]
    [InlineData(Database.Sqlite, "Thành phố, tên gõ lúc đầu")]
    public async Task A_history_from_before_the_first_link_goes_under_its_root(Database database, string name)
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(database), Now);
        using var visitor = await OpenLinkAsync(app);
        await visitor.SubmitAsync([("Form.Organisation", name), ("Form.Code", "TP"), .. Account]);
        Assert.DoesNotContain("/invitation", visitor.At.AbsolutePath, StringComparison.Ordinal);
        await using (var db = app.Instance.Open())
            Assert.Equal(Exchanging.Today, (await db.Set<Unit>().SingleAsync(Stop)).CreatedOn);
        using var book = GivenWorkbook.Small();

        var result = await app.Instance.ImportAsync(book);

        Assert.Empty(result.Told());
        await using var fresh = app.Instance.Open();
        var root = await fresh
            .Set<Unit>()
            .Include(unit => unit.Placements)
            .SingleAsync(unit => unit.Code == "TP", Stop);
        Assert.Equal((new DateOnly(2010, 1, 1), "thành phố"), (root.CreatedOn, root.Kind));
        Assert.Equal(name, root.Placements.Single(placement => placement.To is null).Name);
        Assert.Single(await RootsAsync(app.Instance));
        Assert.Empty((await app.Instance.ImportAsync(book)).Told());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_list_with_another_root_is_told_the_one_that_is_there(Database database)
    {
        await using var app = await AppUnderTest.StartAsync(await TestInstance.CreateAsync(database), Now);
        using var visitor = await OpenLinkAsync(app);
        await visitor.SubmitAsync([("Form.Organisation", "Thành phố"), ("Form.Code", "KHAC"), .. Account]);
        using var book = GivenWorkbook.Small();

        var result = await app.Instance.ImportAsync(book);

        Assert.Equal(["Units 3 D: Units.SecondRoot"], result.Told());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task After_an_import_the_first_link_asks_only_who_and_uses_what_is_there(Database database)
    {
        var instance = await Exchanging.NewInstanceAsync(database);
        await using var app = await AppUnderTest.StartAsync(instance, Now);
        using var book = GivenWorkbook.Small();
        book.Add("People", "QT|Người có mã này trước|x").Add("Mandates", "QT|QT|Reader|TP|||||2010-01-01|");
        Assert.Empty((await instance.ImportAsync(book)).Told());
        using var visitor = await OpenLinkAsync(app);
        Assert.Null(visitor.Page.QuerySelector("#organisation"));
        Assert.Null(visitor.Page.QuerySelector("#zone"));
        Assert.Contains("Thành phố", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync(Account);

        Assert.DoesNotContain("/invitation", visitor.At.AbsolutePath, StringComparison.Ordinal);
        var root = Assert.Single(await RootsAsync(instance));
        await using var db = instance.Open();
        var held = await db.Set<Mandate>().SingleAsync(mandate => mandate.Role == Role.Administrator, Stop);
        Assert.Equal((root, "QT-2", Exchanging.Today), (held.UnitId, held.Code, held.From));
        Assert.Equal("QT-2", (await db.Set<Person>().SingleAsync(person => person.Id == held.PersonId, Stop)).Code);
        Assert.Single(await db.Set<Instance>().ToListAsync(Stop));
    }

    private static (string, string)[] Account =>
        [
            ("Form.Name", "Bộ phận quản trị"),
            ("Form.UserName", "quan-tri"),
            ("Form.Password", Password),
            ("Form.Again", Password),
        ];

    private static async Task<Visitor> OpenLinkAsync(AppUnderTest app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<InvitationStore>().InviteAsync(null, Stop);
        var visitor = app.Visit();
        await visitor.OpenAsync(link);
        return visitor;
    }

    private static async Task<List<UnitId>> RootsAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        return await db.Set<UnitPlacement>()
            .Where(placement => placement.ParentId == null)
            .Select(placement => placement.UnitId)
            .Distinct()
            .ToListAsync(Stop);
    }
}
