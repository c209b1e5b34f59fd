using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>A unit that was asked for something, and the day of its last report.</summary>
internal sealed class UnitReport
{
    public required UnitId UnitId { get; init; }

    public required DateOnly? ReportedOn { get; init; }
}

/// <summary>
/// Which units were asked for something as of a day (an assignment open or verified, a target of the year that
/// is due), and which of them have reported since the first of January. Assignments and targets are gone through
/// once, each in the order of the units.
/// </summary>
internal static class CoverageQueries
{
    private static readonly int[] LeftOrOutside =
    [
        (int)AssignmentClass.NotApplicable,
        (int)AssignmentClass.Superseded,
        (int)AssignmentClass.Withdrawn,
        (int)AssignmentClass.Outside,
    ];

    public static IQueryable<Classed<UnitReport>> Coverage(this Db db, Asked asked)
    {
        var began = new DateOnly(asked.Question.Day.Year, 1, 1);
        var every = asked with { Question = asked.Question.Unrestricted() };
        var work = db.AssignmentsInParts(every)
            .Select(part =>
                part.Within(db, every)
                    .Where(one => one.Class != (int)AssignmentClass.Outside)
                    .GroupBy(one => one.UnitId)
                    .Select(unit => new UnitAsked
                    {
                        UnitId = unit.Key,
                        Asked = unit.Count(one => !LeftOrOutside.Contains(one.Class)),
                        ReportedOn = unit.Max(one => one.Span.ReportedOn),
                    })
            );
        var targets = db.Targets(every)
            .Within(db, every)
            .GroupBy(one => one.UnitId)
            .Select(unit => new UnitAsked
            {
                UnitId = unit.Key,
                Asked = unit.Count(one =>
                    one.Class != (int)TargetClass.NotApplicable && one.Class != (int)TargetClass.NotDue
                ),
                ReportedOn = unit.Max(one => one.Span.ReportedOn),
            });
        var reports = work.Aggregate(targets, (all, part) => all.Concat(part))
            .GroupBy(one => one.UnitId)
            .Where(unit => unit.Sum(one => one.Asked) > 0)
            .Select(unit => new UnitReport { UnitId = unit.Key, ReportedOn = unit.Max(one => one.ReportedOn) });
        return db.Named(asked, reports)
            .Select(report => new Classed<UnitReport>
            {
                Span = report,
                UnitId = report.UnitId,
                Class = report.ReportedOn >= began ? (int)UnitClass.Reported : (int)UnitClass.NotReported,
                Marks = 0,
            });
    }

    /// <summary>How much was asked of a unit, and the last day of its reports on it.</summary>
    private sealed class UnitAsked
    {
        public required UnitId UnitId { get; init; }

        public required int Asked { get; init; }

        public required DateOnly? ReportedOn { get; init; }
    }

    private static IQueryable<UnitReport> Named(this Db db, Asked asked, IQueryable<UnitReport> reports)
    {
        if (asked.Question.Code is { } code)
            reports = reports.Where(one => db.Set<Unit>().Any(unit => unit.Id == one.UnitId && unit.Code == code));
        if (asked.Question.Pattern is not { } words)
            return reports;
        var found = db.UnitLines(asked.TreeDay).ThatSay(words, line => line.Code, line => line.Name);
        return reports.Where(one => found.Any(line => line.Id == one.UnitId));
    }
}
