using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.People;
using Haukiem.Records.Documents;
using Haukiem.Records.Opening;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Assignments;

/// <summary>What an assignment is tied to, each only as far as the viewer may see it.</summary>
/// <param name="Supporting">The units that support the lead unit.</param>
/// <param name="Clauses">The clauses that it answers, verbatim.</param>
/// <param name="Monitors">Who watches it.</param>
/// <param name="Parent">What it is a part of, where that is seen.</param>
/// <param name="Parts">What was handed on of it: those seen, the first of them.</param>
/// <param name="Counted">How many parts there are in all, seen or not, and how many of them are verified.</param>
/// <param name="Finding">The finding that it remedies, where that is seen.</param>
internal sealed record AssignmentTies(
    IReadOnlyList<UnitName> Supporting,
    IReadOnlyList<QuotedClause> Clauses,
    IReadOnlyList<string> Monitors,
    AssignmentRow? Parent,
    IReadOnlyList<AssignmentRow> Parts,
    PartCount Counted,
    FindingRow? Finding
)
{
    /// <summary>More parts than anybody reads on the page of the whole.</summary>
    public const int MostParts = 50;

    public static async Task<AssignmentTies> ReadAsync(
        Rollup rollup,
        Assignment assignment,
        SeenAssignment seen,
        RecordDay at,
        CancellationToken stop
    )
    {
        var (parts, counted) = await PartsAsync(rollup, assignment, at, stop);
        return new AssignmentTies(
            await rollup.NamesAsync([.. assignment.Supports.Select(support => support.UnitId)], at, stop),
            await rollup.QuoteAsync([.. assignment.Clauses.Select(clause => clause.ClauseId)], stop),
            await MonitorsAsync(rollup, assignment, at, stop),
            assignment.ParentId is { } parent ? await ParentAsync(rollup, parent, at, stop) : null,
            parts,
            counted,
            seen.IsOnlySupporting ? null : await FindingAsync(rollup, assignment, at, stop)
        );
    }

    private static async Task<IReadOnlyList<string>> MonitorsAsync(
        Rollup rollup,
        Assignment assignment,
        RecordDay at,
        CancellationToken stop
    )
    {
        var watching = assignment
            .Monitors.Where(watch => watch.From <= at.Day)
            .Select(watch => watch.PersonId)
            .ToList();
        return await rollup
            .Db.Set<Person>()
            .Where(person => watching.Contains(person.Id))
            .OrderBy(person => person.Code)
            .Select(person => person.Name)
            .ToListAsync(stop);
    }

    private static async Task<AssignmentRow?> ParentAsync(
        Rollup rollup,
        AssignmentId parent,
        RecordDay at,
        CancellationToken stop
    )
    {
        var code = await rollup
            .Db.Set<Assignment>()
            .Where(one => one.Id == parent)
            .Select(one => one.Code)
            .SingleAsync(stop);
        return (await rollup.SeeAssignmentAsync(code, at, stop))?.Row;
    }

    private static async Task<(IReadOnlyList<AssignmentRow> Seen, PartCount Counted)> PartsAsync(
        Rollup rollup,
        Assignment assignment,
        RecordDay at,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var parts = db.Set<Assignment>()
            .Where(one => one.ParentId == assignment.Id)
            .Join(
                db.Set<AssignmentSpan>().Where(span => span.From <= at.Day && span.To > at.Day),
                one => one.Id,
                span => span.AssignmentId,
                (one, span) => new { Part = one, span.State }
            );
        var all = await parts.CountAsync(stop);
        if (all == 0)
            return ([], new PartCount(0, 0));
        var verified = await parts.CountAsync(one => one.State == AssignmentState.Verified, stop);
        var first = await parts
            .Select(one => one.Part)
            .OrderBy(db.ByCode<Assignment>(one => one.Code))
            .Select(one => one.Id)
            .Take(MostParts)
            .ToListAsync(stop);
        return (await rollup.SeeAssignmentsAsync(assignment.LeadUnitId, first, at, stop), new PartCount(all, verified));
    }

    private static async Task<FindingRow?> FindingAsync(
        Rollup rollup,
        Assignment assignment,
        RecordDay at,
        CancellationToken stop
    )
    {
        var code = await rollup
            .Db.Set<Remedy>()
            .Where(remedy => remedy.AssignmentId == assignment.Id)
            .Join(rollup.Db.Set<Finding>(), remedy => remedy.FindingId, one => one.Id, (remedy, one) => one.Code)
            .SingleOrDefaultAsync(stop);
        return code is null ? null : (await rollup.SeeFindingAsync(code, at, stop))?.Row;
    }
}

/// <summary>How many parts an assignment has, and how many of them a check has verified.</summary>
internal sealed record PartCount(int All, int Verified);
