using Haukiem.Data;
using Haukiem.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>How the targets of the year stand on a day.</summary>
internal static class TargetQueries
{
    public static IQueryable<Classed<AssessmentSpan>> Targets(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        var year = day.Year;
        var wasHeld = asked.ByFormerUnit;
        var spans = db.Set<AssessmentSpan>()
            .AsNoTracking()
            .Where(span => span.Year == year && span.To > day && span.From <= day);
        if (asked.Question.Code is { } code)
            spans = spans.Where(span => db.Set<Target>().Any(one => one.Id == span.TargetId && one.Code == code));
        if (asked.Question.Pattern is { } words)
        {
            var found = db.Set<Target>()
                .Join(
                    db.Set<Indicator>(),
                    target => target.IndicatorId,
                    indicator => indicator.Id,
                    (target, indicator) => new { target, indicator }
                )
                .ThatSay(words, pair => pair.target.Code, pair => pair.indicator.Name);
            spans = spans.Where(span => found.Any(pair => pair.target.Id == span.TargetId));
        }
        if (asked.Question.RecordedLate)
        {
            var over = asked.DayEnds;
            var late = db.Set<Value>().Where(value => value.On <= day && value.RecordedAt >= over);
            var ids = late.Select(value => value.TargetId);
            spans = asked.UnitsLead
                ? spans.Where(span => late.Any(value => value.TargetId == span.TargetId))
                : spans.Where(span => ids.Contains(span.TargetId));
        }
        return spans.Select(span => new Classed<AssessmentSpan>
        {
            Span = span,
            UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId,
            Class =
                span.Assessment == Assessment.NotApplicable ? (int)TargetClass.NotApplicable
                : span.CollectOn > day ? (int)TargetClass.NotDue
                : span.Assessment == Assessment.Exceeded ? (int)TargetClass.Exceeded
                : span.Assessment == Assessment.Met ? (int)TargetClass.Met
                : span.Assessment == Assessment.NotMet ? (int)TargetClass.NotMet
                : (int)TargetClass.NotReported,
            Marks = 0,
        });
    }
}
