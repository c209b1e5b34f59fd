using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 10: always fresh. After every verb that was carried out in one context, another that has been open, and has
/// asked, since before anything was done answers the next question with it: in the records and in every figure.
/// </summary>
public sealed class Law10AlwaysFreshTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task What_was_committed_is_in_the_next_answer_that_any_other_context_gives(Database database) =>
        Law.HoldsAfterEachAsync(
            database,
            async (stage, told, others, today) =>
            {
                foreach (var other in others)
                {
                    await RecordsAsync(other, told);
                    await FiguresAsync(other, stage, told, today);
                    await SearchAsync(other, told, today);
                }
            }
        );

    private static async Task RecordsAsync(Db db, Chronicle told)
    {
        Assert.Equal(
            told.Assignments.Select(one => (one.Id, one.Now)).ToHashSet(),
            (await db.Set<Assignment>().Select(one => new { one.Id, one.State }).ToListAsync())
                .Select(one => (one.Id, one.State))
                .ToHashSet()
        );
        Assert.Equal(
            told.Findings.Select(one => (one.Id, one.Now)).ToHashSet(),
            (await db.Set<Finding>().Select(one => new { one.Id, one.State }).ToListAsync())
                .Select(one => (one.Id, one.State))
                .ToHashSet()
        );
        Assert.Equal(told.Rounds.Select(one => (one.Id, one.State, one.Replies.Count, one.Results.Count)).ToHashSet(), (
                await db.Set<Round>()
                    .Select(one => new
                    {
                        one.Id,
                        one.State,
                        Replies = one.Replies.Count,
                        Results = one.Results.Count,
                    })
                    .ToListAsync()
            ).Select(one => (one.Id, one.State, one.Replies, one.Results)).ToHashSet());
        Assert.Equal(
            told.Checks.Select(one => (one.Id, one.Versions.Count)).ToHashSet(),
            (await db.Set<Check>().Select(one => new { one.Id, Versions = one.Corrections.Count + 1 }).ToListAsync())
                .Select(one => (one.Id, one.Versions))
                .ToHashSet()
        );
        Assert.Equal(
            told.Reviews.Select(one => (one.Id, one.State)).ToHashSet(),
            (await db.Set<Review>().Select(one => new { one.Id, one.State }).ToListAsync())
                .Select(one => (one.Id, one.State))
                .ToHashSet()
        );
        Assert.Equal(told.Targets.Select(one => (one.Id, one.Values.Count, one.NotApplicableFrom)).ToHashSet(), (
                await db.Set<Target>()
                    .Select(one => new
                    {
                        one.Id,
                        one.ValueCount,
                        one.NotApplicableFrom,
                    })
                    .ToListAsync()
            ).Select(one => (one.Id, one.ValueCount, one.NotApplicableFrom)).ToHashSet());
    }

    private static async Task SearchAsync(Db db, Chronicle told, DateOnly today)
    {
        await using var rollup = await Asking.OpenForOperatorAsync(db, today);
        var assignments = told.Assignments.Where(one =>
            one is { ConcernsPerson: false, Handling: not Handling.Outside }
        );
        Assert.Equal(
            assignments.Select(one => one.Code).ToHashSet(StringComparer.Ordinal),
            (await Asking.SearchAsync(rollup, "viec"))[SearchKind.Assignment].ToHashSet(StringComparer.Ordinal)
        );
        Assert.Equal(
            told.Findings.Where(one => !one.ConcernsPerson).Select(one => one.Code).ToHashSet(StringComparer.Ordinal),
            (await Asking.SearchAsync(rollup, "HC-"))[SearchKind.Finding].ToHashSet(StringComparer.Ordinal)
        );
    }

    private static async Task FiguresAsync(Db db, Stage stage, Chronicle told, DateOnly today)
    {
        await using var rollup = await Asking.OpenForOperatorAsync(db, today);
        foreach (var subject in Enum.GetValues<Subject>())
        {
            var question = new Question(subject, stage.Units[0], today);
            var tally = (await rollup.CountAsync(question)).Value;
            var expected = Asking.Expected(told, question, 0);
            foreach (var figure in Figures.Of(subject))
                Assert.True(
                    expected.Count(one => one.Figures.Contains(figure.Name)) == tally[figure],
                    $"{subject} {figure.Name} on {today:o}: {tally[figure]}, but {string.Join(" ", expected)}"
                );
        }
    }
}
