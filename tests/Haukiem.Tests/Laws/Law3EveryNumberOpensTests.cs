using Haukiem.Rollups;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 3. A figure is counted by a named rule over a scope as of a day, and opening it lists exactly the records
/// counted. The parts of a whole add up to it.
/// </summary>
public sealed class Law3EveryNumberOpensTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task Every_number_opens_to_its_rows_and_adds_up(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                await using var db = stage.Instance.Open();
                await using var rollup = await Asking.OpenForOperatorAsync(db, told.End);
                var middle = DateOnly.FromDayNumber((World.Begin.DayNumber + told.End.DayNumber) / 2);
                // A past day, the last one, and the outlook to one ahead.
                DateOnly[] days = [middle, told.End, told.End.AddDays(45)];
                foreach (var subject in Enum.GetValues<Subject>())
                {
                    for (var unit = 0; unit < stage.Units.Count; unit++)
                    {
                        var day = days[(unit + told.Attempts.Count) % days.Length];
                        await CountsAsync(rollup, told, new Question(subject, stage.Units[unit], day), unit);
                    }
                    await OpensAsync(rollup, stage, told, subject, days[told.Attempts.Count % days.Length]);
                    await AddsUpByChildAsync(rollup, stage, told, subject, told.End);
                    await OpensRestrictedAsync(rollup, stage, told, subject, days[told.Attempts.Count % days.Length]);
                }
            }
        );

    private static async Task CountsAsync(Rollup rollup, Chronicle told, Question question, int unit)
    {
        var extent = (Extent)((unit + question.Day.Day) % 3);
        var asked = question with { Extent = extent, Tree = (TreeView)(unit % 2) };
        var tally = (await rollup.CountAsync(asked)).Value;
        var expected = Asking.Expected(told, asked, unit);
        foreach (var figure in Figures.Of(question.Subject))
            Assert.True(
                expected.Count(one => one.Figures.Contains(figure.Name)) == tally[figure],
                $"{question.Subject} {figure.Name} of {unit} {extent} on {question.Day:o}: {tally[figure]}, but {string.Join(" ", expected)}"
            );
        PartsMakeTheWhole(question.Subject, tally);
    }

    /// <summary>The sums that a reader may rely on.</summary>
    private static void PartsMakeTheWhole(Subject subject, Tally tally)
    {
        long Of(string name) => tally[Figures.Find(subject, name)!];
        switch (subject)
        {
            case Subject.Assignments:
                Assert.Equal(Of("total"), Of("verified") + Of("open"));
                Assert.Equal(Of("verified"), Of("onTime") + Of("late") + Of("noDeadline"));
                Assert.Equal(Of("open"), Of("openInTime") + Of("overdue") + Of("openNoDeadline") + Of("awaitingCheck"));
                Assert.Equal(Of("leftWithout"), Of("notApplicable") + Of("superseded") + Of("withdrawn"));
                break;
            case Subject.Findings:
                Assert.Equal(Of("total"), Of("open") + Of("corrected"));
                break;
            case Subject.Checks:
                Assert.Equal(Of("total"), Of("good") + Of("slow") + Of("poor"));
                break;
            case Subject.Targets:
                Assert.Equal(Of("total"), Of("exceeded") + Of("met") + Of("notMet") + Of("notReported"));
                break;
            case Subject.Disagreements:
                Assert.Equal(Of("total"), Of("assignments") + Of("findings"));
                break;
            case Subject.Units:
                Assert.Equal(Of("total"), Of("reported") + Of("notReported"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(subject), subject, null);
        }
    }

    private static async Task OpensAsync(Rollup rollup, Stage stage, Chronicle told, Subject subject, DateOnly day)
    {
        var at = day.DayNumber % 2 == 0 ? 0 : day.DayNumber % stage.Units.Count;
        foreach (var figure in Figures.Of(subject))
        {
            var question = new Question(subject, stage.Units[at], day) { Figure = figure };
            var rows = (await Asking.ListAsync(rollup, question)).Value;
            var expected = Asking.Expected(told, question, at).Select(one => one.Code);
            Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
            Assert.Equal(rows.Count, (await rollup.CountAsync(question)).Value[figure]);
        }
    }

    /// <summary>Restricted by whatever filter, the number is that of the rows, and is shared out among the units.</summary>
    private static async Task OpensRestrictedAsync(
        Rollup rollup,
        Stage stage,
        Chronicle told,
        Subject subject,
        DateOnly day
    )
    {
        var question = new Question(subject, stage.Units[0], day) { Figure = Figures.Total(subject) };
        var all = Asking.Expected(told, question, 0);
        // Each history takes some of them; together they take all.
        foreach (var (place, narrowed) in Narrowed.Of(question, all).Index())
        {
            if ((place + told.Attempts.Count) % 3 > 0)
                continue;
            var expected = all.Where(narrowed.Leaves).Select(one => one.Code).Order(StringComparer.Ordinal).ToList();
            var rows = (await Asking.ListAsync(rollup, narrowed.Question)).Value;
            Assert.Equal(expected, rows.Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, (await rollup.CountAsync(narrowed.Question)).Value.All);
            var lines = (await rollup.ByChildAsync(narrowed.Question)).Value;
            Assert.Equal(expected.Count, lines.Sum(line => line.Tally.All));
        }
    }

    private static async Task AddsUpByChildAsync(
        Rollup rollup,
        Stage stage,
        Chronicle told,
        Subject subject,
        DateOnly day
    )
    {
        var question = new Question(subject, stage.Units[0], day);
        var lines = (await rollup.ByChildAsync(question)).Value;
        var whole = (await rollup.CountAsync(question)).Value;
        Assert.Equal(
            Enumerable
                .Range(0, stage.Units.Count)
                .Where(unit => told.World.Parents[unit] == 0)
                .Select(unit => $"DV{unit}"),
            lines.Where(line => !line.IsOwn).Select(line => line.Unit.Code)
        );
        foreach (var figure in Figures.Of(subject))
            Assert.Equal(whole[figure], lines.Sum(line => line.Tally[figure]));
    }
}
