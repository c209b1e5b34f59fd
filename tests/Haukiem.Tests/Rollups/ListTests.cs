using Haukiem.Assignments;
using Haukiem.Rollups;
using Haukiem.Tests.Support;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Rollups;

/// <summary>Every number opens, by unit and in pages, in an order that leaves nothing to chance.</summary>
public sealed class ListTests
{
    private static readonly DateOnly Given = new(2013, 1, 10);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_children_and_the_unit_itself_add_up_to_the_number_above_them(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();

        foreach (var (code, expected) in new[] { ("TP", 12), ("A", 7), ("A1", 3), ("B", 4) })
        {
            var question = city.Ask(Subject.Assignments, code);
            var total = (await rollup.CountAsync(question, Stop)).Value;
            var lines = (await rollup.ByChildAsync(question, Stop)).Value;

            Assert.Equal(expected, total[OfAssignments.Total]);
            foreach (var figure in Figures.Of(Subject.Assignments))
                Assert.Equal(total[figure], lines.Sum(line => line.Tally[figure]));
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Every_figure_lists_as_many_rows_as_it_says_in_every_order_and_page(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();
        var paging =
            from sort in Enum.GetValues<Sort>()
            from down in new[] { false, true }
            select new Paging(sort, down, 1, 5);

        foreach (var order in paging)
        foreach (var figure in Figures.Of(Subject.Assignments))
        foreach (var extent in Enum.GetValues<Extent>())
        {
            var question = city.Ask(Subject.Assignments, "TP") with { Figure = figure, Extent = extent };
            var count = (await rollup.CountAsync(question, Stop)).Value.All;
            var codes = new List<string>();
            for (var page = 1; page <= 3; page++)
            {
                var listing = (await rollup.AssignmentsAsync(question, order with { Page = page }, Stop)).Value;
                Assert.Equal(count, listing.Total);
                codes.AddRange(listing.Rows.Select(row => row.Code));
            }
            Assert.Equal(count, codes.Distinct().Count());
            if (order.Sort == Sort.Code)
                Assert.Equal(order.Descending ? codes.OrderDescending() : codes.Order(), codes);
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task By_day_the_oldest_deadline_comes_first_and_what_has_none_last(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Assignments, "TP");

        var rows = (await rollup.AssignmentsAsync(question, new Paging(Sort.Day), Stop)).Value.Rows;
        var turned = (await rollup.AssignmentsAsync(question, new Paging(Sort.Day, true), Stop)).Value.Rows;

        Assert.Equal(
            rows.OrderBy(row => row.DueOn ?? DateOnly.MaxValue).Select(row => row.DueOn),
            rows.Select(row => row.DueOn)
        );
        Assert.Null(turned[^1].DueOn);
        Assert.NotNull(turned[0].DueOn);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Rows_are_found_by_code_or_title_and_counted_the_same(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Assignments, "TP") with { Words = "nv-a1-" };

        var listing = (await rollup.AssignmentsAsync(question, new Paging(), Stop)).Value;

        Assert.Equal((3, 3), (listing.Total, (await rollup.CountAsync(question, Stop)).Value.All));
        Assert.All(listing.Rows, row => Assert.Equal(("A1", "Đơn vị A1"), (row.UnitCode, row.UnitName)));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_has_to_report_is_counted_by_unit_and_opens_to_those_units(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Units, "TP");

        var tally = (await rollup.CountAsync(question, Stop)).Value;
        var lines = (await rollup.ByChildAsync(question, Stop)).Value;
        var units = (await rollup.UnitsAsync(question, new Paging(), Stop)).Value;

        Assert.Equal((2, 5), (tally[OfUnits.Reported], tally[OfUnits.Asked]));
        Assert.Equal(5, lines.Sum(line => line.Tally[OfUnits.Asked]));
        Assert.Equal(["A1", "B"], units.Rows.Where(row => row.HasReported).Select(row => row.Code).Order());
        Assert.Equal(5, units.Total);
    }

    private static async Task<Organisation> CityAsync(Database database)
    {
        var city = await Organisation.CreateAsync(database);
        foreach (var (code, above) in new[] { ("A", "TP"), ("B", "TP"), ("C", "TP"), ("A1", "A"), ("A2", "A") })
            city.AddUnit(code, above);
        foreach (var (unit, count) in new[] { ("TP", 1), ("A", 2), ("B", 4), ("A1", 3), ("A2", 2) })
            for (var i = 1; i <= count; i++)
                Give(city, unit, i);
        await city.SaveAsync();
        return city;
    }

    private static void Give(Organisation city, string unit, int i)
    {
        var deadline = i == 3 ? Deadline.None() : Deadline.On(new DateOnly(2013, 11, 30).AddDays(5 * (i - 1)));
        var given = city.Assign(unit, $"NV-{unit}-{i}", deadline, Given);
        if (unit is not ("A1" or "B"))
            return;
        Organisation.Done(given.Acknowledge(city.On(Given)));
        Organisation.Done(given.ReportDone("xong", false, city.On(new DateOnly(2013, 11, 29).AddDays(i))));
        if (i == 2)
            Organisation.Done(given.AcceptByCheck(Guid.CreateVersion7(), city.On(new DateOnly(2013, 12, 4))));
    }
}
