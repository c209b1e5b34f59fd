using Haukiem.Checks;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>What a round says of each of its units on a day, in the order of the units.</summary>
/// <param name="Rows">Every unit, seen or not: the totals count them all.</param>
/// <param name="IsWhole">The viewer sees each of them, and so the totals open.</param>
internal sealed record RoundResults(IReadOnlyList<RoundRow> Rows, bool IsWhole)
{
    public IEnumerable<RoundRow> Seen => Rows.Where(row => row.IsSeen);

    public long this[RoundPart part] => Rows.Count(row => row.IsOf(part));

    public static async Task<RoundResults> ReadAsync(
        Rollup rollup,
        Round round,
        RoundCourse course,
        RecordDay at,
        CancellationToken stop
    )
    {
        var ids = round.Units.Select(unit => unit.UnitId).ToList();
        var seen = await rollup.SeenAmongAsync(Subject.Checks, ids, at, stop);
        var isWhole = ids.TrueForAll(seen.Contains);
        if (seen.Count == 0)
            return new RoundResults([], isWhole);
        var lines = await rollup.Db.UnitLines(at.TreeDay).Where(unit => ids.Contains(unit.Id)).ToListAsync(stop);
        // What was checked after a unit ended is said of the one that stands in its place.
        var heirs = await rollup.Db.HeirsAsync(ids, at.Day, stop);
        var (found, since) = await FoundAsync(rollup, round, course, at, stop);
        return new RoundResults(
            [
                .. lines
                    .OrderBy(unit => unit.Order)
                    .ThenBy(unit => unit.Code, StringComparer.Ordinal)
                    .Select(unit => new RoundRow(
                        unit,
                        Of(found, unit.Id),
                        Of(since, unit.Id),
                        course.ReplyOf(unit.Id) ?? course.ReplyOf(heirs[unit.Id]),
                        seen.Contains(unit.Id)
                    )),
            ],
            isWhole
        );

        UnitResult? Of(Dictionary<UnitId, UnitResult> results, UnitId unit) =>
            results.GetValueOrDefault(unit) ?? results.GetValueOrDefault(heirs[unit]);
    }

    private static async Task<(Dictionary<UnitId, UnitResult> Found, Dictionary<UnitId, UnitResult> Since)> FoundAsync(
        Rollup rollup,
        Round round,
        RoundCourse course,
        RecordDay at,
        CancellationToken stop
    )
    {
        if (course.State != RoundState.Concluded)
            return ((await rollup.Db.ResultsOfAsync(round.Id, at.Day, stop)).ToDictionary(result => result.Unit), []);
        var frozen = await rollup
            .Db.Set<RoundResult>()
            .AsNoTracking()
            .Where(result => result.RoundId == round.Id)
            .ToListAsync(stop);
        var changed = await rollup.Db.ChangedSinceConclusionAsync(round.Id, at.Day, stop);
        return (
            frozen.ToDictionary(result => result.UnitId, result => result.AsFound()),
            changed.ToDictionary(one => one.Frozen.UnitId, one => one.Now)
        );
    }
}
