using Haukiem.Indicators;
using Haukiem.Rollups;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 6. Zero, not reported, not due and not applicable are four things, and a roll-up says how much of its scope
/// has reported.
/// </summary>
public sealed class Law6FourThingsTests
{
    private static readonly string[] Apart = ["exceeded", "met", "notMet", "notReported", "notDue", "notApplicable"];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task What_is_missing_is_told_from_what_is_nothing(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                await using var db = stage.Instance.Open();
                await using var rollup = await Asking.OpenForOperatorAsync(db, told.End);
                for (var day = World.Begin.AddDays(3); day <= told.End.AddDays(20); day = day.AddDays(67))
                {
                    await EachTargetIsOneThingAsync(rollup, stage, told, day);
                    await CoverageSaysHowManyAsync(rollup, stage, told, day);
                }
                await ZeroIsAValueAsync(db, told);
            }
        );

    /// <summary>Each target is in exactly one of the six, and only the first four make the total.</summary>
    private static async Task EachTargetIsOneThingAsync(Rollup rollup, Stage stage, Chronicle told, DateOnly day)
    {
        var listed = new List<string>();
        foreach (var name in Apart)
        {
            var question = new Question(Subject.Targets, stage.Units[0], day)
            {
                Figure = Figures.Find(Subject.Targets, name),
            };
            var rows = (await Asking.ListAsync(rollup, question)).Value;
            Assert.Equal(
                Asking.Expected(told, question, 0).Select(one => one.Code).Order(StringComparer.Ordinal),
                rows.Order(StringComparer.Ordinal)
            );
            listed.AddRange(rows);
        }
        Assert.Distinct(listed);
        Assert.Equal(told.Targets.Count(one => one.SetOn <= day && day.Year == 2013), listed.Count);
    }

    private static async Task CoverageSaysHowManyAsync(Rollup rollup, Stage stage, Chronicle told, DateOnly day)
    {
        for (var unit = 0; unit < stage.Units.Count; unit += 1 + (day.DayNumber % 2))
        {
            var question = new Question(Subject.Units, stage.Units[unit], day);
            var tally = (await rollup.CountAsync(question)).Value;
            var expected = Asking.Expected(told, question, unit);
            Assert.Equal(
                (expected.Count(one => one.Figures.Contains("reported")), expected.Count),
                (tally[Figures.OfUnits.Reported], tally[Figures.OfUnits.Asked])
            );
        }
    }

    /// <summary>A value of zero is stored and assessed as a value; nothing stands for a value that nobody reported.</summary>
    private static async Task ZeroIsAValueAsync(DbContext db, Chronicle told)
    {
        var spans = (await db.Set<AssessmentSpan>().ToListAsync()).ToLookup(span => span.TargetId);
        foreach (var target in told.Targets)
        {
            var last = spans[target.Id].MaxBy(span => span.From)!;
            var value = target.Values.Count == 0 ? (decimal?)null : target.Values[^1].Amount;
            Assert.Equal((target.Code, value), (target.Code, last.Amount));
            if (value is not null)
                Assert.NotEqual(Assessment.NotReported, last.Assessment);
        }
    }
}
