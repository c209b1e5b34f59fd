using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Indicators;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>A unit that was asked for something, and the day of its last report.</summary>
internal sealed class UnitReport
{
    public required UnitId UnitId { get; init; }

    public required int Asked { get; init; }

    public required DateOnly? ReportedOn { get; init; }
}

/// <summary>
/// Which units were asked for something as of a day (an assignment open or verified, a target of the year that
/// is due), and which of them have reported since the first of January.
/// </summary>
internal static class CoverageQueries
{
    public static IQueryable<Classed<UnitReport>> Coverage(this Db db, Asked asked)
    {
        var began = new DateOnly(asked.Question.Day.Year, 1, 1);
        var plain = asked with { Question = asked.Question with { Words = null, Figure = null } };
        var units = db.ByAssignments(plain)
            .Concat(db.ByTargets(plain))
            .GroupBy(one => one.UnitId)
            .Select(unit => new UnitReport
            {
                UnitId = unit.Key,
                Asked = unit.Max(one => one.Asked),
                ReportedOn = unit.Max(one => one.ReportedOn),
            })
            .Where(unit => unit.Asked == 1);
        if (asked.Question.Words is { Length: > 0 } words)
        {
            var upper = words.ToUpperInvariant();
            var day = asked.TreeDay;
            var found = db.Set<Unit>()
                .Where(unit =>
                    unit.Code.ToUpper().Contains(upper)
                    || unit.Placements.Any(place =>
                        place.From <= day && (place.To == null || place.To > day) && place.Name.Contains(words)
                    )
                )
                .Select(unit => unit.Id);
            units = units.Where(unit => found.Contains(unit.UnitId));
        }
        return units.Select(unit => new Classed<UnitReport>
        {
            Span = unit,
            UnitId = unit.UnitId,
            Class = unit.ReportedOn >= began ? (int)UnitClass.Reported : (int)UnitClass.NotReported,
            Marks = 0,
        });
    }

    private static IQueryable<UnitReport> ByAssignments(this Db db, Asked asked) =>
        db.Assignments(asked)
            .Within(db, asked)
            .Where(one => one.Class != (int)AssignmentClass.Outside)
            .Select(one => new UnitReport
            {
                UnitId = one.UnitId,
                Asked =
                    one.Class == (int)AssignmentClass.NotApplicable
                    || one.Class == (int)AssignmentClass.Superseded
                    || one.Class == (int)AssignmentClass.Withdrawn
                        ? 0
                        : 1,
                ReportedOn = one.Span.ReportedOn,
            });

    private static IQueryable<UnitReport> ByTargets(this Db db, Asked asked) =>
        db.Targets(asked)
            .Within(db, asked)
            .Select(one => new UnitReport
            {
                UnitId = one.UnitId,
                Asked = one.Class == (int)TargetClass.NotApplicable || one.Class == (int)TargetClass.NotDue ? 0 : 1,
                ReportedOn = one.Span.ReportedOn,
            });
}
