using Haukiem.Checks;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What the checks on the spot of the year say of each unit on a day: a unit once, by its latest verdict.</summary>
internal static class CheckQueries
{
    public static IQueryable<Classed<CheckSpan>> Checks(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        var year = day.Year;
        var spans = db.Set<CheckSpan>()
            .AsNoTracking()
            .Where(span => span.Year == year && span.To > day && span.From <= day);
        if (asked.Question.Code is { } code)
            spans = spans.Where(span => db.Set<Check>().Any(one => one.Id == span.CheckId && one.Code == code));
        if (asked.Question.Pattern is { } words)
        {
            var found = db.Set<Check>().ThatSay(words, one => one.Code, one => one.Summary);
            spans = spans.Where(span => found.Any(one => one.Id == span.CheckId));
        }
        if (asked.Question.RecordedLate)
        {
            var over = asked.DayEnds;
            spans = spans.Where(span =>
                db.Set<Check>().Any(one => one.Id == span.CheckId && one.On <= day && one.RecordedAt >= over)
                || db.Set<CheckCorrection>()
                    .Any(one => one.CheckId == span.CheckId && one.On <= day && one.RecordedAt >= over)
            );
        }
        return spans.Select(span => new Classed<CheckSpan>
        {
            Span = span,
            UnitId = span.UnitId,
            Class =
                span.Verdict == Verdict.Good ? (int)Verdict.Good
                : span.Verdict == Verdict.Slow ? (int)Verdict.Slow
                : (int)Verdict.Poor,
            Marks =
                (span.HasNewFindings ? Marks.WithNewFindings : 0)
                + (span.Outcome == CheckOutcome.FollowedFurther ? Marks.FollowedFurther : 0),
        });
    }
}
