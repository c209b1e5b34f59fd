using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>How many rows of a list a unit has.</summary>
internal sealed record UnitCount(UnitId Id, string Code, long Count);

/// <summary>The units whose rows are on a page, and how many rows of the first of them are on pages before.</summary>
internal sealed record UnitSlice(IReadOnlyList<UnitCount> Units, int Skip, int Take)
{
    public static UnitSlice Of(IReadOnlyList<UnitCount> byUnit, Paging paging)
    {
        var units = new List<UnitCount>();
        var before = 0L;
        var skip = 0L;
        foreach (var unit in byUnit)
        {
            var end = before + unit.Count;
            if (end > paging.Skip && before < (long)paging.Skip + paging.Take)
            {
                if (units.Count == 0)
                    skip = paging.Skip - before;
                units.Add(unit);
            }
            before = end;
        }
        return new UnitSlice(units, (int)skip, paging.Take);
    }
}

/// <summary>
/// The order in which the organisation lists its units: each below the one it belongs to, by their places along the
/// way from the top. Whole units are skipped by their counts; only the rows of the units on the page are sorted.
/// </summary>
internal static class UnitOrderQueries
{
    public static async Task<IReadOnlyList<UnitCount>> CountByUnitAsync<TSpan>(
        this Rollup rollup,
        IQueryable<Classed<TSpan>> spans,
        Asked asked,
        bool down,
        CancellationToken stop
    )
    {
        var counts = await spans
            .GroupBy(one => one.UnitId)
            .Select(group => new { Id = group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, stop);
        var order = await rollup.UnitOrderAsync(asked, stop);
        var listed = order
            .Where(unit => counts.ContainsKey(unit.Id))
            .Select(unit => new UnitCount(unit.Id, unit.Code, counts[unit.Id]))
            .ToList();
        if (down)
            listed.Reverse();
        return listed;
    }

    /// <summary>The first unit is continued, the last one begun; between them the order does not matter yet.</summary>
    public static IQueryable<Classed<TSpan>> Of<TSpan>(
        this IQueryable<Classed<TSpan>> spans,
        UnitSlice slice,
        SortKeys<TSpan> keys
    )
    {
        var units = slice.Units.Select(unit => unit.Id).ToList();
        var first = units.FirstOrDefault();
        var last = units.LastOrDefault();
        var sorted = spans
            .Where(one => units.Contains(one.UnitId))
            .OrderByDescending(one => one.UnitId == first)
            .ThenBy(one => one.UnitId == last)
            .ThenBy(one => one.UnitId);
        return keys.Last(sorted).Skip(slice.Skip).Take(slice.Take);
    }

    /// <summary>The units at and below the one asked about, as one goes down the tree.</summary>
    internal static async Task<IReadOnlyList<UnitLine>> ReadAsync(Db db, Asked asked, CancellationToken stop)
    {
        var top = asked.Unit.Id;
        var day = asked.TreeDay;
        var at = db.Lineage(day).Where(line => line.AncestorId == top);
        if (asked.Question.Extent == Extent.Own)
            at = at.Where(line => line.Depth == 0);
        var below = at.Select(line => line.UnitId);
        var lines = db.UnitLines(day);
        var units = await (
            asked.IsWhole && asked.Question.Extent != Extent.Own ? lines : lines.Where(unit => below.Contains(unit.Id))
        ).ToListAsync(stop);
        var above = db.Lineage(day).Where(line => line.Depth == 1);
        var parents = await (
            asked.IsWhole ? above : above.Where(line => below.Contains(line.UnitId))
        ).ToDictionaryAsync(line => line.UnitId, line => line.AncestorId, stop);
        var children = units
            .Where(unit => unit.Id != top)
            .OrderBy(unit => unit.Order)
            .ThenBy(unit => unit.Code, StringComparer.Ordinal)
            .ToLookup(unit => parents.GetValueOrDefault(unit.Id));
        var order = new List<UnitLine>(units.Count);
        Descend(asked.Unit);
        // What the tree of the day does not hold any more comes last.
        var listed = order.Select(unit => unit.Id).ToHashSet();
        order.AddRange(
            units.Where(unit => !listed.Contains(unit.Id)).OrderBy(unit => unit.Code, StringComparer.Ordinal)
        );
        return order;

        void Descend(UnitLine unit)
        {
            order.Add(unit);
            foreach (var child in children[unit.Id])
                Descend(child);
        }
    }

    /// <summary>The rows with the names of the units directly above, where those are not the one asked about.</summary>
    public static async Task<IReadOnlyList<UnitRow>> WithParentsAsync(
        this Rollup rollup,
        IReadOnlyList<UnitRow> rows,
        Question question,
        CancellationToken stop
    )
    {
        var codes = rows.Select(row => row.Code).ToList();
        var day = question.Tree == TreeView.Was ? question.Day : rollup.Today;
        var db = rollup.Db;
        var parents = await db.UnitLines(day)
            .Where(unit => codes.Contains(unit.Code))
            .Join(
                db.Lineage(day).Where(line => line.Depth == 1 && line.AncestorId != question.Unit),
                unit => unit.Id,
                line => line.UnitId,
                (unit, line) => new { unit.Code, line.AncestorId }
            )
            .Join(
                db.UnitLines(day),
                one => one.AncestorId,
                above => above.Id,
                (one, above) => new { one.Code, above.Name }
            )
            .ToDictionaryAsync(one => one.Code, one => one.Name, StringComparer.Ordinal, stop);
        return [.. rows.Select(row => row with { Parent = parents.GetValueOrDefault(row.Code) })];
    }
}
