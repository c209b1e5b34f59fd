using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Evidence;
using Haukiem.Exchange;
using Haukiem.Findings;
using Haukiem.Journal;
using Haukiem.People;
using Haukiem.Reviews;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>A workbook of facts is taken in by ordinary verbs: all of it, or nothing.</summary>
public sealed class ImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Facts_in_any_order_lead_to_the_states_that_they_say(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        await using var db = instance.Open();
        var states = await db.Set<Assignment>().ToDictionaryAsync(one => one.Code, one => one.State, Stop);
        Assert.Equal(AssignmentState.InProgress, states["NV1"]);
        Assert.Equal(AssignmentState.Verified, states["NV2"]);
        Assert.Equal(AssignmentState.NotApplicable, states["NV4"]);
        Assert.Equal(AssignmentState.InProgress, states["KP1"]);
        var findings = await db.Set<Finding>().ToDictionaryAsync(one => one.Code, one => one.State, Stop);
        Assert.Equal(FindingState.RemedyAgreed, findings["HC1"]);
        Assert.Equal(FindingState.Accepted, findings["HC2"]);
        // The check that had closed them was corrected after the conclusion, which says what it said.
        var frozen = await db.Set<RoundResult>().OrderBy(one => one.Verdict).ToListAsync(Stop);
        Assert.Equal(
            [(Verdict.Good, null), (Verdict.Slow, RoundAction.Agree)],
            frozen.Select(one => (one.Verdict, one.Answer))
        );
        Assert.Equal(ReviewState.Settled, (await db.Set<Review>().SingleAsync(one => one.Code == "KD2", Stop)).State);
        var due = await db.Set<Assignment>()
            .Where(one => one.Code == "NV1")
            .Select(one => one.CurrentDay)
            .SingleAsync(Stop);
        Assert.Equal(new DateOnly(2013, 12, 31), due);
        Assert.True(await db.Set<UnitLineage>().AnyAsync(line => line.Depth == 2, Stop));
        Assert.NotEmpty(await db.Set<AssignmentSpan>().ToListAsync(Stop));
        Assert.Equal(4, await db.Set<EvidenceItem>().CountAsync(Stop));
    }

    [Fact]
    public async Task An_act_is_in_the_name_of_its_office_with_the_importer_beside()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();

        await instance.ImportAsync(book);

        await using var db = instance.Open();
        var reporter = await db.Set<Person>().SingleAsync(person => person.Code == "BC1", Stop);
        var act = await db.Set<JournalAct>().SingleAsync(act => act.Verb == "Assignments.AskExtension", Stop);
        Assert.Equal(reporter.Id.Value, act.By);
        Assert.Equal(Exchanging.Importer, act.RecordedBy);
        Assert.Equal(new DateOnly(2013, 6, 1), act.On);
        Assert.NotNull(act.Through);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_same_workbook_again_changes_nothing(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        var acts = await ActsAsync(instance);

        var again = await instance.ImportAsync(book);

        Assert.Empty(again.Told());
        Assert.Equal(0, again.Changed());
        Assert.Equal(acts, await ActsAsync(instance));
    }

    [Fact]
    public async Task Rows_that_are_absent_change_nothing_and_new_ones_lean_on_what_is_there()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        using var more = GivenWorkbook.Empty.Add(
            "AssignmentSteps",
            "key|assignment|step|on|by|text",
            "c1|NV1|ReportProgress|2013-11-01|BC1|Tiếp tục"
        );

        var result = await instance.ImportAsync(more);

        Assert.Empty(result.Told());
        Assert.Equal(1, result.Changed());
    }

    [Fact]
    public async Task One_wrong_row_leaves_nothing_of_the_workbook()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("AssignmentSteps", 2, "|BC1|", "|BC2|");
        var acts = await ActsAsync(instance);

        var result = await instance.ImportAsync(book);

        Assert.Equal(["AssignmentSteps 2 E: Assignments.NotForThisUnit"], result.Told());
        await using var db = instance.Open();
        Assert.Equal(0, await db.Set<Unit>().CountAsync(Stop));
        Assert.Equal(0, await db.Set<ExchangeKey>().CountAsync(Stop));
        Assert.Equal(acts, await ActsAsync(instance));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_rehearsal_says_what_would_change_and_keeps_nothing(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();

        var result = await instance.ImportAsync(book, rehearse: true);

        Assert.Empty(result.Told());
        Assert.Equal((17, 0, 0), result.Tally.Sheets["AssignmentSteps"]);
        await using var db = instance.Open();
        Assert.Equal(0, await db.Set<Unit>().CountAsync(Stop));
        Assert.False(Directory.Exists(Path.Combine(instance.Folder.Path, "evidence")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_there_is_no_instance_yet_one_comes_and_goes_with_the_workbook(bool rehearse)
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();

        Assert.Empty((await instance.ImportAsync(book, rehearse)).Told());

        await using var db = instance.Open();
        Assert.Equal(rehearse ? 0 : 1, await db.Set<Haukiem.Settings.Instance>().CountAsync(Stop));
        Assert.Equal(!rehearse, await db.Set<JournalAct>().AnyAsync(Stop));
    }

    private static async Task<int> ActsAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        return await db.Set<JournalAct>().CountAsync(Stop);
    }
}
