using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>A record as its list shows it, for whoever may open it.</summary>
/// <param name="IsOnlySupporting">Seen for a supporting unit alone: what checks found of the lead unit is not (law 9).</param>
internal sealed record SeenAssignment(AssignmentId Id, AssignmentRow Row, bool IsOnlySupporting);

internal sealed record SeenFinding(FindingId Id, FindingRow Row);

/// <summary>
/// One record by its code, to exactly those who would find it in a list (law 9): asked by the same rule, of the
/// unit that held it on the day. None for everybody else, and where there is no such record.
/// </summary>
internal static class RecordQueries
{
    /// <summary>An assignment is seen from its lead unit, and from those that support it.</summary>
    public static async Task<SeenAssignment?> SeeAssignmentAsync(
        this Rollup rollup,
        string code,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        var db = rollup.Db;
        var wasHeld = at.Tree == TreeView.Was;
        var held = await db.Set<Assignment>()
            .Where(one => one.Code == code)
            .Join(
                db.Set<AssignmentSpan>().Where(span => span.From <= at.Day && span.To > at.Day),
                one => one.Id,
                span => span.AssignmentId,
                (one, span) => new { one.Id, UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId }
            )
            .SingleOrDefaultAsync(stop);
        if (held is null)
            return null;
        var supporting = await db.Set<AssignmentSupport>()
            .Where(support => support.AssignmentId == held.Id)
            .Select(support => support.UnitId)
            .ToListAsync(stop);
        var lead = await db.UnitLines(at.TreeDay).SingleAsync(unit => unit.Id == held.UnitId, stop);
        foreach (var unit in supporting.Prepend(held.UnitId))
        {
            var asked = await rollup.AskAsync(Of(Subject.Assignments, unit, code, at), stop);
            if (!asked.IsDone)
                continue;
            // What is asked about is the lead unit's; what of it may be seen, the mandate over either of them says.
            var ofLead = asked.Value with
            {
                Question = Of(Subject.Assignments, lead.Id, code, at),
                Unit = lead,
            };
            var spans = db.Assignments(ofLead).OfQuestion(db, ofLead);
            if (await db.AssignmentRows(spans, ofLead).SingleOrDefaultAsync(stop) is not { } row)
                continue;
            var found = await db.WithFoundAsync([row], at.Day, stop);
            return new SeenAssignment(held.Id, found[0], unit != held.UnitId);
        }
        return null;
    }

    public static async Task<SeenFinding?> SeeFindingAsync(
        this Rollup rollup,
        string code,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        var wasHeld = at.Tree == TreeView.Was;
        var held = await rollup
            .Db.Set<Finding>()
            .Where(one => one.Code == code)
            .Join(
                rollup.Db.Set<FindingSpan>().Where(span => span.From <= at.Day && span.To > at.Day),
                one => one.Id,
                span => span.FindingId,
                (one, span) => new { one.Id, UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId }
            )
            .SingleOrDefaultAsync(stop);
        if (held is null)
            return null;
        var question = Of(Subject.Findings, held.UnitId, code, at);
        var listed = await rollup.FindingsAsync(question, new Paging(Sort.Code, Size: 1), stop);
        return listed is { IsDone: true, Value.Rows: [var row] } ? new SeenFinding(held.Id, row) : null;
    }

    /// <summary>Whether what is said of a unit in a subject is seen: its checks, its targets, itself.</summary>
    public static async Task<bool> SeesUnitAsync(
        this Rollup rollup,
        Subject subject,
        UnitId unit,
        RecordDay at,
        CancellationToken stop = default
    ) => (await rollup.AskAsync(Of(subject, unit, null, at), stop)).IsDone;

    /// <summary>
    /// A document is seen by whoever sees an assignment that answers it; one that nobody answers yet, by whoever sees
    /// the whole organisation. Who follows one matter sees the document of that matter.
    /// </summary>
    public static async Task<bool> SeesDocumentAsync(
        this Rollup rollup,
        string code,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        if (rollup.Viewer.Mandates.Any(mandate => mandate.Matter == code))
            return true;
        if (await rollup.SeesWholeAsync(stop))
            return true;
        // Every unit that a mandate reaches, and not the highest alone: above it perhaps one matter is seen, and not this one.
        var reached = rollup.Viewer.Mandates.Select(mandate => (mandate.ReachesId, mandate.Reach)).Distinct();
        foreach (var (unit, reach) in reached)
        {
            var question = new Question(Subject.Assignments, unit, at.Day)
            {
                Extent = reach == Reach.Subtree ? Extent.Subtree : Extent.Own,
                Tree = at.Tree,
                Directive = code,
            };
            if (await rollup.CountAsync(question, stop) is { IsDone: true, Value.All: > 0 })
                return true;
        }
        return false;
    }

    /// <summary>
    /// An indicator is seen by whoever sees a target of it; one that nobody was asked for yet, by whoever sees the
    /// whole organisation.
    /// </summary>
    public static async Task<bool> SeesIndicatorAsync(
        this Rollup rollup,
        IndicatorId indicator,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        if (await rollup.SeesWholeAsync(stop))
            return true;
        foreach (var home in (await rollup.HomesAsync(Subject.Targets, stop)).Items)
        {
            var extents = await rollup.ExtentsAsync(home, at.TreeDay, stop);
            var reachesBelow = extents.Contains(Extent.Subtree);
            var units = rollup
                .Db.Lineage(at.TreeDay)
                .Where(line => line.AncestorId == home.Id && (line.Depth == 0 || reachesBelow))
                .Select(line => line.UnitId);
            var targets = rollup
                .Db.Set<Target>()
                .Where(target => target.IndicatorId == indicator && target.SetOn <= at.Day);
            if (await targets.AnyAsync(target => units.Contains(target.HolderId), stop))
                return true;
        }
        return false;
    }

    /// <summary>Whether the viewer sees everything of every unit of today.</summary>
    public static async Task<bool> SeesWholeAsync(this Rollup rollup, CancellationToken stop = default)
    {
        if (rollup.Viewer.SeesAll)
            return true;
        if (await rollup.RootAsync(stop) is not { } root)
            return false;
        var tree = await rollup.Db.TreeOfAsync([root.Id], stop);
        var sight = rollup.Viewer.Look(root.Id, root.Code, Extent.Subtree, tree, rollup.Today, rollup.Today);
        return sight is { IsDone: true, Value.Matters: null };
    }

    internal static Question Of(Subject subject, UnitId unit, string? code, RecordDay at) =>
        new(subject, unit, at.Day)
        {
            Extent = Extent.Own,
            Tree = at.Tree,
            Code = code,
        };
}
