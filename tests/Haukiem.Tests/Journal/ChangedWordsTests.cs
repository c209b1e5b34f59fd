using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Journal;

/// <summary>An assignment whose title was mistyped, and two people who set it right.</summary>
public sealed class ChangedWordsTests
{
    private static readonly World Alone = new([-1], []);
    private static readonly DateOnly Day = World.Begin;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_earlier_words_are_kept_and_their_hash_is_the_one_of_the_earlier_entry(Database database)
    {
        await using var stage = await Stage.SetAsync(database, Alone);
        await AssignAsync(stage, "Việc");
        Assert.Empty((await CorrectAsync(stage, "Việc khác")).Refusals);

        await using var db = stage.Instance.Open();
        var one = await db.Set<Assignment>().SingleAsync();
        var kept = await db.Set<JournalContent>().SingleAsync(content => content.Field == nameof(Assignment.Title));
        Assert.Equal(("Việc", 1, $"{one.Id.Value}"), (kept.Value, kept.RowVersion, kept.Key));
        var first = await db.Set<JournalEntry>()
            .SingleAsync(entry => entry.Table == nameof(Assignment) && entry.RowVersion == 1);
        Assert.Contains(
            $"\"Title\":\"{new Salted(kept.Salt!, kept.Value!).Hash()}\"",
            first.Row,
            StringComparison.Ordinal
        );
        Assert.Equal("Việc khác", one.Title);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_second_of_two_who_read_the_same_version_changes_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database, Alone);
        await AssignAsync(stage, "Việc");
        await using var stale = stage.Instance.Open();
        var read = await stale.Set<Assignment>().Include(one => one.Steps).SingleAsync();
        Assert.Empty((await CorrectAsync(stage, "Người thứ nhất")).Refusals);

        var ledger = new Ledger(stale, new JournalWriter(stage.Instance.Folder.ReadJournalKey()));
        await using var transaction = await stale.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var act = new Act
        {
            By = stage.People[Alone.LeaderOf(0)],
            On = Day,
            RecordedAt = Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Mandates = await stale.Set<Mandate>().ToListAsync(TestContext.Current.CancellationToken),
            Tree = await Haukiem.Units.UnitQueries.WholeTreeAsync(stale, TestContext.Current.CancellationToken),
            Reason = "vì",
        };
        Assert.Empty(
            read.CorrectEntry(new AssignmentDetails("Người thứ hai", null, null), stage.Bodies[0], act).Refusals
        );
        ledger.Add(new Deed("Assignments.CorrectEntry", Day), act.By.Value, null, act.RecordedAt, read);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => ledger.FlushAsync());
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        await using var db = stage.Instance.Open();
        Assert.Equal("Người thứ nhất", (await db.Set<Assignment>().SingleAsync()).Title);
        Assert.Equal(2, await db.Set<JournalEntry>().CountAsync(entry => entry.Table == nameof(Assignment)));
    }

    private static async Task AssignAsync(Stage stage, string title) =>
        Assert.Empty(
            (
                await stage.TryAsync(
                    Alone.LeaderOf(0),
                    new Deed("Assignments.Assign", Day),
                    Day,
                    (_, act) =>
                    {
                        var order = new AssignmentOrder(stage.Bodies[0], stage.Units[0], Deadline.None());
                        var given = Assignment.Assign("NV-1", new AssignmentDetails(title, null, null), order, act);
                        return Task.FromResult((given, new object[] { given.Value.Assignment }));
                    }
                )
            ).Refusals
        );

    private static Task<Outcome<AssignmentStepTaken>> CorrectAsync(Stage stage, string title) =>
        stage.TryAsync(
            Alone.LeaderOf(0),
            new Deed("Assignments.CorrectEntry", Day, "gõ nhầm"),
            Day,
            async (db, act) =>
            {
                var one = await db.Set<Assignment>().Include(it => it.Steps).SingleAsync();
                var corrected = one.CorrectEntry(new AssignmentDetails(title, null, null), stage.Bodies[0], act);
                return (corrected, new object[] { one });
            }
        );
}
