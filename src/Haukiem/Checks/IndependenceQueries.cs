using System.Runtime.InteropServices;
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
        var yearBefore = Independence.YearBefore(on);
        return Independence.Of(
            lead,
            [.. parts.Where(part => work.Contains(part.Id))],
            parts,
            (await db.ContributionsAsync([.. parts.Select(part => part.Id)], stop)).Select(one => one.By).ToHashSet(),
            checker,
            await db.Set<Mandate>()
                .Where(mandate =>
                    mandate.PersonId == checker
                    && mandate.From <= on
                    && (mandate.To == null || mandate.To >= yearBefore)
                )
                .ToListAsync(stop)
        );
    }

    /// <summary>Who recorded progress or put evidence beside it, for which assignment.</summary>
    public static async Task<List<Contribution>> ContributionsAsync(
        this Db db,
        IReadOnlyCollection<AssignmentId> assignments,
        CancellationToken stop
    )
    {
        var reports = db.Set<ProgressReport>().Where(report => assignments.Contains(report.AssignmentId));
        var said = await reports
            .Select(report => new Contribution(report.By, report.AssignmentId))
            .Distinct()
            .ToListAsync(stop);
        // The evidence of a report bears the report's identity as plain bytes: the two meet here, not in the query.
        var ofReports = await reports
            .Select(report => new { report.Id, report.AssignmentId })
            .ToDictionaryAsync(report => report.Id.Value, report => report.AssignmentId, stop);
        var ids = ofReports.Keys.ToList();
        var evidence = await db.Set<EvidenceItem>()
            .Where(item => ids.Contains(item.SubjectId))
            .Select(item => new { item.By, item.SubjectId })
            .Distinct()
            .ToListAsync(stop);
        return [.. said, .. evidence.Select(item => new Contribution(item.By, ofReports[item.SubjectId]))];
    }

    /// <summary>The assignments, their parts, the parts of those.</summary>
    private static async Task<List<Assignment>> WithPartsAsync(Db db, AssignmentId[] work, CancellationToken stop)
    {
        var all = new List<Assignment>();
        var next = await Whole(db).Where(one => work.Contains(one.Id)).ToListAsync(stop);
        while (next.Count > 0)
        {
            all.AddRange(next);
            var above = next.ConvertAll(one => one.Id);
            next = await Whole(db)
                .Where(part => part.ParentId != null && above.Contains(part.ParentId.Value))
                .ToListAsync(stop);
        }
        return all;
    }

    private static IQueryable<Assignment> Whole(Db db) =>
        db.Set<Assignment>().AsNoTracking().AsSplitQuery().Include(one => one.Supports).Include(one => one.Clauses);
}

/// <summary>Somebody took part in the work: clause (a) of law 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Contribution(PersonId By, AssignmentId To);
