using System.Linq.Expressions;
using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Of assignments what a question is restricted to, and what the viewer may see of them.</summary>
internal static class AssignmentFilterQueries
{
    public static IQueryable<AssignmentSpan> Filter(this Asked asked, Db db, IQueryable<AssignmentSpan> spans)
    {
        var question = asked.Question;
        if (question.Figure is { } figure)
            spans = spans.ThatMayCount(figure, question.Day);
        if (asked.Sight.Matters is { } matters)
            spans = spans.Answering(db, document => matters.Contains(document.Code), null);
        if (question.Directive is { } directive)
            spans = spans.Answering(db, document => document.Code == directive, question.Clause);
        if (question.PartOf is { } whole)
            spans = spans.PartOf(db, whole);
        if (question.Monitor is { } monitor)
            spans = spans.WatchedBy(db, monitor, question.Day);
        if (question.Handling is { } handling)
            spans = spans.Where(span => span.Handling == handling);
        if (question.Due.From is { } dueFrom)
            spans = spans.Where(span => span.DueOn >= dueFrom);
        if (question.Due.To is { } dueTo)
            spans = spans.Where(span => span.DueOn <= dueTo);
        if (question.FirstDue.From is { } firstFrom)
            spans = spans.Where(span => span.OriginalDueOn >= firstFrom);
        if (question.FirstDue.To is { } firstTo)
            spans = spans.Where(span => span.OriginalDueOn <= firstTo);
        if (question.Origin is { } origin)
            spans = spans.ThatComeFrom(db, origin);
        if (question.Code is { } code)
            spans = spans.Where(span =>
                db.Set<Assignment>().Any(one => one.Id == span.AssignmentId && one.Code == code)
            );
        spans = spans.GivenOn(db, question.Assigned);
        if (question.Pattern is { } words)
        {
            // Asked of each span, so that a branch of the tree looks through its own titles alone.
            var found = db.Set<Assignment>()
                .ThatSay(words, one => one.Code, one => one.Handling == Handling.Outside ? null : one.Title);
            spans = spans.Where(span => found.Any(one => one.Id == span.AssignmentId));
        }
        return question.RecordedLate ? spans.RecordedLate(db, asked) : spans;
    }

    private static IQueryable<AssignmentSpan> RecordedLate(this IQueryable<AssignmentSpan> spans, Db db, Asked asked)
    {
        var (day, over) = (asked.Question.Day, asked.DayEnds);
        var late = db.Set<AssignmentStep>().Where(step => step.On <= day && step.RecordedAt >= over);
        var ids = late.Select(step => step.AssignmentId);
        // A branch asks each of its own; for the whole they are found at once.
        return asked.UnitsLead
            ? spans.Where(span => late.Any(step => step.AssignmentId == span.AssignmentId))
            : spans.Where(span => ids.Contains(span.AssignmentId));
    }

    /// <summary>What the figure's classes imply for the columns of an index; the classes themselves decide.</summary>
    private static IQueryable<AssignmentSpan> ThatMayCount(
        this IQueryable<AssignmentSpan> spans,
        Figure figure,
        DateOnly day
    )
    {
        var standings = figure
            .Classes.Select(one => (AssignmentClass)one)
            .Select(one => one == AssignmentClass.Overdue ? AssignmentClass.InTime : one)
            .Distinct()
            .ToList();
        spans = standings is [var only]
            ? spans.Where(span => span.Standing == only)
            : spans.Where(span => standings.Contains(span.Standing));
        return figure.Classes is [(int)AssignmentClass.Overdue] ? spans.Where(span => span.DueOn < day) : spans;
    }

    private static IQueryable<AssignmentSpan> Answering(
        this IQueryable<AssignmentSpan> spans,
        Db db,
        Expression<Func<Document, bool>> which,
        string? number
    )
    {
        var clauses = db.Set<AssignmentClause>().AsQueryable();
        if (number is not null)
            clauses = clauses.Where(answered =>
                db.Set<Clause>().Any(clause => clause.Id == answered.ClauseId && clause.Number == number)
            );
        var answering = db.Set<Document>()
            .Where(which)
            .Join(
                clauses,
                document => document.Id,
                clause => clause.DocumentId,
                (document, clause) => clause.AssignmentId
            );
        return spans.Where(span => answering.Contains(span.AssignmentId));
    }

    private static IQueryable<AssignmentSpan> PartOf(this IQueryable<AssignmentSpan> spans, Db db, string whole)
    {
        var parts = db.Set<Assignment>()
            .Where(one => one.Code == whole)
            .Join(db.Set<Assignment>(), one => (AssignmentId?)one.Id, part => part.ParentId, (_, part) => part.Id);
        return spans.Where(span => parts.Contains(span.AssignmentId));
    }

    private static IQueryable<AssignmentSpan> WatchedBy(
        this IQueryable<AssignmentSpan> spans,
        Db db,
        string monitor,
        DateOnly day
    )
    {
        var watched = db.Set<Person>()
            .Where(person => person.Code == monitor)
            .Join(
                db.Set<AssignmentMonitor>().Where(watch => watch.From <= day),
                person => person.Id,
                watch => watch.PersonId,
                (person, watch) => watch.AssignmentId
            );
        return spans.Where(span => watched.Contains(span.AssignmentId));
    }

    private static IQueryable<AssignmentSpan> ThatComeFrom(
        this IQueryable<AssignmentSpan> spans,
        Db db,
        AssignmentOrigin origin
    )
    {
        var answers = db.Set<AssignmentClause>();
        var remedies = db.Set<Remedy>();
        var parts = db.Set<Assignment>().Where(one => one.ParentId != null);
        return origin switch
        {
            AssignmentOrigin.Clause => spans.Where(span => answers.Any(one => one.AssignmentId == span.AssignmentId)),
            AssignmentOrigin.Finding => spans.Where(span => remedies.Any(one => one.AssignmentId == span.AssignmentId)),
            AssignmentOrigin.Part => spans.Where(span => parts.Any(one => one.Id == span.AssignmentId)),
            AssignmentOrigin.Other => spans.Where(span =>
                !answers.Any(one => one.AssignmentId == span.AssignmentId)
                && !remedies.Any(one => one.AssignmentId == span.AssignmentId)
                && !parts.Any(one => one.Id == span.AssignmentId)
            ),
        };
    }

    private static IQueryable<AssignmentSpan> GivenOn(this IQueryable<AssignmentSpan> spans, Db db, Days days)
    {
        if (days.IsAny)
            return spans;
        var given = db.Set<Assignment>().AsQueryable();
        if (days.From is { } from)
            given = given.Where(one => one.AssignedOn >= from);
        if (days.To is { } to)
            given = given.Where(one => one.AssignedOn <= to);
        return spans.Where(span => given.Any(one => one.Id == span.AssignmentId));
    }
}
