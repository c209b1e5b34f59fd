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
/// is due), and which of them have reported since the first of January. Each unit looks into its own spans, and
/// no further than the first that answers.
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
        var work = db.Assignments(every).Where(one => one.Class != (int)AssignmentClass.Outside);
        var wanted = db.Assignments(every).Where(one => !LeftOrOutside.Contains(one.Class));
        var targets = db.Targets(every);
        var due = targets.Where(one =>
            one.Class != (int)TargetClass.NotApplicable && one.Class != (int)TargetClass.NotDue
        );
        return db.Named(asked)
            .Where(unit => wanted.Any(one => one.UnitId == unit.Id) || due.Any(one => one.UnitId == unit.Id))
            .Select(unit => new Classed<UnitReport>
            {
                Span = new UnitReport
                {
                    UnitId = unit.Id,
                    ReportedOn = work.Where(one => one.UnitId == unit.Id)
                        .Select(one => one.Span.ReportedOn)
                        .Concat(targets.Where(one => one.UnitId == unit.Id).Select(one => one.Span.ReportedOn))
                        .Max(),
                },
                UnitId = unit.Id,
                Class =
                    work.Any(one => one.UnitId == unit.Id && one.Span.ReportedOn >= began)
                    || targets.Any(one => one.UnitId == unit.Id && one.Span.ReportedOn >= began)
                        ? (int)UnitClass.Reported
                        : (int)UnitClass.NotReported,
                Marks = 0,
            });
    }

    private static IQueryable<Unit> Named(this Db db, Asked asked)
    {
        var units = db.Set<Unit>().AsNoTracking();
        if (asked.Question.Code is { } code)
            units = units.Where(unit => unit.Code == code);
        if (asked.Question.Pattern is not { } words)
            return units;
        var found = db.UnitLines(asked.TreeDay).ThatSay(words, line => line.Code, line => line.Name);
        return units.Where(unit => found.Any(line => line.Id == unit.Id));
    }
}
