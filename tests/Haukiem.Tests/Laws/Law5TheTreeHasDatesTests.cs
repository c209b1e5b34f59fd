using Haukiem.Data;
using Haukiem.Rollups;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 5. Units are created, renamed, moved, merged, split and dissolved on a day. No obligation is lost or doubled;
/// the root's totals are equal as the tree was and as it is, on any day and for any question; there is one tree on
/// every day; codes and ledgers are unchanged; and what is undone is as if it had not been.
/// </summary>
public sealed class Law5TheTreeHasDatesTests
{
    private const int Handful = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Nothing_is_lost_or_doubled_when_units_change(Database database)
    {
        var (tried, carriedOut) = (0, 0);
        await Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                var moves = UnitMove.After(told);
                tried += moves.Count;
                carriedOut += await HoldsAsync(stage, told, moves);
            },
            oneIn: 6
        );
        // A law about what changes says nothing where every change is refused; of a handful all may be.
        Assert.True(
            tried < Handful || carriedOut * 3 > tried,
            $"Only {carriedOut} of {tried} changes were carried out."
        );
    }

    /// <summary>Tries the changes one after another, and asks after each.</summary>
    /// <returns>How many of them were carried out.</returns>
    private static async Task<int> HoldsAsync(Stage stage, Chronicle told, IReadOnlyList<UnitMove> moves)
    {
        var carriedOut = 0;
        var reorganiser = new Reorganiser(stage, told);
        await reorganiser.BeginAsync();
        DateOnly[] days =
        [
            World.Begin.AddDays(20),
            Middle(told),
            told.End,
            reorganiser.Today,
            reorganiser.Today.AddDays(30),
        ];
        var before = await PictureAsync(stage, reorganiser, days);
        var undone = (Picture?)null;
        foreach (var move in moves)
        {
            var earlier = await PictureAsync(stage, reorganiser, days);
            if (!await reorganiser.TryAsync(move))
                continue;
            carriedOut++;
            undone = earlier;
            var now = await PictureAsync(stage, reorganiser, days);
            Assert.Equal(before.Records, now.Records);
            Assert.Equal(before.Totals, now.Totals);
            Assert.Equal(now.Totals, now.TotalsAsWas);
            Assert.Equal(now.Coverage, now.CoverageAsWas);
            Assert.Equal(reorganiser.Held(days), now.Held);
        }
        if (undone is null || !await reorganiser.UndoLastAsync())
            return carriedOut;
        var restored = await PictureAsync(stage, reorganiser, days);
        Assert.Equal(before.Totals, restored.Totals);
        Assert.Equal(undone.Held, restored.Held);
        Assert.Equal(reorganiser.Held(days), restored.Held);
        return carriedOut;
    }

    private static DateOnly Middle(Chronicle told) =>
        DateOnly.FromDayNumber((World.Begin.DayNumber + told.End.DayNumber) / 2);

    private static async Task<Picture> PictureAsync(Stage stage, Reorganiser reorganiser, DateOnly[] days)
    {
        await using var db = stage.Instance.Open();
        await using var rollup = await Asking.OpenForOperatorAsync(db, reorganiser.Today);
        await IsOneTreeAsync(db, days);
        var root = (await rollup.RootAsync(Stop))!;
        var (totals, asWas) = (new List<string>(), new List<string>());
        var (coverage, coverageAsWas) = (new List<string>(), new List<string>());
        foreach (var day in days)
        foreach (var subject in Enum.GetValues<Subject>())
        {
            var isUnits = subject == Subject.Units;
            var question = new Question(subject, root.Id, day);
            (isUnits ? coverage : totals).AddRange(await TotalsAsync(rollup, question));
            (isUnits ? coverageAsWas : asWas).AddRange(
                await TotalsAsync(rollup, question with { Tree = TreeView.Was })
            );
        }
        var held = new List<string>();
        foreach (var day in days)
        foreach (var tree in Enum.GetValues<TreeView>())
            held.AddRange(await HeldAsync(rollup, day, tree));
        return new Picture(totals, asWas, coverage, coverageAsWas, held, await RecordsAsync(db));
    }

    /// <summary>The totals of a question, each as many as its list has rows, none of them twice, and as the lines by child add up to.</summary>
    private static async Task<IEnumerable<string>> TotalsAsync(Rollup rollup, Question question)
    {
        var tally = (await rollup.CountAsync(question)).Value;
        var total = question with { Figure = Figures.Total(question.Subject) };
        var rows = (await Asking.ListAsync(rollup, total)).Value;
        Assert.Equal(tally[total.Figure!], rows.Count);
        Assert.Distinct(rows);
        var lines = (await rollup.ByChildAsync(question)).Value;
        foreach (var figure in Figures.Of(question.Subject))
            Assert.Equal(tally[figure], lines.Sum(line => line.Tally[figure]));
        return Figures
            .Of(question.Subject)
            .Select(figure => $"{question.Day:o} {question.Subject} {figure.Name} {tally[figure]}");
    }

    /// <summary>Which unit each assignment stands at by itself, unit for unit.</summary>
    private static async Task<IEnumerable<string>> HeldAsync(Rollup rollup, DateOnly day, TreeView tree)
    {
        var held = new List<string>();
        var treeDay = rollup.TreeDay(tree, day);
        var units = await rollup
            .Db.Set<Unit>()
            .Join(
                rollup.Db.Lineage(treeDay).Where(line => line.UnitId == line.AncestorId),
                unit => unit.Id,
                line => line.UnitId,
                (unit, line) => new { unit.Id, unit.Code }
            )
            .ToListAsync(Stop);
        foreach (var unit in units)
        {
            var question = new Question(Subject.Assignments, unit.Id, day) { Tree = tree, Extent = Extent.Own };
            var rows = await rollup.AssignmentsAsync(question, new Paging(Size: Paging.MaxSize), Stop);
            held.AddRange(rows.Value.Rows.Select(row => $"{day:o} {tree} {row.Code} {unit.Code}"));
        }
        return held.Order(StringComparer.Ordinal);
    }

    /// <summary>On every day each unit that was there stands in one place, and nothing above itself.</summary>
    private static async Task IsOneTreeAsync(Db db, DateOnly[] days)
    {
        var lineage = await db.Set<UnitLineage>().AsNoTracking().ToListAsync(Stop);
        foreach (var day in days)
        {
            var holding = lineage.Where(line => line.From <= day && day < line.To).ToList();
            Assert.Distinct(holding.Where(line => line.Depth == 0).Select(line => line.UnitId));
            Assert.Distinct(holding.Select(line => (line.UnitId, line.AncestorId)));
            Assert.DoesNotContain(holding, line => line.Depth > 0 && line.UnitId == line.AncestorId);
            var tops = holding.Where(line => line.Depth > 0).Select(line => line.UnitId).ToHashSet();
            var roots = holding
                .Where(line => line.Depth == 0 && !tops.Contains(line.UnitId))
                .Select(line => line.AncestorId);
            Assert.Single(roots.Distinct());
        }
    }

    /// <summary>Codes, steps, ledgers, values and verdicts: everything that a reorganisation must leave alone.</summary>
    private static async Task<List<string>> RecordsAsync(Db db) =>
        [
            .. (
                await db.Set<Haukiem.Assignments.Assignment>()
                    .Include(one => one.Steps)
                    .Include(one => one.Deadlines)
                    .AsSplitQuery()
                    .ToListAsync(Stop)
            )
                .Select(one =>
                    $"{one.Code} {one.State} {one.CurrentDay:o} {string.Join(' ', one.Steps.Select(step => step.No).Order())} {string.Join(' ', one.Deadlines.OrderBy(entry => entry.No).Select(entry => $"{entry.Kind}{entry.Deadline.Day:o}"))}"
                )
                .Concat(
                    (await db.Set<Haukiem.Findings.Finding>().ToListAsync(Stop)).Select(one =>
                        $"{one.Code} {one.State} {one.StepCount}"
                    )
                )
                .Concat(
                    (await db.Set<Haukiem.Indicators.Target>().ToListAsync(Stop)).Select(one =>
                        $"{one.Code} {one.Amount} {one.ValueCount}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    private sealed record Picture(
        List<string> Totals,
        List<string> TotalsAsWas,
        List<string> Coverage,
        List<string> CoverageAsWas,
        List<string> Held,
        List<string> Records
    );
}
