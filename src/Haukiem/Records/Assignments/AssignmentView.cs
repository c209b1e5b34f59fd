using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Records.Telling;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Assignments;

/// <summary>What the page of an assignment shows, as of a day.</summary>
/// <param name="Sheet">None for one that is kept outside the system: of it only code, lead unit, deadline and state are shown.</param>
internal sealed record AssignmentView(RecordDay At, AssignmentRow Row, AssignmentSheet? Sheet)
{
    public static async Task<AssignmentView?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        CancellationToken stop
    )
    {
        if (await rollup.SeeAssignmentAsync(code, at, stop) is not { } seen)
            return null;
        var sheet =
            seen.Row.Class == AssignmentClass.Outside ? null : await AssignmentSheet.ReadAsync(rollup, seen, at, stop);
        return new AssignmentView(at, seen.Row, sheet);
    }
}

/// <summary>The facts of an assignment up to the day, and what it is tied to.</summary>
/// <param name="IsOnlySupporting">Seen for a supporting unit: what checks found of the lead unit is left out (law 9).</param>
internal sealed record AssignmentSheet(Assignment Assignment, RecordDay At, bool IsOnlySupporting)
{
    public required string Authority { get; init; }

    public required AssignmentTies Ties { get; init; }

    /// <summary>The checks that decided it, the latest last; none of them where they are not seen.</summary>
    public required IReadOnlyList<FoundCheck> Checks { get; init; }

    /// <summary>The evidence of each report.</summary>
    public required ILookup<Guid, EvidenceItem> Evidence { get; init; }

    public required Witnesses Witnesses { get; init; }

    public IReadOnlyList<AssignmentStep> Steps { get; } =
    [.. Assignment.Steps.Where(step => step.On <= At.Day).OrderBy(step => step.No)];

    public IReadOnlyList<DeadlineEntry> Deadlines { get; } =
    [.. Assignment.Deadlines.Where(entry => entry.On <= At.Day).OrderBy(entry => entry.No)];

    public IReadOnlyList<ProgressReport> Reports { get; } =
    [
        .. Assignment
            .Reports.Where(report => report.On <= At.Day)
            .OrderBy(report => report.RecordedAt)
            .ThenBy(report => report.On),
    ];

    /// <summary>The unit said that it is done, and the check that followed did not find it so.</summary>
    public bool IsDisputed => !IsOnlySupporting && Steps.Disagreement() is not null;

    public static async Task<AssignmentSheet> ReadAsync(
        Rollup rollup,
        SeenAssignment seen,
        RecordDay at,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var assignment = await db.Set<Assignment>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Steps)
            .Include(one => one.Deadlines)
            .Include(one => one.Reports)
            .Include(one => one.Supports)
            .Include(one => one.Clauses)
            .Include(one => one.Monitors)
            .SingleAsync(one => one.Id == seen.Id, stop);
        var reports = assignment
            .Reports.Where(report => report.On <= at.Day)
            .Select(report => report.Id.Value)
            .ToList();
        var evidence = await db.Set<EvidenceItem>()
            .AsNoTracking()
            .Where(item => item.Of == EvidenceOf.ProgressReport && reports.Contains(item.SubjectId))
            .OrderBy(item => item.Id)
            .ToListAsync(stop);
        var steps = assignment.Steps.Where(step => step.On <= at.Day).ToList();
        return new AssignmentSheet(assignment, at, seen.IsOnlySupporting)
        {
            Authority = await db.Set<Authority>()
                .Where(authority => authority.Id == assignment.AuthorityId)
                .Select(authority => authority.Name)
                .SingleAsync(stop),
            Ties = await AssignmentTies.ReadAsync(rollup, assignment, seen, at, stop),
            Checks = seen.IsOnlySupporting ? [] : await ChecksAsync(db, assignment.Id, steps, stop),
            Evidence = evidence.ToLookup(item => item.SubjectId),
            Witnesses = await Witnesses.ReadAsync(
                db,
                [nameof(AssignmentStep)],
                [.. steps.Select(step => (step.Id.Value, step.By))],
                steps.Select(step => step.AuthorityId),
                at,
                stop
            ),
        };
    }

    /// <summary>Of itself, or of the finding that it remedies: one check decides both.</summary>
    private static Task<IReadOnlyList<FoundCheck>> ChecksAsync(
        Db db,
        AssignmentId id,
        IEnumerable<AssignmentStep> steps,
        CancellationToken stop
    )
    {
        var findings = db.Set<Remedy>()
            .Where(remedy => remedy.AssignmentId == id)
            .Select(remedy => (FindingId?)remedy.FindingId);
        var items = db.Set<CheckItem>().Where(item => item.AssignmentId == id || findings.Contains(item.FindingId));
        return FoundCheck.ReadAsync(db, steps.OrderBy(step => step.No).Select(step => step.CauseId), items, stop);
    }
}
