using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>What law 1 has to know of a checker, read in the transaction of the check.</summary>
internal static class IndependenceQueries
{
    /// <summary>Of a check of the unit as a whole.</summary>
    public static Task<Independence> IndependenceForAsync(
        this Db db,
        UnitId unit,
        PersonId checker,
        DateOnly on,
        CancellationToken stop = default
    ) => OfWorkAsync(db, unit, [], checker, on, stop);

    public static Task<Independence> IndependenceForAsync(
        this Db db,
        Assignment assignment,
        PersonId checker,
        DateOnly on,
        CancellationToken stop = default
    ) => OfWorkAsync(db, assignment.LeadUnitId, [assignment.Id], checker, on, stop);

    /// <summary>Of a finding: the work is that of its remedies.</summary>
    public static Task<Independence> IndependenceForAsync(
        this Db db,
        Finding finding,
        IEnumerable<Assignment> remedies,
        PersonId checker,
        DateOnly on,
        CancellationToken stop = default
    ) => OfWorkAsync(db, finding.UnitId, [.. remedies.Select(remedy => remedy.Id)], checker, on, stop);

    private static async Task<Independence> OfWorkAsync(
        Db db,
        UnitId lead,
        AssignmentId[] work,
        PersonId checker,
        DateOnly on,
        CancellationToken stop
    )
    {
        var parts = await WithPartsAsync(db, work, stop);
        var leads = await db.Set<Assignment>()
            .Where(one => parts.Contains(one.Id))
            .Select(one => one.LeadUnitId)
            .ToListAsync(stop);
        var supports = await db.Set<AssignmentSupport>()
            .Where(support => parts.Contains(support.AssignmentId))
            .Select(support => support.UnitId)
            .ToListAsync(stop);
        var yearBefore = Independence.YearBefore(on);
        return new Independence(
            lead,
            [.. leads.Concat(supports).Append(lead).Distinct()],
            await HasContributedAsync(db, parts, checker, stop),
            await db.Set<Mandate>()
                .Where(mandate =>
                    mandate.PersonId == checker
                    && mandate.From <= on
                    && (mandate.To == null || mandate.To >= yearBefore)
                )
                .ToListAsync(stop)
        );
    }

    /// <summary>The assignments, their parts, the parts of those.</summary>
    private static async Task<List<AssignmentId>> WithPartsAsync(Db db, AssignmentId[] work, CancellationToken stop)
    {
        var all = work.ToList();
        for (var next = all; next.Count > 0; all.AddRange(next))
        {
            var above = next;
            next = await db.Set<Assignment>()
                .Where(part => part.ParentId != null && above.Contains(part.ParentId.Value) && !all.Contains(part.Id))
                .Select(part => part.Id)
                .ToListAsync(stop);
        }
        return all;
    }

    private static async Task<bool> HasContributedAsync(
        Db db,
        List<AssignmentId> parts,
        PersonId checker,
        CancellationToken stop
    )
    {
        var reports = await db.Set<ProgressReport>()
            .Where(report => parts.Contains(report.AssignmentId))
            .Select(report => new { report.Id, report.By })
            .ToListAsync(stop);
        if (reports.Exists(report => report.By == checker))
            return true;
        var ids = reports.ConvertAll(report => report.Id.Value);
        return await db.Set<EvidenceItem>().AnyAsync(item => item.By == checker && ids.Contains(item.SubjectId), stop);
    }
}
