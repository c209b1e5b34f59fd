using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Which findings hold on a day, and in which class.</summary>
internal static class FindingQueries
{
    public static IQueryable<Classed<FindingSpan>> Findings(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        var wasHeld = asked.ByFormerUnit;
        var spans = db.Set<FindingSpan>().AsNoTracking().Where(span => span.To > day && span.From <= day);
        if (asked.Question.Handling is { } handling)
            spans = spans.Where(span => span.Handling == handling);
        if (asked.Question.Code is { } code)
            spans = spans.Where(span => db.Set<Finding>().Any(one => one.Id == span.FindingId && one.Code == code));
        if (asked.Question.Pattern is { } words)
        {
            var found = db.Set<Finding>().ThatSay(words, one => one.Code, one => one.Title);
            spans = spans.Where(span => found.Any(one => one.Id == span.FindingId));
        }
        if (asked.Question.RecordedLate)
        {
            var over = asked.DayEnds;
            var late = db.Set<FindingStep>().Where(step => step.On <= day && step.RecordedAt >= over);
            var ids = late.Select(step => step.FindingId);
            spans = asked.UnitsLead
                ? spans.Where(span => late.Any(step => step.FindingId == span.FindingId))
                : spans.Where(span => ids.Contains(span.FindingId));
        }
        return spans.Select(span => new Classed<FindingSpan>
        {
            Span = span,
            UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId,
            Class =
                span.Handling == Handling.Outside ? (int)FindingClass.Outside
                : span.State == FindingState.Corrected ? (int)FindingClass.Corrected
                : span.State == FindingState.Dropped || span.State == FindingState.TakenBack ? (int)FindingClass.Left
                : (int)FindingClass.Open,
            Marks = 0,
        });
    }
}
