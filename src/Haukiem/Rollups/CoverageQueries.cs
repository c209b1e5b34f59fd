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
        // The units of that day are counted, wherever each stands in the tree that is asked for.
        var every = asked with
        {
            Question = asked.Question.Unrestricted() with { Tree = TreeView.Was },
        };
        var work = db.AssignmentsInParts(every)
            .Select(part =>
                db.OfUnitsOfTheDay(part, asked)
                    .Where(one => one.Class != (int)AssignmentClass.Outside)
                    .GroupBy(one => one.UnitId)
                    .Select(unit => new UnitAsked
                    {
                        UnitId = unit.Key,
                        Asked = unit.Count(one => !LeftOrOutside.Contains(one.Class)),
                        ReportedOn = unit.Max(one => one.Span.ReportedOn),
                    })
            );
        var targets = db.OfUnitsOfTheDay(db.Targets(every), asked)
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

    /// <summary>
    /// Spans under the units that stood on the day of the question. Where units have never ended or given parts away
    /// these are the units of the spans, and only those that are asked about are gone through.
    /// </summary>
    private static IQueryable<Classed<TSpan>> OfUnitsOfTheDay<TSpan>(
        this Db db,
        IQueryable<Classed<TSpan>> spans,
        Asked asked
    )
    {
        if (!asked.IsReorganised)
            return spans.Within(db, asked);
        return spans.Join(
            db.Lineage(asked.Question.Day).Where(line => line.Depth == 0),
            one => one.UnitId,
            line => line.UnitId,
            (one, line) =>
                new Classed<TSpan>
                {
                    Span = one.Span,
                    UnitId = line.AncestorId,
                    Class = one.Class,
                    Marks = one.Marks,
                }
        );
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
