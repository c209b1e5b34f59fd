using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Of several things that a record is tied to those that the viewer would find in a list (law 9).</summary>
internal static class TiedQueries
{
    /// <summary>Those of several assignments that are seen, in the order of their codes: parts, remedies.</summary>
    /// <param name="near">The unit at or below which most of them are led.</param>
    public static Task<IReadOnlyList<AssignmentRow>> SeeAssignmentsAsync(
        this Rollup rollup,
        UnitId near,
        IReadOnlyCollection<AssignmentId> ids,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        var (db, wasHeld) = (rollup.Db, at.Tree == TreeView.Was);
        return rollup.SeeAsync(
            RecordQueries.Of(Subject.Assignments, near, null, at),
            asked =>
                db.AssignmentRows(
                    db.Assignments(asked).OfQuestion(db, asked).Where(one => ids.Contains(one.Span.AssignmentId)),
                    asked
                ),
            codes =>
                db.Set<AssignmentSpan>()
                    .Where(span => ids.Contains(span.AssignmentId) && span.From <= at.Day && span.To > at.Day)
                    .Where(span =>
                        !db.Set<Assignment>().Any(one => one.Id == span.AssignmentId && codes.Contains(one.Code))
                    )
                    .Select(span => wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId),
            row => row.Code,
            at,
            stop
        );
    }

    /// <summary>Those of several findings that are seen: what a round or a review raised.</summary>
    /// <param name="near">The unit at or below which most of them were raised.</param>
    public static Task<IReadOnlyList<FindingRow>> SeeFindingsAsync(
        this Rollup rollup,
        UnitId near,
        IReadOnlyCollection<FindingId> ids,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        var (db, wasHeld) = (rollup.Db, at.Tree == TreeView.Was);
        return rollup.SeeAsync(
            RecordQueries.Of(Subject.Findings, near, null, at),
            asked =>
                db.FindingRows(
                    db.Findings(asked).OfQuestion(db, asked).Where(one => ids.Contains(one.Span.FindingId)),
                    asked
                ),
            codes =>
                db.Set<FindingSpan>()
                    .Where(span => ids.Contains(span.FindingId) && span.From <= at.Day && span.To > at.Day)
                    .Where(span => !db.Set<Finding>().Any(one => one.Id == span.FindingId && codes.Contains(one.Code)))
                    .Select(span => wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId),
            row => row.Code,
            at,
            stop
        );
    }

    /// <summary>Of several units those of which something in a subject is seen; one that is no more by its heir.</summary>
    public static async Task<IReadOnlySet<UnitId>> SeenAmongAsync(
        this Rollup rollup,
        Subject subject,
        IReadOnlyCollection<UnitId> units,
        RecordDay at,
        CancellationToken stop = default
    )
    {
        var stands = await rollup.Db.HeirsAsync(units, at.TreeDay, stop);
        var tree = await rollup.Db.TreeOfAsync([.. stands.Values.Distinct()], stop);
        return units
            .Where(unit =>
                rollup.Viewer.Look(stands[unit], "", Extent.Own, tree, at.TreeDay, rollup.Today)
                    is { IsDone: true } seen
                && (subject == Subject.Assignments || seen.Value.Matters is null)
            )
            .ToHashSet();
    }

    /// <summary>Of each unit the one that stands in its place on a day: itself, while it is there.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, UnitId>> HeirsAsync(
        this Data.Db db,
        IReadOnlyCollection<UnitId> units,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var stands = await db.Lineage(day)
            .Where(line => line.Depth == 0 && units.Contains(line.UnitId))
            .ToDictionaryAsync(line => line.UnitId, line => line.AncestorId, stop);
        return units.Distinct().ToDictionary(unit => unit, unit => stands.GetValueOrDefault(unit, unit));
    }

    /// <summary>First what stands near, in one question; then the rest, unit by unit.</summary>
    private static async Task<IReadOnlyList<TRow>> SeeAsync<TRow>(
        this Rollup rollup,
        Question near,
        Func<Asked, IQueryable<TRow>> rowsOf,
        Func<List<string>, IQueryable<UnitId>> elsewhere,
        Func<TRow, string> codeOf,
        RecordDay at,
        CancellationToken stop
    )
    {
        var rows = new List<TRow>();
        await AddAsync(near with { Extent = Extent.Subtree });
        var units = await elsewhere(rows.ConvertAll(row => codeOf(row))).Distinct().ToListAsync(stop);
        foreach (var unit in await rollup.SeenAmongAsync(near.Subject, units, at, stop))
            await AddAsync(near with { Unit = unit });
        return [.. rows.DistinctBy(codeOf, StringComparer.Ordinal).OrderBy(codeOf, StringComparer.Ordinal)];

        async Task AddAsync(Question question)
        {
            var asked = await rollup.AskAsync(question, stop);
            if (asked.IsDone)
                rows.AddRange(await rowsOf(asked.Value).ToListAsync(stop));
        }
    }
}
