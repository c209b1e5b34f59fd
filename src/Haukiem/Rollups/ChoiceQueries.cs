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
        var seen = db.Assignments(asked.Value).Within(db, asked.Value).Select(one => one.Span.AssignmentId);
        var answered = db.Set<AssignmentClause>()
            .Where(clause => seen.Contains(clause.AssignmentId))
            .Select(clause => clause.DocumentId);
        var matters = asked.Value.Sight.Matters;
        var documents = db.Set<Document>().AsNoTracking().Where(document => answered.Contains(document.Id));
        if (matters is not null)
            documents = documents.Where(document => matters.Contains(document.Code));
        var read = await documents
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
        var seen = db.Assignments(asked.Value).Within(db, asked.Value).Select(one => one.Span.AssignmentId);
        var watching = db.Set<AssignmentMonitor>()
            .Where(watch => watch.From <= day && seen.Contains(watch.AssignmentId))
            .Select(watch => watch.PersonId);
        var read = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => watching.Contains(person.Id))
            .OrderBy(db.ByCode<Person>(person => person.Code))
            .Take(Most + 1)
            .Select(person => new Choice(person.Code, person.Name))
            .ToListAsync(stop);
        return Cut<Choice>.Of(read, Most);
    }
}
