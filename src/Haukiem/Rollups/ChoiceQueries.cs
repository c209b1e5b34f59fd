using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Something that a list can be restricted to.</summary>
internal sealed record Choice(string Code, string Name);

/// <summary>By what a list of assignments can be restricted: only what occurs among those that the viewer sees.</summary>
internal static class ChoiceQueries
{
    private const int Most = 200;

    /// <summary>A directive without a symbol goes by what it begins with.</summary>
    private const int LongestName = 80;

    public static async Task<Cut<Choice>> DirectivesAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var asked = await rollup.AskAsync(question.Unrestricted(), stop);
        if (!asked.IsDone)
            return Cut<Choice>.Nothing;
        var db = rollup.Db;
        var seen = db.Assignments(asked.Value).Within(db, asked.Value);
        var ids = seen.Select(one => one.Span.AssignmentId);
        var clauses = db.Set<AssignmentClause>();
        var answered = clauses.Where(clause => ids.Contains(clause.AssignmentId)).Select(clause => clause.DocumentId);
        var matters = asked.Value.Sight.Matters;
        // A branch has few assignments, which lead to their documents; in the whole each document soon finds one of its own.
        var documents = asked.Value.UnitsLead
            ? db.Set<Document>().Where(document => answered.Contains(document.Id))
            : db.Set<Document>()
                .Where(document =>
                    clauses.Any(clause =>
                        clause.DocumentId == document.Id
                        && seen.Any(one => one.Span.AssignmentId == clause.AssignmentId)
                    )
                );
        if (matters is not null)
            documents = documents.Where(document => matters.Contains(document.Code));
        var read = await documents
            .AsNoTracking()
            .OrderBy(db.ByCode<Document>(document => document.Code))
            .Take(Most + 1)
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
        return Cut<Choice>.Of(read, Most);
    }

    public static async Task<Cut<Choice>> MonitorsAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var asked = await rollup.AskAsync(question.Unrestricted(), stop);
        if (!asked.IsDone)
            return Cut<Choice>.Nothing;
        var db = rollup.Db;
        var day = question.Day;
        var seen = db.Assignments(asked.Value).Within(db, asked.Value);
        var ids = seen.Select(one => one.Span.AssignmentId);
        var watches = db.Set<AssignmentMonitor>().Where(watch => watch.From <= day);
        var watching = watches.Where(watch => ids.Contains(watch.AssignmentId)).Select(watch => watch.PersonId);
        var people = asked.Value.UnitsLead
            ? db.Set<Person>().Where(person => watching.Contains(person.Id))
            : db.Set<Person>()
                .Where(person =>
                    watches.Any(watch =>
                        watch.PersonId == person.Id && seen.Any(one => one.Span.AssignmentId == watch.AssignmentId)
                    )
                );
        var read = await people
            .AsNoTracking()
            .OrderBy(db.ByCode<Person>(person => person.Code))
            .Take(Most + 1)
            .Select(person => new Choice(person.Code, person.Name))
            .ToListAsync(stop);
        return Cut<Choice>.Of(read, Most);
    }
}
