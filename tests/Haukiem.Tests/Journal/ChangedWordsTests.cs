using Haukiem.Assignments;
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

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_earlier_words_are_kept_and_their_hash_is_the_one_of_the_earlier_entry(Database database)
    {
        await using var stage = await Stage.SetAsync(database, Alone);
        await AssignAsync(stage, "Việc");
        Assert.Empty((await CorrectAsync(stage, "Việc khác")).Refusals);

        await using var db = stage.Instance.Open();
        var one = await db.Set<Assignment>().SingleAsync(Stop);
        var kept = await db.Set<JournalContent>()
            .SingleAsync(content => content.Field == nameof(Assignment.Title), Stop);
        Assert.Equal(("Việc", 1, $"{one.Id.Value}"), (kept.Value, kept.RowVersion, kept.Key));
        var first = await db.Set<JournalEntry>()
            .SingleAsync(entry => entry.Table == nameof(Assignment) && entry.RowVersion == 1, Stop);
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
        var read = await stale.Set<Assignment>().Include(one => one.Steps).SingleAsync(Stop);
        Assert.Empty((await CorrectAsync(stage, "Người thứ nhất")).Refusals);

        var ledger = new Ledger(stale, new JournalWriter(stage.Instance.Folder.ReadJournalKey()));
        await using var transaction = await stale.Database.BeginTransactionAsync(Stop);
        var act = new Act
        {
            By = stage.People[World.LeaderOf(0)],
            On = Day,
            RecordedAt = Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Mandates = await stale.Set<Mandate>().ToListAsync(Stop),
            Tree = await Haukiem.Units.UnitQueries.WholeTreeAsync(stale, Stop),
            Reason = "vì",
        };
        Assert.Empty(
            read.CorrectEntry(new AssignmentDetails("Người thứ hai", null, null), stage.Bodies[0], act).Refusals
        );
        ledger.Add(new Deed("Assignments.CorrectEntry", Day), act.By.Value, null, act.RecordedAt, read);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => ledger.FlushAsync(Stop));
        await transaction.RollbackAsync(Stop);

        await using var db = stage.Instance.Open();
        Assert.Equal("Người thứ nhất", (await db.Set<Assignment>().SingleAsync(Stop)).Title);
        Assert.Equal(2, await db.Set<JournalEntry>().CountAsync(entry => entry.Table == nameof(Assignment), Stop));
    }

    private static async Task AssignAsync(Stage stage, string title) =>
        Assert.Empty(
            (
                await stage.TryAsync(
                    World.LeaderOf(0),
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
            World.LeaderOf(0),
            new Deed("Assignments.CorrectEntry", Day, "gõ nhầm"),
            Day,
            async (db, act) =>
            {
                var one = await db.Set<Assignment>().Include(it => it.Steps).SingleAsync(Stop);
                var corrected = one.CorrectEntry(new AssignmentDetails(title, null, null), stage.Bodies[0], act);
                return (corrected, new object[] { one });
            }
        );
}
