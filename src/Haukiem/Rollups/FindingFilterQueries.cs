using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Of findings what a question is restricted to.</summary>
internal static class FindingFilterQueries
{
    public static IQueryable<FindingSpan> Filter(this Asked asked, Db db, IQueryable<FindingSpan> spans)
    {
        var question = asked.Question;
        if (question.Handling is { } handling)
            spans = spans.Where(span => span.Handling == handling);
        if (question.Kind is { } kind)
            spans = spans.Where(span => span.Kind == kind);
        if (question.General is { } general)
            spans = spans.Where(span => span.IsGeneral == general);
        if (db.FindingsOf(question, asked.RoundChecks) is { } which)
            spans = spans.Where(span => which.Any(one => one.Id == span.FindingId));
        return question.RecordedLate ? spans.RecordedLate(db, asked) : spans;
    }

    /// <summary>What the finding itself has to be; none where a question does not ask for anything of it.</summary>
    private static IQueryable<Finding>? FindingsOf(this Db db, Question question, IReadOnlyList<Guid> checks)
    {
        var all = db.Set<Finding>().AsQueryable();
        var findings = all;
        if (question.Code is { } code)
            findings = findings.Where(one => one.Code == code);
        if (question.Category is { } category)
            findings = findings.Where(one => one.Category == category);
        if (question.Priority is { } priority)
            findings = findings.Where(one => one.Priority == priority);
        if (question.Raised.From is { } from)
            findings = findings.Where(one => one.RaisedOn >= from);
        if (question.Raised.To is { } to)
            findings = findings.Where(one => one.RaisedOn <= to);
        if (question.Round is not null)
            findings = findings.Where(one =>
                one.Origin == FindingOrigin.Check && one.OriginId != null && checks.Contains(one.OriginId.Value)
            );
        if (question.Pattern is { } words)
            findings = findings.ThatSay(
                words,
                one => one.Code,
                one => one.Handling == Handling.Outside ? null : one.Title
            );
        return ReferenceEquals(findings, all) ? null : findings;
    }

    private static IQueryable<FindingSpan> RecordedLate(this IQueryable<FindingSpan> spans, Db db, Asked asked)
    {
        var (day, over) = (asked.Question.Day, asked.DayEnds);
        var late = db.Set<FindingStep>().Where(step => step.On <= day && step.RecordedAt >= over);
        var ids = late.Select(step => step.FindingId);
        return asked.UnitsLead
            ? spans.Where(span => late.Any(step => step.FindingId == span.FindingId))
            : spans.Where(span => ids.Contains(span.FindingId));
    }
}
