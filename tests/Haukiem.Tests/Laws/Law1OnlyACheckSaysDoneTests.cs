using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 1. An assignment or a finding becomes verified or corrected only by a check, and the checker did not do the
/// work: (a) recorded nothing for it, (b) does not belong to those who did, (c) stands above them or outside.
/// </summary>
public sealed class Law1OnlyACheckSaysDoneTests
{
    private static readonly string[] Clauses =
    [
        "Checks.CheckerBelongsToUnit",
        "Checks.CheckerContributed",
        "Checks.CheckerNotAboveOrOutside",
    ];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task Only_a_check_by_somebody_who_did_not_do_the_work_says_done(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                Assert.All(told.Attempts.Where(attempt => attempt.IsCheck), NamesItsClauses);
                Assert.All(told.Attempts, IsDoneWhenAllowed);
                await using var db = stage.Instance.Open();
                await WhatIsDoneWasCheckedAsync(db, told);
                await SpansSayTheSameAsync(db, told);
            }
        );

    private static void NamesItsClauses(Attempt attempt)
    {
        Assert.Equal(attempt.Expected.Clauses, attempt.Refusals.Intersect(Clauses).Order());
        Assert.Equal(attempt.Expected.Allowed, attempt.Done);
    }

    /// <summary>Nobody does what they may not, and nothing that is allowed is refused.</summary>
    private static void IsDoneWhenAllowed(Attempt attempt) =>
        Assert.True(attempt.Expected.Allowed == attempt.Done, attempt.ToString());

    private static async Task WhatIsDoneWasCheckedAsync(DbContext db, Chronicle told)
    {
        var checks = await db.Set<Check>()
            .AsSplitQuery()
            .Include(check => check.Items)
            .Include(check => check.Corrections)
            .ToListAsync();
        // What a check says now: what it was corrected to.
        var items = checks
            .SelectMany(check => check.ItemsOf(check.Now))
            .Where(item => item.Outcome == CheckOutcome.Closed)
            .ToList();
        Assert.DoesNotContain(items, item => item.Verdict == Verdict.Poor);
        var verified = await db.Set<Assignment>()
            .Where(one => one.State == AssignmentState.Verified)
            .Select(one => one.Id)
            .ToListAsync();
        Assert.Equal(
            told.Assignments.Where(one => one.Now == AssignmentState.Verified).Select(one => one.Id).ToHashSet(),
            verified.ToHashSet()
        );
        var remedies = await db.Set<Remedy>().ToDictionaryAsync(remedy => remedy.AssignmentId);
        Assert.All(
            verified,
            id =>
                Assert.Contains(
                    items,
                    item =>
                        item.AssignmentId == id
                        || (remedies.TryGetValue(id, out var remedy) && item.FindingId == remedy.FindingId)
                )
        );
        var corrected = await db.Set<Finding>()
            .Where(one => one.State == FindingState.Corrected)
            .Select(one => one.Id)
            .ToListAsync();
        Assert.Equal(
            told.Findings.Where(one => one.Now == FindingState.Corrected).Select(one => one.Id).ToHashSet(),
            corrected.ToHashSet()
        );
        Assert.All(corrected, id => Assert.Contains(items, item => item.FindingId == id));
    }

    /// <summary>On any day: what is counted verified was, what waits for its check does not, what left never is.</summary>
    private static async Task SpansSayTheSameAsync(DbContext db, Chronicle told)
    {
        var spans = await db.Set<AssignmentSpan>().ToListAsync();
        var ofFindings = await db.Set<FindingSpan>().ToListAsync();
        for (var day = World.Begin.AddDays(-1); day <= told.End.AddDays(1); day = day.AddDays(9))
        {
            Assert.Equal(
                told.Assignments.Where(one => !one.ConcernsPerson && one.StateOn(day) is not null)
                    .Select(one => (one.Id, one.StateOn(day)!.Value))
                    .ToHashSet(),
                spans
                    .Where(span => span.From <= day && day < span.To)
                    .Select(span => (span.AssignmentId, span.State))
                    .ToHashSet()
            );
            Assert.Equal(
                told.Findings.Where(one => !one.ConcernsPerson && one.StateOn(day) is not null)
                    .Select(one => (one.Id, one.StateOn(day)!.Value))
                    .ToHashSet(),
                ofFindings
                    .Where(span => span.From <= day && day < span.To)
                    .Select(span => (span.FindingId, span.State))
                    .ToHashSet()
            );
        }
    }
}
