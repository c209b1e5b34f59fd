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
        var spans = db.Set<AssessmentSpan>()
            .AsNoTracking()
            .Where(span => span.Year == year && span.To > day && span.From <= day);
        if (asked.Question.Words is { Length: > 0 } words)
        {
            var upper = words.ToUpperInvariant();
            var found = db.Set<Target>()
                .Join(
                    db.Set<Indicator>(),
                    target => target.IndicatorId,
                    indicator => indicator.Id,
                    (target, indicator) => new { target, indicator }
                )
                .Where(pair =>
                    pair.target.Code.Contains(words)
                    || pair.target.Code.Contains(upper)
                    || pair.indicator.Name.Contains(words)
                )
                .Select(pair => pair.target.Id);
            spans = spans.Where(span => found.Contains(span.TargetId));
        }
        return spans.Select(span => new Classed<AssessmentSpan>
        {
            Span = span,
            UnitId = span.UnitId,
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
