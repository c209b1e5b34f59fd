using Haukiem.Mandates;
using Haukiem.Rollups.Saving;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>A list is saved as it stands, under a name of one's own, and is nobody else's.</summary>
public sealed class SavedListTests
{
    private const string List =
        "/assignments?unit=D1&asOf=2013-12-05&tree=is&class=overdue&directive=NQ-04&sort=-code&page=2&size=50";

    [Fact]
    public async Task A_list_is_saved_with_scope_filters_and_order_but_without_its_page_and_found_again()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await SaveAsync(visitor, List, "Quá hạn ở Quận 1");

        // Of today it is asked again for the day on which it is opened.
        const string saved = "/assignments?unit=D1&tree=is&class=overdue&directive=NQ-04&sort=-code&size=50";
        Assert.Equal(saved, visitor.At.PathAndQuery);
        foreach (var page in new[] { "/assignments", "/saved-lists", "/overview/TP" })
        {
            await visitor.OpenAsync(page);
            Assert.Equal([saved], Links(visitor, "Quá hạn ở Quận 1"));
        }
        await visitor.OpenAsync("/findings");
        Assert.Empty(Links(visitor, "Quá hạn ở Quận 1"));
    }

    [Fact]
    public async Task A_list_of_another_day_stays_one_of_that_day()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await SaveAsync(visitor, "/findings?asOf=2013-11-01&tree=was", "Tháng 11");

        Assert.Equal(
            "/findings?unit=TP&asOf=2013-11-01&tree=was&class=total&sort=unit&size=50",
            visitor.At.PathAndQuery
        );
    }

    [Fact]
    public async Task Who_types_a_name_that_is_taken_is_told_with_the_name_kept_and_may_replace_the_list_or_rename_this_one()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");
        await SaveAsync(visitor, "/assignments", "Của tôi");

        await SaveAsync(visitor, "/findings?q=viec", "  Của tôi ");
        Assert.Contains("Bạn đã có danh sách tên “Của tôi”", Refusal(visitor), StringComparison.Ordinal);
        Assert.Equal("Của tôi", visitor.Page.QuerySelector("#save-name")!.GetAttribute("value"));
        Assert.Equal(
            visitor.Page.QuerySelector(".refusal")!.Id,
            visitor.Page.QuerySelector("#save-name")!.GetAttribute("aria-describedby")
        );
        Assert.StartsWith("/assignments?", Assert.Single(Links(visitor, "Của tôi")), StringComparison.Ordinal);
        var asked = visitor.At.PathAndQuery;
        await visitor.SubmitFormToAsync(SavedListForms.SavePath, ("name", "Tên khác"));
        Assert.StartsWith("/findings?", visitor.At.PathAndQuery, StringComparison.Ordinal);

        await visitor.OpenAsync(asked);
        await visitor.SubmitAsync(("replace", "true"));
        await visitor.OpenAsync("/saved-lists");
        Assert.Contains("q=viec", Assert.Single(Links(visitor, "Của tôi")), StringComparison.Ordinal);
        Assert.Contains("q=viec", Assert.Single(Links(visitor, "Tên khác")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QUÁ HẠN ở quận 1", true)]
    [InlineData("Qua\u0301 ha\u0323n o\u031b\u0309 Qua\u0323\u0302n 1", true)]
    [InlineData("Qua han o Quan 1", false)]
    public async Task A_name_is_taken_in_small_and_capital_letters_and_however_its_marks_are_written(
        string name,
        bool isTaken
    )
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");
        await SaveAsync(visitor, "/assignments", "Quá hạn ở Quận 1");

        await SaveAsync(visitor, "/findings", name);
        Assert.Equal(
            isTaken,
            Refusal(visitor).Contains("Bạn đã có danh sách tên “Quá hạn ở Quận 1”", StringComparison.Ordinal)
        );
        if (isTaken)
            await visitor.SubmitAsync(("replace", "true"));
        await visitor.OpenAsync("/saved-lists");
        Assert.Equal(isTaken ? 1 : 2, visitor.Page.QuerySelectorAll("form[action='/saved-lists/delete']").Length);
    }

    [Fact]
    public async Task Where_lists_were_saved_this_one_can_be_saved_as_well()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");
        await SaveAsync(visitor, "/assignments", "Của tôi");

        foreach (var (page, chooser) in new[] { ("/assignments", "Danh sách đã lưu (1)"), ("/findings", null) })
        {
            await visitor.OpenAsync(page);
            var offered = visitor
                .Page.QuerySelectorAll(".chooser summary")
                .Select(one => one.TextContent.Trim())
                .ToList();
            Assert.Contains("Lưu danh sách này", offered);
            if (chooser is not null)
                Assert.Contains(chooser, offered);
        }
    }

    [Theory]
    [InlineData("/documents?answered=notWhole&year=2011&x=y&page=3&sort=-code", "answered=notWhole&year=2011")]
    [InlineData("/rounds?state=concluded&sort=x", "state=concluded")]
    [InlineData("/reviews?q=quan+1&unit=D1&asOf=2013-11-01&tree=was", "unit=D1&asOf=2013-11-01&tree=was&q=quan")]
    [InlineData("/indicators?direction=yesNo&year=x&scope=own", "scope=own")]
    public async Task Lists_of_records_are_saved_with_what_restricts_them_and_found_again(string address, string kept)
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await SaveAsync(visitor, address, "Để xem lại");

        var saved = visitor.At.PathAndQuery;
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
        Assert.StartsWith(address.Split('?')[0] + "?", saved, StringComparison.Ordinal);
        foreach (var part in kept.Split('&'))
            Assert.Contains(part, saved, StringComparison.Ordinal);
        foreach (var left in new[] { "x=y", "page=", "sort=x", "year=x" })
            Assert.DoesNotContain(left, saved, StringComparison.Ordinal);
        await visitor.OpenAsync(saved.Split('?')[0]);
        Assert.Equal([saved], Links(visitor, "Để xem lại"));
        await visitor.OpenAsync("/units");
        Assert.Empty(Links(visitor, "Để xem lại"));
    }

    [Fact]
    public async Task Only_what_the_reader_may_open_is_offered()
    {
        var given = (await CityAsync())
            .Office("QT", Role.Administrator, "TP")
            .Office("MOT", Role.Monitor, "TP", matter: "NQ-04");
        await using var app = await given.StartedAsync();
        foreach (var office in new[] { "QT", "MOT" })
        {
            using var visitor = await SignedInAsync(app, office);
            foreach (var page in new[] { "/saved-lists", "/findings", "/documents/NQ-04" })
            {
                await visitor.OpenAsync(page);
                var offered = visitor
                    .Page.QuerySelectorAll("a[href^='/']")
                    .Select(link => link.GetAttribute("href")!)
                    .ToList();
                foreach (var address in offered.Where(address => !address.Contains('#', StringComparison.Ordinal)))
                {
                    await visitor.OpenAsync(address);
                    Assert.True(visitor.Status == System.Net.HttpStatusCode.OK, $"{office} at {page}: {address}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Of_two_that_take_one_name_at_once_the_second_is_told(Database database)
    {
        await using var app = await (await CityAsync(database)).StartedAsync();
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            visitors.Add(await SignedInAsync(app, "VP"));

        await Task.WhenAll(visitors.Select(visitor => SaveAsync(visitor, "/assignments", "Của tôi")));

        Assert.Equal(3, visitors.Count(visitor => visitor.At.AbsolutePath == SavedListForms.PagePath));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Theory]
    [InlineData("/assignments", " ", "Hãy đặt tên cho danh sách")]
    [InlineData("/overview/TP", "Tổng quan", "Địa chỉ này không phải của một danh sách")]
    [InlineData("//example.org/assignments", "Nơi khác", "Địa chỉ này không phải của một danh sách")]
    public async Task What_cannot_be_saved_is_refused_with_the_reason(string address, string name, string said)
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");

        await visitor.OpenAsync("/assignments");
        await visitor.SubmitFormToAsync(SavedListForms.SavePath, ("address", address), ("name", name));

        Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/saved-lists");
        Assert.Contains("Bạn chưa lưu danh sách nào", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_lists_are_renamed_and_deleted_and_there_are_not_more_than_fifty()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var visitor = await SignedInAsync(app, "VP");
        for (var i = 1; i <= SavedList.Most; i++)
            await SaveAsync(visitor, "/units", $"Danh sách {i:00}");

        await SaveAsync(visitor, "/units", "Một danh sách nữa");
        Assert.Contains("Bạn đã lưu 50 danh sách", visitor.Text, StringComparison.Ordinal);

        await visitor.OpenAsync("/saved-lists");
        var first = visitor
            .Page.QuerySelector("form[action='/saved-lists/rename'] input[name=id]")!
            .GetAttribute("value")!;
        await visitor.SubmitFormToAsync(SavedListForms.RenamePath, ("id", first), ("name", "Danh sách 02"));
        Assert.Contains("Bạn đã có danh sách tên “Danh sách 02”", Refusal(visitor), StringComparison.Ordinal);
        Assert.Equal(
            "Danh sách 02",
            visitor.Page.QuerySelector("details[open] input[name=name]")!.GetAttribute("value")
        );
        await visitor.OpenAsync("/saved-lists");
        await visitor.SubmitFormToAsync(SavedListForms.RenamePath, ("id", first), ("name", "Đầu tiên"));
        Assert.Single(Links(visitor, "Đầu tiên"));
        await visitor.SubmitFormToAsync(SavedListForms.DeletePath, ("id", first));
        Assert.Empty(Links(visitor, "Đầu tiên"));
        Assert.Equal(SavedList.Most - 1, visitor.Page.QuerySelectorAll("form[action='/saved-lists/delete']").Length);
    }

    [Fact]
    public async Task Nobody_sees_renames_or_deletes_what_another_has_saved()
    {
        await using var app = await (await CityAsync()).StartedAsync();
        using var owner = await SignedInAsync(app, "VP");
        using var other = await SignedInAsync(app, "HAI");
        await SaveAsync(owner, "/units", "Của VP");
        await owner.OpenAsync("/saved-lists");
        var id = owner.Page.QuerySelector("input[name=id]")!.GetAttribute("value")!;

        // The same name is free for another, and leads to a list of their own.
        await SaveAsync(other, "/findings", "Của VP");
        await other.OpenAsync("/saved-lists");
        Assert.StartsWith("/findings?", Assert.Single(Links(other, "Của VP")), StringComparison.Ordinal);
        foreach (var form in new[] { SavedListForms.DeletePath, SavedListForms.RenamePath })
        foreach (var posted in new[] { id, Guid.NewGuid().ToString("D") })
        {
            await other.OpenAsync("/saved-lists");
            await other.SubmitFormToAsync(form, ("id", posted), ("name", "Lấy"));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Status);
            Assert.DoesNotContain("Của VP", other.Text, StringComparison.Ordinal);
        }
        await other.OpenAsync($"/saved-lists?renamed={id}&name=L%E1%BA%A5y");
        Assert.Equal("/findings", other.Page.QuerySelector("main ul.saved a")!.GetAttribute("href")!.Split('?')[0]);
        // Replacing goes by the name, and reaches one's own list alone.
        await SaveAsync(other, "/checks", "Của VP", ("replace", "true"));

        await owner.OpenAsync("/saved-lists");
        Assert.StartsWith("/units?", Assert.Single(Links(owner, "Của VP")), StringComparison.Ordinal);
    }

    private static async Task SaveAsync(
        Visitor visitor,
        string address,
        string name,
        params (string Name, string Value)[] more
    )
    {
        await visitor.OpenAsync(address);
        await visitor.SubmitFormToAsync(SavedListForms.SavePath, [("name", name), .. more]);
    }

    private static string Refusal(Visitor visitor) => visitor.Page.QuerySelector("main .refusal")?.TextContent ?? "";

    private static IReadOnlyList<string> Links(Visitor visitor, string text) =>
        [
            .. visitor
                .Page.QuerySelectorAll("main a")
                .Where(link => link.TextContent.Trim() == text)
                .Select(link => link.GetAttribute("href")!),
        ];

    private static async Task<GivenInstance> CityAsync(Database database = Database.Sqlite) =>
        (await GivenInstance.CreateAsync(database))
            .Unit("D1", "Quận 1", "TP")
            .Office("VP", Role.Coordinator, "TP")
            .Office("HAI", Role.Monitor, "TP")
            .Directive("NQ-04", "NQ-04", "Một số vấn đề cấp bách")
            .Assignment("NV-1", "D1", new DateOnly(2013, 11, 1), directive: "NQ-04");

    private static async Task<Visitor> SignedInAsync(AppUnderTest app, string office)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync(office, GivenInstance.Password);
        return visitor;
    }
}
