using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What the assignments in a scope answer, and who watches them.</summary>
internal static class AssignmentChoiceQueries
{
    /// <summary>A directive without a symbol goes by what it begins with.</summary>
    private const int LongestName = 80;

    public static Task<Cut<Choice>> DirectivesAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    ) => rollup.OfferAsync(question.Unrestricted(), (asked, most) => DirectivesAsync(rollup, asked, most, stop), stop);

    private static Task<List<Choice>> DirectivesAsync(Rollup rollup, Asked asked, int most, CancellationToken stop)
    {
        var db = rollup.Db;
        var seen = db.Assignments(asked).Within(db, asked);
        var ids = seen.Select(one => one.Span.AssignmentId);
        var clauses = db.Set<AssignmentClause>();
        var answered = clauses.Where(clause => ids.Contains(clause.AssignmentId)).Select(clause => clause.DocumentId);
        // A branch has few assignments, which lead to their documents; in the whole each document soon finds one of its own.
        var documents = asked.UnitsLead
            ? db.Set<Document>().Where(document => answered.Contains(document.Id))
            : db.Set<Document>()
                .Where(document =>
                    clauses.Any(clause =>
                        clause.DocumentId == document.Id
                        && seen.Any(one => one.Span.AssignmentId == clause.AssignmentId)
                    )
                );
        documents = documents.Where(document => document.Handling != Handling.Outside);
        if (asked.Sight.Matters is { } matters)
            documents = documents.Where(document => matters.Contains(document.Code));
        return documents
            .AsNoTracking()
            .OrderBy(db.ByCode<Document>(document => document.Code))
            .Take(most)
            .Select(document => new Choice(
                document.Code,
                document.Symbol
                    ?? (
                        document.Abstract.Length <= LongestName
                            ? document.Abstract
                            : string.Concat(document.Abstract.Substring(0, LongestName), "…")
                    )
            ))
            .ToListAsync(stop);
    }

    /// <summary>Of the directive that was chosen, in its own order.</summary>
    public static Task<Cut<Choice>> ClausesAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        if (question.Directive is not { } directive)
            return Task.FromResult(Cut<Choice>.Nothing);
        var scope = question.Unrestricted() with { Directive = directive };
        return rollup.OfferAsync(scope, (asked, most) => ClausesAsync(rollup, asked, directive, most, stop), stop);
    }

    private static Task<List<Choice>> ClausesAsync(
        Rollup rollup,
        Asked asked,
        string directive,
        int most,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var ids = db.Assignments(asked).Within(db, asked).Select(one => one.Span.AssignmentId);
        var answered = db.Set<AssignmentClause>()
            .Where(clause => ids.Contains(clause.AssignmentId))
            .Select(clause => clause.ClauseId);
        return db.Set<Document>()
            .Where(document => document.Code == directive && document.Handling != Handling.Outside)
            .SelectMany(document => document.Clauses)
            .Where(clause => answered.Contains(clause.Id))
            .OrderBy(clause => clause.Order)
            .Take(most)
            .Select(clause => new Choice(clause.Number, clause.Number))
            .ToListAsync(stop);
    }

    public static Task<Cut<Choice>> MonitorsAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    ) => rollup.OfferAsync(question.Unrestricted(), (asked, most) => MonitorsAsync(rollup, asked, most, stop), stop);

    private static Task<List<Choice>> MonitorsAsync(Rollup rollup, Asked asked, int most, CancellationToken stop)
    {
        var db = rollup.Db;
        var day = asked.Question.Day;
        var seen = db.Assignments(asked).Within(db, asked);
        var ids = seen.Select(one => one.Span.AssignmentId);
        var watches = db.Set<AssignmentMonitor>().Where(watch => watch.From <= day);
        var watching = watches.Where(watch => ids.Contains(watch.AssignmentId)).Select(watch => watch.PersonId);
        var people = asked.UnitsLead
            ? db.Set<Person>().Where(person => watching.Contains(person.Id))
            : db.Set<Person>()
                .Where(person =>
                    watches.Any(watch =>
                        watch.PersonId == person.Id && seen.Any(one => one.Span.AssignmentId == watch.AssignmentId)
                    )
                );
        return people
            .AsNoTracking()
            .OrderBy(db.ByCode<Person>(person => person.Code))
            .Take(most)
            .Select(person => new Choice(person.Code, person.Name))
            .ToListAsync(stop);
    }
}
