using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Journal;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 2. The original deadline is never overwritten; each move is an entry of its own, made only by the authority
/// that set it or one above, while a unit may bind itself to an earlier day alone. Late is never inside on time.
/// </summary>
public sealed class Law2ADeadlineIsALedgerTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task Deadlines_move_only_by_entries_of_those_who_may(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                Assert.All(
                    told.Attempts.Where(attempt => attempt.MovesDeadline),
                    attempt => Assert.True(attempt.Expected.Allowed == attempt.Done, attempt.ToString())
                );
                await using var db = stage.Instance.Open();
                await LedgersAreAsTheyWereWrittenAsync(db, stage, told);
                await NoEntryWasEverChangedAsync(db);
                await SpansMeasureByTheLedgerAsync(db, told);
            }
        );

    private static async Task LedgersAreAsTheyWereWrittenAsync(DbContext db, Stage stage, Chronicle told)
    {
        var entries = (await db.Set<DeadlineEntry>().ToListAsync()).ToLookup(entry => entry.AssignmentId);
        foreach (var one in told.Assignments)
            Assert.Equal(
                one.Ledger.Select(
                    (entry, i) =>
                        (
                            i + 1,
                            entry.Kind,
                            entry.Deadline,
                            entry.On,
                            entry.SetAt is { } unit ? stage.Units[unit] : (Haukiem.Units.UnitId?)null
                        )
                ),
                entries[one.Id]
                    .OrderBy(entry => entry.No)
                    .Select(entry => (entry.No, entry.EntryKind, entry.Deadline, entry.On, entry.AuthorityUnitId))
            );
    }

    private static async Task NoEntryWasEverChangedAsync(DbContext db) =>
        Assert.All(
            await db.Set<JournalEntry>().Where(entry => entry.Table == nameof(DeadlineEntry)).ToListAsync(),
            entry => Assert.Equal(1, entry.RowVersion)
        );

    private static async Task SpansMeasureByTheLedgerAsync(DbContext db, Chronicle told)
    {
        var spans = (await db.Set<AssignmentSpan>().ToListAsync()).ToLookup(span => span.AssignmentId);
        for (var day = World.Begin; day <= told.End.AddDays(1); day = day.AddDays(9))
            foreach (var one in told.Assignments.Where(one => !one.ConcernsPerson && one.StateOn(day) is not null))
            {
                var span = spans[one.Id].Single(span => span.From <= day && day < span.To);
                Assert.Equal(
                    (
                        one.Code,
                        Timeliness.DueOn(one, day),
                        Timeliness.OriginalDueOn(one, day),
                        Timeliness.DoneOn(one, day)
                    ),
                    (one.Code, span.DueOn, span.OriginalDueOn, span.DoneOn)
                );
                LateIsNotOnTime(span);
            }
    }

    /// <summary>Late by the account's own days, which the span was just found to hold.</summary>
    private static void LateIsNotOnTime(AssignmentSpan span)
    {
        if (span.State != AssignmentState.Verified || span.Handling == Handling.Outside)
            return;
        var expected =
            span.DueOn is null ? AssignmentClass.VerifiedNoDeadline
            : span.DoneOn > span.DueOn ? AssignmentClass.VerifiedLate
            : AssignmentClass.VerifiedOnTime;
        Assert.Equal(expected, span.Standing);
        Assert.Equal(span.DoneOn > span.OriginalDueOn, span.IsPastOriginal);
    }
}
