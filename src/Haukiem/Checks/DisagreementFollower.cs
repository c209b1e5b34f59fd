using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>Keeps what units and checks say differently, as the steps of assignments and findings say.</summary>
internal sealed class DisagreementFollower : IFollower
{
    public async Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop)
    {
        await RefreshAsync(db, [.. touched.OfType<Assignment>().Select(one => one.Id)], stop);
        await RefreshAsync(db, [.. touched.OfType<Finding>().Select(one => one.Id)], stop);
    }

    /// <summary>
    /// Makes all of them where there is none, as the steps say: in a database that came to have them only now. Where
    /// everything that was ever sent back has been agreed on since, there is nothing to make and little to look at.
    /// </summary>
    public static async Task FillWhenEmptyAsync(Db db, CancellationToken stop)
    {
        if (await db.Set<DisagreementSpan>().AnyAsync(stop))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Of several nodes that begin at once each waits for the one before.
        await db.HoldAsync([Guid.Empty], stop);
        await RefreshAsync(db, await SentBack(db.Set<AssignmentStep>()).Distinct().ToListAsync(stop), stop);
        var findings = db.Set<FindingStep>()
            .Where(step => step.Action == FindingAction.FollowFurther || step.Action == FindingAction.ReopenRemedy)
            .Select(step => step.FindingId);
        await RefreshAsync(db, await findings.Distinct().ToListAsync(stop), stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Makes the spans of these assignments anew; only what a check ever sent back is read whole.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<AssignmentId> ids, CancellationToken stop)
    {
        foreach (var some in ids.Distinct().Chunk(1000))
        {
            var steps = db.Set<AssignmentStep>().Where(step => some.Contains(step.AssignmentId));
            var sentBack = await SentBack(steps).Distinct().ToListAsync(stop);
            var assignments = await db.Set<Assignment>()
                .AsNoTracking()
                .AsSplitQuery()
                .Include(assignment => assignment.Steps)
                .Include(assignment => assignment.Passings)
                .Where(assignment => sentBack.Contains(assignment.Id))
                .ToListAsync(stop);
            var old = db.Set<DisagreementSpan>()
                .Where(span => span.AssignmentId != null && some.Contains(span.AssignmentId.Value));
            await Derived.ReplaceAsync(db, old, assignments.SelectMany(DisagreementSpan.Of).ToList(), stop);
        }
    }

    /// <summary>The same of findings.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<FindingId> ids, CancellationToken stop)
    {
        foreach (var some in ids.Distinct().Chunk(1000))
        {
            var findings = await db.Set<Finding>()
                .AsNoTracking()
                .AsSplitQuery()
                .Include(finding => finding.Steps)
                .Include(finding => finding.Passings)
                .Where(finding => some.Contains(finding.Id))
                .ToListAsync(stop);
            var old = db.Set<DisagreementSpan>()
                .Where(span => span.FindingId != null && some.Contains(span.FindingId.Value));
            await Derived.ReplaceAsync(db, old, findings.SelectMany(DisagreementSpan.Of).ToList(), stop);
        }
    }

    private static IQueryable<AssignmentId> SentBack(IQueryable<AssignmentStep> steps) =>
        steps
            .Where(step =>
                step.Action == AssignmentAction.FollowFurther || step.Action == AssignmentAction.WithdrawVerification
            )
            .Select(step => step.AssignmentId);
}
