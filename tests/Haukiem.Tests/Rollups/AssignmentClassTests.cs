using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Rollups;
using Haukiem.Tests.Support;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Rollups;

/// <summary>In which class an assignment counts, at each boundary, on both databases.</summary>
public sealed class AssignmentClassTests
{
    private static readonly DateOnly Due = new(2013, 6, 30);
    private static readonly DateOnly Given = new(2013, 1, 10);

    public static TheoryData<Database> Databases { get; } = [Database.Sqlite, Database.Postgres];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_last_day_is_in_time_and_the_day_after_is_overdue(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        city.Assign("TP", "NV-1", Deadline.On(Due), Given);
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.InTime, await ClassOnAsync(city, Due));
        Assert.Equal(AssignmentClass.Overdue, await ClassOnAsync(city, Due.AddDays(1)));
        Assert.Null(await ClassOnAsync(city, Given.AddDays(-1)));
        Assert.Equal(AssignmentClass.InTime, await ClassOnAsync(city, Given));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Reported_done_on_the_last_day_is_on_time_whenever_it_was_checked(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        Verify(city, city.Assign("TP", "NV-1", Deadline.On(Due), Given), Due, Due.AddDays(40));
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.AwaitingCheck, await ClassOnAsync(city, Due.AddDays(39)));
        Assert.Equal(AssignmentClass.VerifiedOnTime, await ClassOnAsync(city, Due.AddDays(40)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Reported_done_a_day_later_is_late(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        Verify(city, city.Assign("TP", "NV-1", Deadline.On(Due), Given), Due.AddDays(1), Due.AddDays(2));
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.VerifiedLate, await ClassOnAsync(city, Organisation.Today));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_an_extension_it_is_on_time_by_the_new_day_and_late_against_the_original(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        var assignment = city.Assign("TP", "NV-1", Deadline.On(Due), Given);
        Organisation.Done(assignment.AskExtension(Due.AddDays(30), city.On(Due.AddDays(-5))));
        Organisation.Done(assignment.GrantExtension(Due.AddDays(30), city.Decider, city.On(Due.AddDays(-4))));
        Verify(city, assignment, Due.AddDays(30), Due.AddDays(31));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        var tally = (
            await rollup.CountAsync(city.Ask(Subject.Assignments, "TP"), TestContext.Current.CancellationToken)
        ).Value;

        Assert.Equal(
            (1, 1, 0),
            (tally[OfAssignments.OnTime], tally[OfAssignments.LateAgainstOriginal], tally[OfAssignments.Late])
        );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Sent_back_by_a_check_it_was_overdue_since_its_deadline(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        var assignment = city.Assign("TP", "NV-1", Deadline.On(Due), Given);
        Organisation.Done(assignment.Acknowledge(city.On(Given)));
        Organisation.Done(assignment.ReportDone("xong", [], city.On(Due)));
        Organisation.Done(
            assignment.FollowFurtherByCheck(Guid.CreateVersion7(), null, city.Decider, city.On(Due.AddDays(10)))
        );
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.AwaitingCheck, await ClassOnAsync(city, Due.AddDays(9)));
        Assert.Equal(AssignmentClass.Overdue, await ClassOnAsync(city, Due.AddDays(10)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_a_deadline_it_is_neither_on_time_nor_late(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        var assignment = city.Assign("TP", "NV-1", Deadline.None(), Given);
        Verify(city, assignment, Due, Due.AddDays(1));
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.NoDeadline, await ClassOnAsync(city, Given));
        Assert.Equal(AssignmentClass.VerifiedNoDeadline, await ClassOnAsync(city, Due.AddDays(1)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Standing_it_is_overdue_once_a_period_was_missed_and_in_time_when_it_is_made_up(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        var standing = Deadline.Standing(new DateOnly(2013, 3, 31), PeriodLength.Quarter);
        var assignment = city.Assign("TP", "NV-1", standing, Given);
        Organisation.Done(assignment.Acknowledge(city.On(Given)));
        Organisation.Done(assignment.ReportProgress("quý 1", null, city.On(new DateOnly(2013, 3, 31))));
        Organisation.Done(assignment.ReportProgress("quý 2", null, city.On(new DateOnly(2013, 7, 2))));
        await city.SaveAsync();

        Assert.Equal(AssignmentClass.InTime, await ClassOnAsync(city, new DateOnly(2013, 6, 30)));
        Assert.Equal(AssignmentClass.Overdue, await ClassOnAsync(city, new DateOnly(2013, 7, 1)));
        Assert.Equal(AssignmentClass.InTime, await ClassOnAsync(city, new DateOnly(2013, 7, 2)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_left_without_being_done_is_counted_apart_and_what_is_kept_outside_on_its_own_line(
        Database database
    )
    {
        await using var city = await Organisation.CreateAsync(database);
        var day = Due.AddDays(-1);
        Organisation.Done(city.Assign("TP", "NV-1", Deadline.On(Due), Given).Withdraw(city.Decider, city.On(day)));
        Organisation.Done(city.Assign("TP", "NV-2", Deadline.On(Due), Given).Supersede(city.Decider, city.On(day)));
        var claimed = city.Assign("TP", "NV-3", Deadline.On(Due), Given);
        Organisation.Done(claimed.ClaimNotApplicable(city.On(day)));
        Organisation.Done(claimed.DecideNotApplicable(false, city.Decider, city.On(day)));
        var outside = new AssignmentOrder(city.Decider, city.Units["TP"].Id, Deadline.On(Due))
        {
            Handling = Handling.Outside,
        };
        city.Assign("TP", "NV-4", Deadline.On(Due), Given, outside);
        var concerning = outside with { Handling = Handling.Ordinary, ConcernsPerson = true };
        city.Assign("TP", "NV-5", Deadline.On(Due), Given, concerning);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        var tally = (
            await rollup.CountAsync(city.Ask(Subject.Assignments, "TP"), TestContext.Current.CancellationToken)
        ).Value;

        Assert.Equal(
            (1, 1, 1),
            (tally[AssignmentClass.Withdrawn], tally[AssignmentClass.Superseded], tally[AssignmentClass.NotApplicable])
        );
        Assert.Equal(
            (0, 3, 1, 4),
            (tally[OfAssignments.Total], tally[OfAssignments.LeftWithout], tally[OfAssignments.Outside], tally.All)
        );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Due_soon_begins_seven_days_before_and_ends_with_the_last_day(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        city.Assign("TP", "NV-1", Deadline.On(Due), Given);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        async Task<long> SoonOn(DateOnly day) =>
            (await rollup.CountAsync(city.Ask(Subject.Assignments, "TP", day))).Value[OfAssignments.DueSoon];

        Assert.Equal(0, await SoonOn(Due.AddDays(-8)));
        Assert.Equal(1, await SoonOn(Due.AddDays(-7)));
        Assert.Equal(1, await SoonOn(Due));
        Assert.Equal(0, await SoonOn(Due.AddDays(1)));
    }

    private static void Verify(Organisation city, Assignment assignment, DateOnly done, DateOnly checkedOn)
    {
        Organisation.Done(assignment.Acknowledge(city.On(Given > assignment.LastOn ? Given : assignment.LastOn)));
        Organisation.Done(assignment.ReportDone("xong", [], city.On(done)));
        Organisation.Done(assignment.AcceptByCheck(Guid.CreateVersion7(), city.On(checkedOn)));
    }

    private static async Task<AssignmentClass?> ClassOnAsync(Organisation city, DateOnly day)
    {
        await using var rollup = await city.OpenAsync();
        var tally = (await rollup.CountAsync(city.Ask(Subject.Assignments, "TP", day))).Value;
        return tally.All == 0 ? null : (AssignmentClass)Assert.Single(tally.Lines).Class;
    }
}
