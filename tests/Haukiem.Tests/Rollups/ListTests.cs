using Haukiem.Assignments;
using Haukiem.Checks;
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
    public async Task By_unit_each_unit_is_followed_by_those_below_it(Database database)
    {
        await using var city = await CityAsync(database);
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Assignments, "TP");
        string[] expected = ["TP", "A", "A", "A1", "A1", "A1", "A2", "A2", "B", "B", "B", "B"];

        foreach (var (down, units) in new[] { (false, expected), (true, [.. expected.Reverse()]) })
        {
            var listed = new List<string>();
            for (var page = 1; page <= 4; page++)
                listed.AddRange(
                    (
                        await rollup.AssignmentsAsync(question, new Paging(Sort.Unit, down, page, 5), Stop)
                    ).Value.Rows.Select(row => row.UnitCode)
                );
            Assert.Equal(units, listed);
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Beside_what_a_unit_says_stands_what_the_last_check_up_to_the_day_found(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        city.AddUnit("A", "TP");
        var given = city.Assign("A", "NV-1", Deadline.On(new DateOnly(2013, 6, 1)), Given);
        Organisation.Done(given.Acknowledge(city.On(Given)));
        Organisation.Done(given.ReportDone("xong", [], city.On(new DateOnly(2013, 3, 1))));
        var first = Checked(city, given, new DateOnly(2013, 3, 5), Verdict.Poor, CheckOutcome.FollowedFurther);
        Organisation.Done(given.FollowFurtherByCheck(first.Id.Value, null, city.Decider, city.On(first.On)));
        Organisation.Done(given.ReportDone("xong", [], city.On(new DateOnly(2013, 4, 1))));
        var second = Checked(city, given, new DateOnly(2013, 4, 5), Verdict.Good, CheckOutcome.Closed);
        Organisation.Done(given.AcceptByCheck(second.Id.Value, city.On(second.On)));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Null(await FoundOnAsync(new DateOnly(2013, 3, 4)));
        Assert.Equal(
            new Found(Verdict.Poor, CheckOutcome.FollowedFurther, first.On),
            await FoundOnAsync(second.On.AddDays(-1))
        );
        Assert.Equal(new Found(Verdict.Good, CheckOutcome.Closed, second.On), await FoundOnAsync(Organisation.Today));

        async Task<Found?> FoundOnAsync(DateOnly day) =>
            Assert
                .Single(
                    (await rollup.AssignmentsAsync(city.Ask(Subject.Assignments, "TP", day), new Paging(), Stop))
                        .Value
                        .Rows
                )
                .Found;
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

    private static Check Checked(
        Organisation city,
        Assignment assignment,
        DateOnly on,
        Verdict verdict,
        CheckOutcome outcome
    )
    {
        var act = city.On(on);
        var result = new CheckResult(CheckKind.OnTheSpot, null, city.Units["A"].Id, verdict, outcome, null);
        var through = act.Mandates[0];
        city.Enter(through);
        var check = Check.Of($"K-{on.Month}", result, through, city.Decider, act);
        var independence = new Independence(assignment.LeadUnitId, [], false, []);
        check.Add(new CheckSubject(assignment, null, [], new ItemResult(verdict, outcome), independence));
        city.Enter(check);
        return check;
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
        Organisation.Done(given.ReportDone("xong", [], city.On(new DateOnly(2013, 11, 29).AddDays(i))));
        if (i == 2)
            Organisation.Done(given.AcceptByCheck(Guid.CreateVersion7(), city.On(new DateOnly(2013, 12, 4))));
    }
}
