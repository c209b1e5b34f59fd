using System.Globalization;
using System.Text.Json;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Rollups;
using Haukiem.Shell;
using Haukiem.Tests.Support;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Rollups;

/// <summary>The state of a unit: targets, checks and findings in their classes, each opening to its rows.</summary>
public sealed class StateTests
{
    private static readonly DateOnly Collected = new(2013, 11, 30);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_target_is_not_due_then_not_reported_then_what_its_value_makes_it(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        var target = AddTarget(city, "CT-1", "TP", 100);
        AddTarget(city, "CT-2", "TP", 100);
        var far = AddTarget(city, "CT-3", "TP", 100);
        Organisation.Done(
            target.Target.Report(target.Indicator, 100, ValueBasis.Estimate, city.On(Collected.AddDays(2)))
        );
        Organisation.Done(far.Target.DecideNotApplicable(city.Decider, city.On(Collected.AddDays(2))));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        async Task<IndicatorNumbers> On(DateOnly day) =>
            (await rollup.StateAsync(city.Ask(Subject.Targets, "TP", day), Stop)).Value.Indicators!;

        var before = await On(Collected.AddDays(-1));
        Assert.Equal((0, 3), (before.Total, before.NotDue));
        var day = await On(Collected);
        Assert.Equal((3, 3, 0), (day.Total, day.NotReported, day.NotDue));
        var now = await On(Organisation.Today);
        Assert.Equal((2, 1, 1, 1), (now.Total, now.Met, now.NotReported, now.NotApplicable));
        Assert.Equal(0, (await On(new DateOnly(2014, 1, 1))).Total);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_unit_is_counted_once_by_its_latest_check_of_the_year_and_its_findings_by_state(
        Database database
    )
    {
        await using var city = await Organisation.CreateAsync(database);
        city.AddUnit("A", "TP");
        city.AddUnit("B", "TP");
        Check(city, "K-1", "A", new DateOnly(2013, 3, 1), Verdict.Poor, CheckOutcome.FollowedFurther);
        Check(city, "K-2", "A", new DateOnly(2013, 9, 1), Verdict.Good, CheckOutcome.Closed);
        Check(city, "K-3", "B", new DateOnly(2012, 9, 1), Verdict.Good, CheckOutcome.Closed);
        var dropped = Raise(city, "HC-1", "A");
        Organisation.Done(dropped.TakeBack(city.On(new DateOnly(2013, 9, 2))));
        Raise(city, "HC-2", "A");
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        var early = (await rollup.StateAsync(city.Ask(Subject.Checks, "TP", new DateOnly(2013, 8, 31)), Stop)).Value;
        var state = (await rollup.StateAsync(city.Ask(Subject.Checks, "TP"), Stop)).Value;

        Assert.Equal(
            (1, 0, 1, 1),
            (early.Checks!.Units, early.Checks.Good, early.Checks.Poor, early.Checks.FollowedFurther)
        );
        Assert.Equal(
            (1, 1, 0, 0),
            (state.Checks!.Units, state.Checks.Good, state.Checks.Poor, state.Checks.FollowedFurther)
        );
        Assert.Equal(
            (1, 1, 0, 1),
            (state.Findings!.Total, state.Findings.Open, state.Findings.Corrected, state.Findings.Left)
        );
        Assert.Equal(["A", "B"], state.Children.Select(child => child.Code));
        var question = city.Ask(Subject.Checks, "TP");
        Assert.Equal("K-2", Assert.Single((await rollup.ChecksAsync(question, new Paging(), Stop)).Value.Rows).Code);
        foreach (var sort in Enum.GetValues<Sort>())
        {
            var findings = question with { Subject = Subject.Findings, Figure = OfFindings.Total };
            Assert.Equal(
                "HC-2",
                Assert.Single((await rollup.FindingsAsync(findings, new Paging(sort), Stop)).Value.Rows).Code
            );
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Each_address_in_a_state_is_read_back_and_opens_to_as_many_rows_as_the_number_says(
        Database database
    )
    {
        await using var city = await Organisation.CreateAsync(database);
        city.AddUnit("A", "TP");
        AddTarget(city, "CT-1", "TP", 100);
        AddTarget(city, "CT-2", "A", 100);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        var later = Organisation.Today.AddDays(26);
        var state = (await rollup.StateAsync(city.Ask(Subject.Targets, "TP", later), Stop)).Value;

        Assert.True(state.Outlook);
        foreach (var (numbers, count) in new[] { (state.Indicators!, 1L), (state.IndicatorsBelow!, 1L) })
        {
            var read = await ReadAsync(rollup, Subject.Targets, numbers.Lists["notReported"]);
            var listing = (await rollup.TargetsAsync(read.Question, read.Paging, Stop)).Value;
            Assert.Equal((numbers.NotReported, count), (listing.Total, listing.Rows.Count));
        }
        var coverage = await ReadAsync(rollup, Subject.Units, state.Coverage!.Lists["of"]);
        Assert.Equal(2, (await rollup.UnitsAsync(coverage.Question, coverage.Paging, Stop)).Value.Total);
    }

    [Fact]
    public async Task Each_number_in_json_has_its_address_under_its_own_name()
    {
        await using var city = await Organisation.CreateAsync(Database.Sqlite);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        var state = (await rollup.StateAsync(city.Ask(Subject.Assignments, "TP"), Stop)).Value;
        var json = JsonSerializer.SerializeToElement(state, JsonSerializerOptions.Web);

        foreach (var part in new[] { "indicators", "indicatorsBelow", "assignments", "checks", "findings", "coverage" })
        {
            var numbers = json.GetProperty(part);
            foreach (var number in numbers.EnumerateObject().Where(one => one.Name != "lists"))
                Assert.True(numbers.GetProperty("lists").TryGetProperty(number.Name, out _), $"{part}.{number.Name}");
        }
    }

    [Theory]
    [InlineData("vi-VN", "Không áp dụng", "Sắp đến hạn", "Thu hồi", "Theo dõi ngoài hệ thống", "Không giữ lại")]
    [InlineData("en-GB", "Not applicable", "Due soon", "Withdrawn", "Kept outside the system", "taken back")]
    public async Task The_text_of_a_state_tells_what_no_total_counts(string culture, params string[] said)
    {
        await using var city = await Organisation.CreateAsync(Database.Sqlite);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        var state = (await rollup.StateAsync(city.Ask(Subject.Assignments, "TP"), Stop)).Value;

        var text = StateText.Of(state, ShellFeature.WordsIn(CultureInfo.GetCultureInfo(culture)));

        Assert.All(said, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_address_says_wrongly_is_told_and_left_at_what_is_usual()
    {
        await using var city = await Organisation.CreateAsync(Database.Sqlite);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        const string address =
            "/assignments?unit=TP&asOf=2013-02-30&tree=x&scope=1&class=late,dueSoon&sort=-&page=-1&size=99999999999&q=%00";

        var read = await ReadAsync(rollup, Subject.Assignments, address);

        Assert.Equal(7, read.Notices.Count);
        Assert.Equal((Organisation.Today, OfAssignments.Total), (read.Question.Day, read.Question.Figure));
        Assert.Equal(new Paging(), read.Paging);
        var unknown = await rollup.ReadAsync(Subject.Assignments, key => key == "unit" ? "?" : null, stop: Stop);
        Assert.Equal("Rollups.UnitUnknown", Assert.Single(unknown.Refusals).Code);
        var joined = await ReadAsync(
            rollup,
            Subject.Assignments,
            "/assignments?class=overdue,awaitingCheck&page=3&sort=-day"
        );
        Assert.Equal([4, 6], joined.Question.Figure!.Classes);
        Assert.Equal(new Paging(Sort.Day, true, 3), joined.Paging);
    }

    private static async Task<ReadQuestion> ReadAsync(Rollup rollup, Subject subject, string address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?')..]);
        return (
            await rollup.ReadAsync(subject, key => query.TryGetValue(key, out var value) ? value[0] : null, stop: Stop)
        ).Value;
    }

    private static (Target Target, Indicator Indicator) AddTarget(
        Organisation city,
        string code,
        string unit,
        decimal amount
    )
    {
        var details = new IndicatorDetails(code, "%", Direction.MoreIsBetter, IndicatorPeriod.Year);
        var indicator = Indicator.Enter($"I-{code}", details).Value;
        var terms = new TargetTerms(new DateOnly(2013, 1, 1), new DateOnly(2013, 12, 31), amount, null, Collected);
        var act = city.On(new DateOnly(2013, 1, 1));
        var target = Target.Set(code, indicator, city.Units[unit].Id, terms, city.Decider, act).Value;
        city.Enter(indicator);
        city.Enter(target);
        return (target, indicator);
    }

    private static void Check(
        Organisation city,
        string code,
        string unit,
        DateOnly on,
        Verdict verdict,
        CheckOutcome outcome
    )
    {
        var id = city.Units[unit].Id;
        var act = city.On(on);
        var round = Round.Plan($"DK-{code}", "Đợt", [id], city.Decider, act).Value;
        Organisation.Done(round.Begin(act));
        city.Enter(round);
        var above = act.Mandates.First(mandate => mandate.Role == Haukiem.Mandates.Role.Inspector);
        city.Enter(above);
        var result = new CheckResult(CheckKind.OnTheSpot, round.Id, id, verdict, outcome, null);
        city.Enter(Haukiem.Checks.Check.Of(code, result, above, city.Decider, act));
    }

    private static Finding Raise(Organisation city, string code, string unit)
    {
        var details = new FindingDetails(FindingKind.Limitation, code, null, null, Priority.Ordinary);
        var source = new FindingSource(city.Units[unit].Id, false, FindingOrigin.Other, city.Decider);
        var finding = Finding.Raise(code, details, source, city.On(new DateOnly(2013, 9, 1))).Value.Finding;
        city.Enter(finding);
        return finding;
    }
}
