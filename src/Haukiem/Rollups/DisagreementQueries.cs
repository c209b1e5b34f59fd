using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Where what the unit says and what the check found differ on a day (law 1: both are kept, and it is listed).</summary>
internal static class DisagreementQueries
{
    public static IQueryable<Classed<DisagreementSpan>> Disagreements(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        var wasHeld = asked.ByFormerUnit;
        var spans = db.Set<DisagreementSpan>().AsNoTracking().Where(span => span.To > day && span.From <= day);
        return asked
            .Filter(db, spans)
            .Select(span => new Classed<DisagreementSpan>
            {
                Span = span,
                UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId,
                Class = span.AssignmentId != null ? (int)DisagreementClass.Assignment : (int)DisagreementClass.Finding,
                Marks = 0,
            });
    }

    private static IQueryable<DisagreementSpan> Filter(this Asked asked, Db db, IQueryable<DisagreementSpan> spans)
    {
        var question = asked.Question;
        if (question.Handling is { } handling)
            spans = spans.Where(span => span.Handling == handling);
        if (question.Checked.From is { } from)
            spans = spans.Where(span => span.FoundOn >= from);
        if (question.Checked.To is { } to)
            spans = spans.Where(span => span.FoundOn <= to);
        if (question.Code is { } code)
            spans = spans.Where(span =>
                db.Set<Assignment>().Any(one => one.Id == span.AssignmentId && one.Code == code)
                || db.Set<Finding>().Any(one => one.Id == span.FindingId && one.Code == code)
            );
        if (question.Pattern is not { } words)
            return spans;
        var assignments = db.Set<Assignment>().ThatSay(words, one => one.Code, one => one.Title);
        var findings = db.Set<Finding>().ThatSay(words, one => one.Code, one => one.Title);
        return spans.Where(span =>
            assignments.Any(one => one.Id == span.AssignmentId) || findings.Any(one => one.Id == span.FindingId)
        );
    }

    /// <summary>What is not agreed on, with both sides.</summary>
    public static async Task<Outcome<Listing<DisagreementRow>>> DisagreementsAsync(
        this Rollup rollup,
        Question question,
        Paging paging,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        var listed = await rollup.ListAsync(
            question,
            Subject.Disagreements,
            paging,
            asked => db.Disagreements(asked),
            (spans, asked) => db.DisagreementRows(spans, asked),
            new SortKeys<DisagreementSpan>(
                one =>
                    one.Span.AssignmentId != null
                        ? db.Set<Assignment>()
                            .Where(assignment => assignment.Id == one.Span.AssignmentId)
                            .Select(assignment => assignment.Code)
                            .First()
                        : db.Set<Finding>()
                            .Where(finding => finding.Id == one.Span.FindingId)
                            .Select(finding => finding.Code)
                            .First(),
                one => false,
                one => one.Span.FoundOn,
                sorted => sorted.ThenBy(one => one.Span.ThingId)
            )
            {
                Reported = one => one.Span.SaidOn,
                HasNotReported = one => false,
            },
            row => row.UnitCode,
            stop
        );
        if (!listed.IsDone)
            return listed;
        return listed.Value with { Rows = await db.WithBothSidesAsync(listed.Value.Rows, question.Day, stop) };
    }

    private static IQueryable<DisagreementRow> DisagreementRows(
        this Db db,
        IQueryable<Classed<DisagreementSpan>> spans,
        Asked asked
    ) =>
        from one in spans
        join unit in db.UnitLines(asked.TreeDay) on one.UnitId equals unit.Id
        join given in db.Set<Assignment>() on one.Span.AssignmentId equals given.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join raised in db.Set<Finding>() on one.Span.FindingId equals raised.Id into findings
        from finding in findings.DefaultIfEmpty()
        select new DisagreementRow(
            one.Span.ThingId,
            (DisagreementClass)one.Class,
            assignment != null ? assignment.Code : finding!.Code,
            assignment != null ? assignment.Title : finding!.Title,
            unit.Code,
            unit.Name,
            one.Span.SaidOn,
            one.Span.FoundOn,
            one.Span.CauseId
        );
}
