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
        if (db.ChecksOf(asked.Question) is { } which)
            spans = spans.Where(span => which.Any(one => one.Id == span.CheckId));
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

    /// <summary>What the latest check itself has to be; none where a question does not ask for anything of it.</summary>
    private static IQueryable<Check>? ChecksOf(this Db db, Question question)
    {
        var all = db.Set<Check>().AsQueryable();
        var checks = all;
        if (question.Code is { } code)
            checks = checks.Where(one => one.Code == code);
        if (question.Round is { } round)
            checks = checks.Where(one =>
                db.Set<Round>().Any(planned => planned.Id == one.RoundId && planned.Code == round)
            );
        if (question.Checked.From is { } from)
            checks = checks.Where(one => one.On >= from);
        if (question.Checked.To is { } to)
            checks = checks.Where(one => one.On <= to);
        if (question.Pattern is { } words)
            checks = checks.ThatSay(words, one => one.Code, one => one.Summary);
        return ReferenceEquals(checks, all) ? null : checks;
    }

    /// <summary>The checks of a round, as what they raised names them.</summary>
    public static async Task<IReadOnlyList<Guid>> ChecksOfAsync(this Db db, string round, CancellationToken stop)
    {
        var checks = await db.Set<Round>()
            .Where(one => one.Code == round)
            .Join(db.Set<Check>(), one => one.Id, check => check.RoundId, (one, check) => check.Id)
            .ToListAsync(stop);
        return checks.ConvertAll(check => check.Value);
    }
}
