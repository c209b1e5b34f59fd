using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>What a verdict rests on, each only as far as the viewer would find it in a list (law 9).</summary>
/// <param name="Judged">The assignments and findings that the check judged, in its order.</param>
/// <param name="Raised">The problems that it found new.</param>
/// <param name="Evidence">The files and links beside it.</param>
internal sealed record CheckGrounds(
    IReadOnlyList<JudgedThing> Judged,
    IReadOnlyList<FindingRow> Raised,
    IReadOnlyList<EvidenceItem> Evidence
)
{
    /// <summary>Of several checks, each in the version that counts, in as many queries as of one.</summary>
    /// <param name="raised">What was raised in the round, as far as it is seen.</param>
    public static async Task<IReadOnlyDictionary<CheckId, CheckGrounds>> ReadAsync(
        Rollup rollup,
        UnitId near,
        IReadOnlyCollection<(Check Check, CheckVersion Version)> checks,
        IReadOnlyList<FindingRow> raised,
        RecordDay at,
        CancellationToken stop
    )
    {
        var items = checks.SelectMany(one => one.Check.ItemsOf(one.Version)).OrderBy(item => item.No).ToList();
        var assignments = await AssignmentsAsync(rollup, near, items, at, stop);
        var findings = await FindingsAsync(rollup, near, items, at, stop);
        var judged = items
            .Select(item => new JudgedThing(
                item,
                item.AssignmentId is { } assignment ? assignments.GetValueOrDefault(assignment) : null,
                item.FindingId is { } finding ? findings.GetValueOrDefault(finding) : null
            ))
            .Where(thing => thing.IsSeen)
            .ToLookup(thing => thing.Item.CheckId);
        var ids = checks.Select(one => one.Check.Id.Value).ToList();
        var origins = await OriginsAsync(rollup, ids, stop);
        var evidence = await EvidenceAsync(rollup, ids, stop);
        return checks.ToDictionary(
            one => one.Check.Id,
            one => new CheckGrounds(
                [.. judged[one.Check.Id]],
                [.. raised.Where(row => origins.GetValueOrDefault(row.Code) == one.Check.Id.Value)],
                [.. evidence[one.Check.Id.Value]]
            )
        );
    }

    private static async Task<Dictionary<AssignmentId, AssignmentRow>> AssignmentsAsync(
        Rollup rollup,
        UnitId near,
        List<CheckItem> items,
        RecordDay at,
        CancellationToken stop
    )
    {
        var ids = items.Select(item => item.AssignmentId).OfType<AssignmentId>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var byCode = await rollup
            .Db.Set<Assignment>()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Code, one => one.Id, StringComparer.Ordinal, stop);
        var rows = await rollup.SeeAssignmentsAsync(near, ids, at, stop);
        return rows.Where(row => row.Class != AssignmentClass.Outside).ToDictionary(row => byCode[row.Code]);
    }

    private static async Task<Dictionary<FindingId, FindingRow>> FindingsAsync(
        Rollup rollup,
        UnitId near,
        List<CheckItem> items,
        RecordDay at,
        CancellationToken stop
    )
    {
        var ids = items.Select(item => item.FindingId).OfType<FindingId>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var byCode = await rollup
            .Db.Set<Finding>()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Code, one => one.Id, StringComparer.Ordinal, stop);
        var rows = await rollup.SeeFindingsAsync(near, ids, at, stop);
        return rows.Where(row => row.Class != FindingClass.Outside).ToDictionary(row => byCode[row.Code]);
    }

    /// <summary>Of each finding that these checks raised, which of them it was.</summary>
    private static async Task<Dictionary<string, Guid>> OriginsAsync(
        Rollup rollup,
        List<Guid> checks,
        CancellationToken stop
    )
    {
        var origins = checks.ConvertAll(check => (Guid?)check);
        return await rollup
            .Db.Set<Finding>()
            .Where(finding => finding.Origin == FindingOrigin.Check && origins.Contains(finding.OriginId))
            .ToDictionaryAsync(
                finding => finding.Code,
                finding => finding.OriginId!.Value,
                StringComparer.Ordinal,
                stop
            ); // as asked above
    }

    private static async Task<ILookup<Guid, EvidenceItem>> EvidenceAsync(
        Rollup rollup,
        List<Guid> checks,
        CancellationToken stop
    )
    {
        var items = await rollup
            .Db.Set<EvidenceItem>()
            .AsNoTracking()
            .Where(item => item.Of == EvidenceOf.Check && checks.Contains(item.SubjectId))
            .OrderBy(item => item.Id)
            .ToListAsync(stop);
        return items.ToLookup(item => item.SubjectId);
    }
}

/// <summary>What a check found of one thing. Of what is kept outside the system no verdict is said.</summary>
/// <param name="Assignment">The assignment that was judged, where it is seen.</param>
/// <param name="Finding">The finding that was judged, where it is seen.</param>
internal sealed record JudgedThing(CheckItem Item, AssignmentRow? Assignment, FindingRow? Finding)
{
    public bool IsSeen => Assignment is not null || Finding is not null;

    public string Code => Assignment?.Code ?? Finding!.Code; // one of them is seen

    public string Title => Assignment?.Title ?? Finding!.Title; // likewise
}
