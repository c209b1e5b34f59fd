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
        if (asked.Question.Basis is { } basis)
            spans = spans.Where(span => span.Basis == basis);
        if (db.TargetsOf(asked.Question) is { } which)
            spans = spans.Where(span => which.Any(one => one.Id == span.TargetId));
        if (asked.Question.RecordedLate)
        {
            var over = asked.DayEnds;
            var late = db.Set<Value>().Where(value => value.On <= day && value.RecordedAt >= over);
            var ids = late.Select(value => value.TargetId);
            spans = asked.UnitsLead
                ? spans.Where(span => late.Any(value => value.TargetId == span.TargetId))
                : spans.Where(span => ids.Contains(span.TargetId));
        }
        return spans.Classed(day, wasHeld);
    }

    /// <summary>How each stands on the day; asked by whoever holds it now, or held it then.</summary>
    public static IQueryable<Classed<AssessmentSpan>> Classed(
        this IQueryable<AssessmentSpan> spans,
        DateOnly day,
        bool wasHeld
    ) =>
        spans.Select(span => new Classed<AssessmentSpan>
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

    /// <summary>What the target itself has to be; none where a question does not ask for anything of it.</summary>
    private static IQueryable<Target>? TargetsOf(this Db db, Question question)
    {
        var all = db.Set<Target>().AsQueryable();
        var targets = all;
        if (question.Code is { } code)
            targets = targets.Where(one => one.Code == code);
        if (question.Period is { From: { } from, To: { } to })
            targets = targets.Where(one => one.PeriodFrom == from && one.PeriodTo == to);
        if (question.Indicator is { } indicator)
            targets = targets.Where(one =>
                db.Set<Indicator>().Any(measured => measured.Id == one.IndicatorId && measured.Code == indicator)
            );
        if (question.Pattern is { } words)
        {
            var found = targets
                .Join(
                    db.Set<Indicator>(),
                    target => target.IndicatorId,
                    measured => measured.Id,
                    (target, measured) => new { target, measured }
                )
                .ThatSay(words, pair => pair.target.Code, pair => pair.measured.Name);
            targets = found.Select(pair => pair.target);
        }
        return ReferenceEquals(targets, all) ? null : targets;
    }
}
