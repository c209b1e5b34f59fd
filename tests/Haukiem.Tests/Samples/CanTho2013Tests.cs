using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Rollups;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Samples;

/// <summary>
/// The figures of the published account of Cần Thơ 2013, computed from the facts of the sample on each of the
/// days that matter: the practice day, the day of the meeting, and the end of the year. Each opens.
/// </summary>
public sealed class CanTho2013Tests(LoadedSample sample)
{
    private static readonly Paging Everything = new(Size: Paging.MaxSize);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<Database, int> Days =>
        new MatrixTheoryData<Database, int>(Enum.GetValues<Database>(), [5, 7, 31]);

    public static TheoryData<Database> Databases => [.. Enum.GetValues<Database>()];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Seventeen_of_the_twenty_one_targets_of_the_city_are_met_or_exceeded(Database database, int day)
    {
        await using var asked = await AskAsync(database, December(day));
        var state = (await asked.Rollup.StateAsync(asked.About(Subject.Targets), Stop)).Value;
        var met = asked.About(Subject.Targets, OfTargets.MetOrExceeded) with { Extent = Extent.Own };

        var rows = (await asked.Rollup.TargetsAsync(met, Everything, Stop)).Value;

        Assert.Equal(day > 5, state.Outlook);
        Assert.Equal(21, state.Indicators!.Total);
        Assert.Equal(17, state.Indicators.Exceeded + state.Indicators.Met);
        Assert.Equal((4, 0), (state.Indicators.NotMet, state.Indicators.NotReported));
        Assert.Equal((17, 17), (rows.Total, rows.Rows.Count));
        Assert.All(rows.Rows, row => Assert.Equal(("CT", ValueBasis.Estimate), (row.UnitCode, row.Basis)));
        Assert.Equal(11.26m, Assert.Single(rows.Rows, row => row.Code == "CT-2013-GDP").Amount);
        Assert.Equal(10.24m, Assert.Single(rows.Rows, row => row.Code == "CT-2013-THU").Amount);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Forty_seven_units_were_checked_and_each_verdict_opens(Database database, int day)
    {
        await using var asked = await AskAsync(database, December(day));
        var checks = (await asked.Rollup.StateAsync(asked.About(Subject.Checks), Stop)).Value.Checks!;

        Assert.Equal((47, 30, 16, 1), (checks.Units, checks.Good, checks.Slow, checks.Poor));
        Assert.Equal(7, checks.WithNewFindings);
        var expected = new[]
        {
            (OfChecks.Units, 47),
            (OfChecks.Good, 30),
            (OfChecks.Slow, 16),
            (OfChecks.Poor, 1),
            (OfChecks.WithNewFindings, 7),
        };
        foreach (var (figure, count) in expected)
        {
            var rows = (await asked.Rollup.ChecksAsync(asked.About(Subject.Checks, figure), Everything, Stop)).Value;
            Assert.Equal(count, rows.Rows.Select(row => row.UnitCode).Distinct().Count());
            Assert.Equal(count, rows.Total);
            Assert.All(rows.Rows, row => Assert.Equal("DKT-2013-01", row.RoundCode));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Three_general_findings_of_the_city_itself_are_open_and_came_from_its_review(
        Database database,
        int day
    )
    {
        await using var asked = await AskAsync(database, December(day));
        var own = asked.About(Subject.Findings, OfFindings.Open) with { Extent = Extent.Own };

        var rows = (await asked.Rollup.FindingsAsync(own, Everything, Stop)).Value.Rows;

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.True(row.IsGeneral));
        var codes = rows.Select(row => row.Code).ToList();
        var found = await asked.Db.Set<Finding>().Where(finding => codes.Contains(finding.Code)).ToListAsync(Stop);
        Assert.All(found, finding => Assert.Equal(FindingOrigin.Review, finding.Origin));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_round_of_the_year_before_counts_in_its_own_year_alone(Database database)
    {
        await using var asked = await AskAsync(database, new DateOnly(2012, 12, 31));

        var before = (await asked.Rollup.ChecksAsync(asked.About(Subject.Checks), Everything, Stop)).Value.Rows;

        Assert.Equal(12, before.Count);
        Assert.All(before, row => Assert.Equal("DKT-2012-01", row.RoundCode));
        Assert.True(await asked.Db.Set<Round>().AnyAsync(round => round.Code == "DKT-2013-01", Stop));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_figure_of_every_subject_lists_as_many_rows_as_it_says(Database database, int day)
    {
        await using var asked = await AskAsync(database, December(day));
        foreach (var subject in Enum.GetValues<Subject>())
        foreach (var figure in Figures.Of(subject))
        {
            var question = asked.About(subject, figure);
            var said = (await asked.Rollup.CountAsync(question, Stop)).Value[figure];
            Assert.Equal(said, await RowsAsync(asked.Rollup, question));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_totals_of_the_city_are_the_same_in_the_tree_of_the_day_and_of_today(
        Database database,
        int day
    )
    {
        await using var asked = await AskAsync(database, December(day));
        var about = asked.About(Subject.Assignments);

        var now = (await asked.Rollup.StateAsync(about with { Tree = TreeView.Is }, Stop)).Value;
        var then = (await asked.Rollup.StateAsync(about with { Tree = TreeView.Was }, Stop)).Value;

        Assert.Equal(now.Assignments with { Lists = then.Assignments.Lists }, then.Assignments);
        Assert.Equal(now.Assignments.Total, now.Assignments.Verified + now.Assignments.Open);
        Assert.Equal(52, now.Children.Count);
        Assert.All(now.Children, child => Assert.True(child.Assignments.Total > 0, child.Code));
    }

    /// <summary>So that whoever looks for what nobody has answered finds one answer.</summary>
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_clause_of_the_directives_is_answered_by_no_assignment(Database database)
    {
        await using var asked = await AskAsync(database, December(5));
        var answered = asked.Db.Set<AssignmentClause>().Select(one => one.ClauseId);

        var open = await asked
            .Db.Set<Document>()
            .Where(document => document.IsDirective)
            .Join(
                asked.Db.Set<Clause>().Where(clause => !answered.Contains(clause.Id)),
                document => document.Id,
                clause => clause.DocumentId,
                (document, clause) => document.Code + "#" + clause.Number
            )
            .ToListAsync(Stop);

        Assert.Equal(["CT03-TW#3"], open);
    }

    private static DateOnly December(int day) => new(2013, 12, day);

    private static async Task<int> RowsAsync(Rollup rollup, Question question) =>
        question.Subject switch
        {
            Subject.Assignments => (await rollup.AssignmentsAsync(question, Everything, Stop)).Value.Rows.Count,
            Subject.Findings => (await rollup.FindingsAsync(question, Everything, Stop)).Value.Rows.Count,
            Subject.Checks => (await rollup.ChecksAsync(question, Everything, Stop)).Value.Rows.Count,
            Subject.Targets => (await rollup.TargetsAsync(question, Everything, Stop)).Value.Rows.Count,
            Subject.Units => (await rollup.UnitsAsync(question, Everything, Stop)).Value.Rows.Count,
            Subject.Disagreements => (await rollup.DisagreementsAsync(question, Everything, Stop)).Value.Rows.Count,
        };

    private async Task<AskedSample> AskAsync(Database database, DateOnly day) =>
        await AskedSample.OpenAsync(await sample.OnAsync(database), day, Stop);
}
