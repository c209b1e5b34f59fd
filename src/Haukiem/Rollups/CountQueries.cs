using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>The numbers: in all, and by the units directly below.</summary>
internal static class CountQueries
{
    /// <summary>How many, by class.</summary>
    public static async Task<Outcome<Tally>> CountAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var asked = await rollup.AskAsync(question, stop);
        return asked.IsDone ? await CountAsync(rollup.Db, asked.Value, stop) : asked.As<Tally>();
    }

    /// <summary>
    /// How many of what a question counts rest on something that was recorded only after its day had ended. A day
    /// that is not over has none.
    /// </summary>
    public static async Task<long> RecordedLateAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        if (question.Day >= rollup.Today || question.Subject is Subject.Units or Subject.Disagreements)
            return 0;
        var tally = await rollup.CountAsync(question with { RecordedLate = true }, stop);
        return tally.IsDone ? tally.Value.All : 0;
    }

    /// <summary>The same, a line for the unit itself and one for each unit directly below with all under it.</summary>
    public static async Task<Outcome<IReadOnlyList<ChildTally>>> ByChildAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var whole = question with { Extent = Extent.Subtree };
        var asked = await rollup.AskAsync(whole, stop);
        if (!asked.IsDone)
            return asked.As<IReadOnlyList<ChildTally>>();
        var units = await rollup.ChildrenAsync(asked.Value, stop);
        var counted = await ByUnitAsync(rollup.Db, asked.Value, stop);
        return units.Sum(counted);
    }

    /// <summary>
    /// The counts of each unit by itself; they are added up along the tree in memory. A database would look up each
    /// of a million spans in the tree, and sort them once more to add them up.
    /// </summary>
    private static async Task<IReadOnlyList<UnitTally>> ByUnitAsync(Db db, Asked asked, CancellationToken stop)
    {
        var tallies = new List<UnitTally>();
        if (asked.Question is { Subject: Subject.Assignments, Figure: null })
            foreach (var part in db.AssignmentsInParts(asked))
                tallies.AddRange(await part.Within(db, asked).CountByUnitAsync(stop));
        else
            tallies.AddRange(
                await db.Counted(asked)
                    .GroupBy(one => new
                    {
                        one.UnitId,
                        one.Class,
                        one.Marks,
                    })
                    .Select(group => new UnitTally(
                        group.Key.UnitId,
                        new TallyLine(group.Key.Class, group.Key.Marks, group.LongCount())
                    ))
                    .ToListAsync(stop)
            );
        return tallies;
    }

    internal static async Task<Tally> CountAsync(Db db, Asked asked, CancellationToken stop) =>
        new(
            await db.Counted(asked)
                .GroupBy(one => new { one.Class, one.Marks })
                .Select(group => new TallyLine(group.Key.Class, group.Key.Marks, group.LongCount()))
                .ToListAsync(stop)
        );

    /// <summary>Every subject as what is counted of it; the lists begin at the same queries.</summary>
    private static IQueryable<Line> Counted(this Db db, Asked asked) =>
        asked.Question.Subject switch
        {
            Subject.Assignments => db.Assignments(asked).OfQuestion(db, asked).Lines(),
            Subject.Findings => db.Findings(asked).OfQuestion(db, asked).Lines(),
            Subject.Checks => db.Checks(asked).OfQuestion(db, asked).Lines(),
            Subject.Targets => db.Targets(asked).OfQuestion(db, asked).Lines(),
            Subject.Units => db.Coverage(asked).OfQuestion(db, asked).Lines(),
            Subject.Disagreements => db.Disagreements(asked).OfQuestion(db, asked).Lines(),
        };

    /// <summary>What of the spans a question is about: its units, and the classes of its figure.</summary>
    internal static IQueryable<Classed<TSpan>> OfQuestion<TSpan>(
        this IQueryable<Classed<TSpan>> spans,
        Db db,
        Asked asked
    )
    {
        var within = spans.Within(db, asked);
        if (asked.Question.Figure is not { } figure)
            return within;
        var classes = figure.Classes;
        var counted = within.Where(one => classes.Contains(one.Class));
        var mark = figure.Mark;
        return mark == 0 ? counted : counted.Where(one => (one.Marks & mark) != 0);
    }

    private static IQueryable<Line> Lines<TSpan>(this IQueryable<Classed<TSpan>> spans) =>
        spans.Select(one => new Line
        {
            UnitId = one.UnitId,
            Class = one.Class,
            Marks = one.Marks,
        });
}
