using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>The check that counts for a unit of a round.</summary>
/// <param name="Summary">In the words of the version that counts.</param>
internal sealed record RoundCheck(string Code, DateOnly On, CheckKind Kind, string? Summary)
{
    public static async Task<IReadOnlyDictionary<CheckId, RoundCheck>> ReadAsync(
        Db db,
        IReadOnlyList<RoundRow> rows,
        CancellationToken stop
    )
    {
        // Units that have gone into one share its check.
        var found = rows.Select(row => row.Found)
            .OfType<UnitResult>()
            .DistinctBy(result => result.Check)
            .ToDictionary(result => result.Check);
        var ids = found.Keys.ToList();
        return await db.Set<Check>()
            .AsNoTracking()
            .Include(check => check.Corrections)
            .Where(check => ids.Contains(check.Id))
            .ToDictionaryAsync(check => check.Id, check => Of(check, found[check.Id].OfVersion), stop);
    }

    private static RoundCheck Of(Check check, int version) =>
        new(
            check.Code,
            check.On,
            check.Kind,
            check.Corrections.SingleOrDefault(correction => correction.No == version) is { } corrected
                ? corrected.Summary
                : check.Summary
        );
}

/// <summary>A correction of a check in a round: it stands beside what the conclusion froze.</summary>
/// <param name="Unit">The name of the unit that was checked.</param>
internal sealed record RoundCorrection(CheckCorrection Said, string Check, string Unit)
{
    /// <summary>Those of the units that are seen, up to the day.</summary>
    public static async Task<IReadOnlyList<RoundCorrection>> ReadAsync(
        Db db,
        RoundId round,
        IReadOnlyList<RoundRow> seen,
        RecordDay at,
        CancellationToken stop
    )
    {
        var units = seen.Select(row => row.Unit.Id).ToHashSet();
        var corrected = await db.Set<Check>()
            .AsNoTracking()
            .Include(check => check.Corrections)
            .Where(check => check.RoundId == round && check.Corrections.Any(correction => correction.On <= at.Day))
            .ToListAsync(stop);
        var heirs = await db.HeirsAsync(units, at.Day, stop);
        var names = seen.ToLookup(row => heirs[row.Unit.Id], row => row.Unit.Name);
        return
        [
            .. corrected
                .Where(check => units.Contains(check.UnitId) || names.Contains(check.UnitId))
                .SelectMany(check =>
                    check
                        .Corrections.Where(correction => correction.On <= at.Day)
                        .Select(correction => new RoundCorrection(correction, check.Code, NameOf(check.UnitId)))
                ),
        ];

        string NameOf(UnitId unit) => seen.FirstOrDefault(row => row.Unit.Id == unit)?.Unit.Name ?? names[unit].First();
    }
}
