using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>The categories of the findings in a scope, the rounds that checked its units, and what its targets measure when.</summary>
internal static class CheckingChoiceQueries
{
    public static Task<Cut<Choice>> CategoriesAsync(this Rollup rollup, Question question, CancellationToken stop) =>
        rollup.OfferAsync(
            question.Unrestricted(),
            async (asked, most) =>
            {
                var db = rollup.Db;
                var seen = db.Findings(asked).Within(db, asked);
                var categories = await db.Set<Finding>()
                    .Where(one => one.Category != null && one.Handling != Handling.Outside)
                    .Where(one => seen.Any(span => span.Span.FindingId == one.Id))
                    .Select(one => one.Category!)
                    .Distinct()
                    .OrderBy(one => one)
                    .Take(most)
                    .ToListAsync(stop);
                return [.. categories.Order(VietnameseOrder.Names).Select(one => new Choice(one, one))];
            },
            stop
        );

    /// <summary>The latest begun stands first; those that have checked a unit of the scope by that day.</summary>
    public static Task<Cut<Choice>> RoundsAsync(this Rollup rollup, Question question, CancellationToken stop) =>
        rollup.OfferAsync(
            question.Unrestricted(),
            (asked, most) =>
            {
                var db = rollup.Db;
                var (day, unit) = (asked.Question.Day, asked.Unit.Id);
                var lines = db.Lineage(asked.TreeDay).Where(line => line.AncestorId == unit);
                if (asked.Question.Extent == Extent.Own)
                    lines = lines.Where(line => line.Depth == 0);
                var units = lines.Select(line => line.UnitId);
                var checks = db.Set<Check>().Where(check => check.On <= day);
                // A unit stands in the list of checks with its latest one of the year.
                if (asked.Question.Subject == Subject.Checks)
                {
                    var yearBegins = new DateOnly(day.Year, 1, 1);
                    checks = checks.Where(check => check.On >= yearBegins);
                }
                if (asked.UnitsLead)
                    checks = checks.Where(check => units.Contains(check.UnitId));
                return db.Set<Round>()
                    .Where(round => checks.Any(check => check.RoundId == round.Id))
                    .OrderByDescending(round => round.Id)
                    .Take(most)
                    .Select(round => new Choice(round.Code, round.Name))
                    .ToListAsync(stop);
            },
            stop
        );

    public static Task<Cut<Choice>> IndicatorsAsync(this Rollup rollup, Question question, CancellationToken stop) =>
        rollup.OfferAsync(
            question.Unrestricted(),
            (asked, most) =>
            {
                var db = rollup.Db;
                var measured = TargetsIn(rollup, asked).Select(target => target.IndicatorId);
                return db.Set<Indicator>()
                    .Where(indicator => measured.Contains(indicator.Id))
                    .OrderBy(db.ByCode<Indicator>(indicator => indicator.Code))
                    .Take(most)
                    .Select(indicator => new Choice(indicator.Code, indicator.Name))
                    .ToListAsync(stop);
            },
            stop
        );

    /// <summary>A period is called by what it is, not by a name that is kept anywhere.</summary>
    public static Task<Cut<Choice>> PeriodsAsync(this Rollup rollup, Question question, CancellationToken stop) =>
        rollup.OfferAsync(
            question.Unrestricted(),
            async (asked, most) =>
            {
                var periods = await TargetsIn(rollup, asked)
                    .Select(target => new { target.PeriodFrom, target.PeriodTo })
                    .Distinct()
                    .OrderBy(period => period.PeriodFrom)
                    .ThenByDescending(period => period.PeriodTo)
                    .Take(most)
                    .ToListAsync(stop);
                return
                [
                    .. periods
                        .Select(period => new Days(period.PeriodFrom, period.PeriodTo).ToString())
                        .Select(period => new Choice(period, period)),
                ];
            },
            stop
        );

    private static IQueryable<Target> TargetsIn(Rollup rollup, Asked asked)
    {
        var db = rollup.Db;
        var seen = db.Targets(asked).Within(db, asked);
        return db.Set<Target>().Where(target => seen.Any(one => one.Span.TargetId == target.Id));
    }
}
