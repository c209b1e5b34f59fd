using Haukiem.Data;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>
/// The columns of a matrix in their order: the unit asked about by itself, then those directly below it, however many.
/// Who sees the unit alone is shown the unit alone.
/// </summary>
internal static class MatrixColumns
{
    public static IQueryable<UnitLine> Below(Db db, Asked asked)
    {
        var (unit, reachesBelow) = (asked.Unit.Id, asked.Question.Extent != Extent.Own);
        return db.LinesBelow(unit, asked.TreeDay).Where(_ => reachesBelow);
    }

    public static async Task<int> CountAsync(Db db, Asked asked, CancellationToken stop) =>
        Own(asked).Count() + await Below(db, asked).CountAsync(stop);

    public static async Task<IReadOnlyList<MatrixColumn>> ReadAsync(
        Db db,
        Asked asked,
        int skip,
        int take,
        CancellationToken stop
    )
    {
        var own = Own(asked).ToList();
        var shown = own.Skip(skip).Take(take).ToList();
        var below = await Below(db, asked)
            .Skip(Math.Max(0, skip - own.Count))
            .Take(take - shown.Count)
            .ToListAsync(stop);
        return [.. shown, .. below.Select(unit => new MatrixColumn(unit, IsOwn: false))];
    }

    private static IEnumerable<MatrixColumn> Own(Asked asked) =>
        asked.Question.Extent == Extent.Below ? [] : [new MatrixColumn(asked.Unit, IsOwn: true)];
}
