using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Which assignments hold on a day, and in which class.</summary>
internal static class AssignmentQueries
{
    public static IQueryable<Classed<AssignmentSpan>> Assignments(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        // No fact lies in the future: from today on, what holds is what has no end, and an equality finds it in the
        // order of an index. Where the units lead, the range keeps SQLite from beginning at that equality.
        return day >= asked.Today && !asked.UnitsLead
            ? db.Lasting(asked)
            : db.Classed(asked, db.Spans(day).Where(span => span.To > day));
    }

    /// <summary>
    /// The same in parts that have nothing in common: what lasts until today, a million rows in the order of an
    /// index, and what has ended since the day.
    /// </summary>
    public static IReadOnlyList<IQueryable<Classed<AssignmentSpan>>> AssignmentsInParts(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        if (asked.UnitsLead)
            return [db.Assignments(asked)];
        if (day >= asked.Today)
            return [db.Lasting(asked)];
        var ended = db.Spans(day).Where(span => span.To > day && span.To < DateOnly.MaxValue);
        return [db.Lasting(asked), db.Classed(asked, ended)];
    }

    /// <summary>
    /// The counts of each unit. The groups are the columns of an index in its order, which a class that depends on
    /// the calendar is not: a million rows are grouped as they come and not sorted.
    /// </summary>
    public static async Task<IReadOnlyList<UnitTally>> CountByUnitAsync(
        this IQueryable<Classed<AssignmentSpan>> spans,
        CancellationToken stop
    )
    {
        var groups = await spans
            .GroupBy(one => new
            {
                one.UnitId,
                one.Span.Standing,
                one.Span.IsPastOriginal,
            })
            .Select(group => new
            {
                group.Key,
                All = group.LongCount(),
                Overdue = group.LongCount(one => one.Class == (int)AssignmentClass.Overdue),
                DueSoon = group.LongCount(one => (one.Marks & Marks.DueSoon) != 0),
            })
            .ToListAsync(stop);
        var tallies = new List<UnitTally>(groups.Count);
        foreach (var group in groups)
        {
            var (unit, standing) = (group.Key.UnitId, (int)group.Key.Standing);
            var mark = group.Key.IsPastOriginal ? Marks.LateAgainstOriginal : 0;
            Add(unit, standing, mark, group.All - group.Overdue - group.DueSoon);
            Add(unit, (int)AssignmentClass.Overdue, mark, group.Overdue);
            Add(unit, standing, mark + Marks.DueSoon, group.DueSoon);
        }
        return tallies;

        void Add(UnitId unit, int ofClass, int marks, long count)
        {
            if (count > 0)
                tallies.Add(new UnitTally(unit, new TallyLine(ofClass, marks, count)));
        }
    }

    private static IQueryable<AssignmentSpan> Spans(this Db db, DateOnly day) =>
        db.Set<AssignmentSpan>().AsNoTracking().Where(span => span.From <= day);

    private static IQueryable<Classed<AssignmentSpan>> Lasting(this Db db, Asked asked) =>
        db.Classed(asked, db.Spans(asked.Question.Day).Where(span => span.To == DateOnly.MaxValue));

    private static IQueryable<Classed<AssignmentSpan>> Classed(
        this Db db,
        Asked asked,
        IQueryable<AssignmentSpan> holding
    )
    {
        var day = asked.Question.Day;
        var soon = day.AddDays(asked.DueSoonDays);
        var wasHeld = asked.ByFormerUnit;
        return asked
            .Filter(db, holding)
            .Select(span => new Classed<AssignmentSpan>
            {
                Span = span,
                UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId,
                Class =
                    span.Standing == AssignmentClass.InTime && span.DueOn < day
                        ? (int)AssignmentClass.Overdue
                        : (int)span.Standing,
                Marks =
                    (span.IsPastOriginal ? Marks.LateAgainstOriginal : 0)
                    + (
                        span.Standing == AssignmentClass.InTime && span.DueOn >= day && span.DueOn <= soon
                            ? Marks.DueSoon
                            : 0
                    ),
            });
    }
}
