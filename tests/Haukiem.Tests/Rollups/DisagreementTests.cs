using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Rollups;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Rollups;

/// <summary>Law 1: what the unit says and what the check found are both kept; where they differ it is listed.</summary>
public sealed class DisagreementTests
{
    private static readonly DateOnly Given = new(2013, 1, 10);
    private static readonly DateOnly Said = new(2013, 3, 1);
    private static readonly DateOnly Found = new(2013, 3, 5);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_was_reported_done_and_sent_back_is_listed_until_it_is_reported_again(Database database)
    {
        await using var city = await CityAsync(database);
        var given = Reported(city, "NV-1");
        var check = SentBack(city, given, Found);
        Organisation.Done(given.ReportDone("đã bổ sung", [], city.On(Found.AddDays(10))));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Empty(await RowsAsync(rollup, city, Found.AddDays(-1)));
        Assert.Empty(await RowsAsync(rollup, city, Found.AddDays(10)));
        var row = Assert.Single(await RowsAsync(rollup, city, Found.AddDays(9)));
        Assert.Equal(
            ("NV-1", "A", Said, Found, 4, "xong", (Verdict?)Verdict.Poor, check.Code, "Văn phòng"),
            (row.Code, row.UnitCode, row.SaidOn, row.FoundOn, row.DaysBetween, row.Said, row.Verdict, row.Check, row.By)
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_check_before_anything_was_said_to_be_done_is_no_disagreement(Database database)
    {
        await using var city = await CityAsync(database);
        var given = city.Assign("A", "NV-1", Deadline.None(), Given);
        Organisation.Done(given.Acknowledge(city.On(Given)));
        SentBack(city, given, Found);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Empty(await RowsAsync(rollup, city, Organisation.Today));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_left_by_decision_after_it_was_sent_back_is_no_longer_disagreed_on(Database database)
    {
        await using var city = await CityAsync(database);
        var given = Reported(city, "NV-1");
        SentBack(city, given, Found);
        Organisation.Done(given.Withdraw(city.Decider, city.On(Found.AddDays(1))));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Single(await RowsAsync(rollup, city, Found));
        Assert.Empty(await RowsAsync(rollup, city, Found.AddDays(1)));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Assignments_and_findings_stand_in_one_list_in_every_order(Database database)
    {
        await using var city = await CityAsync(database);
        var given = Reported(city, "NV-1");
        var remedy = Reported(city, "NV-2");
        var finding = Remedied(city, remedy);
        SentBack(city, given, Found);
        FollowedFurther(city, finding, remedy, Found.AddDays(2));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Disagreements, "TP");

        foreach (var sort in Enum.GetValues<Sort>())
        {
            var listed = (await rollup.DisagreementsAsync(question, new Paging(sort), Stop)).Value;
            Assert.Equal(["HC-1", "NV-1", "NV-2"], listed.Rows.Select(row => row.Code).Order());
            Assert.All(listed.Rows, row => Assert.Equal(Verdict.Poor, row.Verdict));
        }
        var codes = (await rollup.DisagreementsAsync(question, new Paging(Sort.Code, Size: 2), Stop)).Value;
        Assert.Equal(["HC-1", "NV-1"], codes.Rows.Select(row => row.Code));
        Assert.Equal(3, codes.Total);
        var state = (await rollup.StateAsync(city.Ask(Subject.Assignments, "TP"), Stop)).Value;
        Assert.Equal(
            (3, 2, 1),
            (state.Disagreements!.Total, state.Disagreements.Assignments, state.Disagreements.Findings)
        );
        var later = question with { Checked = new Days(Found.AddDays(1), null) };
        Assert.Equal(2, (await rollup.CountAsync(later, Stop)).Value.All);
        Assert.Equal(1, (await rollup.CountAsync(question with { Words = "viec nv-1" }, Stop)).Value.All);
    }

    /// <summary>An instance of before has none, until its database is brought to this version.</summary>
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task They_are_made_from_the_steps_of_a_database_that_had_none(Database database)
    {
        await using var city = await CityAsync(database);
        var remedy = Reported(city, "NV-2");
        FollowedFurther(city, Remedied(city, remedy), remedy, Found);
        await city.SaveAsync();
        await Derived.ReplaceAsync(city.Db, city.Db.Set<DisagreementSpan>(), [], Stop);

        await DisagreementFollower.FillWhenEmptyAsync(city.Db, Stop);

        await using var rollup = await city.OpenAsync();
        Assert.Equal(["HC-1", "NV-2"], (await RowsAsync(rollup, city, Found)).Select(row => row.Code).Order());
    }

    private static async Task<IReadOnlyList<DisagreementRow>> RowsAsync(Rollup rollup, Organisation city, DateOnly day)
    {
        var question = city.Ask(Subject.Disagreements, "TP", day);
        var listed = (await rollup.DisagreementsAsync(question, new Paging(), Stop)).Value;
        Assert.Equal(listed.Total, (await rollup.CountAsync(question, Stop)).Value.All);
        return listed.Rows;
    }

    private static async Task<Organisation> CityAsync(Database database)
    {
        var city = await Organisation.CreateAsync(database);
        city.AddUnit("A", "TP");
        return city;
    }

    private static Assignment Reported(Organisation city, string code)
    {
        var given = city.Assign("A", code, Deadline.None(), Given);
        Organisation.Done(given.Acknowledge(city.On(Given)));
        Organisation.Done(given.ReportDone("xong", [], city.On(Said)));
        return given;
    }

    private static Check SentBack(Organisation city, Assignment given, DateOnly on)
    {
        var check = Checked(city, given, null, on);
        Organisation.Done(given.FollowFurtherByCheck(check.Id.Value, null, city.Decider, city.On(on)));
        return check;
    }

    private static Finding Remedied(Organisation city, Assignment remedy)
    {
        var source = new FindingSource(city.Units["A"].Id, IsGeneral: false, FindingOrigin.Other, city.Decider);
        var details = new FindingDetails(FindingKind.Limitation, "Chậm", null, null, Priority.Ordinary);
        var finding = Finding.Raise("HC-1", details, source, city.On(Given)).Value.Finding;
        Organisation.Done(finding.Accept(city.On(Given)));
        Organisation.Done(finding.AgreeRemedy(remedy, city.Decider, city.On(Said)));
        Assert.True(Remedying.Follow(finding, [remedy], remedy.Steps[^1].Id.Value, city.On(Said)));
        city.Enter(finding);
        return finding;
    }

    /// <summary>One check decides a finding and its remedies together.</summary>
    private static void FollowedFurther(Organisation city, Finding finding, Assignment remedy, DateOnly on)
    {
        var check = Checked(city, null, finding, on);
        Organisation.Done(remedy.FollowFurtherByCheck(check.Id.Value, null, city.Decider, city.On(on)));
        Organisation.Done(finding.FollowFurtherByCheck(check.Id.Value, city.On(on)));
    }

    private static Check Checked(Organisation city, Assignment? given, Finding? finding, DateOnly on)
    {
        var act = city.On(on);
        var lead = city.Units["A"].Id;
        var result = new CheckResult(
            CheckKind.Desk,
            null,
            lead,
            Verdict.Poor,
            CheckOutcome.FollowedFurther,
            "Chưa đủ minh chứng"
        );
        var through = act.Mandates[0];
        city.Enter(through);
        var check = Check.Of($"KT-{on.Day}", result, through, city.Decider, act);
        var item = new ItemResult(Verdict.Poor, CheckOutcome.FollowedFurther);
        check.Add(new CheckSubject(given, finding, [], item, new Independence(lead, [], false, [])));
        city.Enter(check);
        return check;
    }
}
