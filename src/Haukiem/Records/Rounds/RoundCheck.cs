using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.People;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>The check that counts for a unit of a round.</summary>
/// <param name="By">The office that made it.</param>
/// <param name="Summary">In the words of the version that counts.</param>
/// <param name="Grounds">What its verdict rests on, as far as it is seen.</param>
internal sealed record RoundCheck(
    string Code,
    DateOnly On,
    CheckKind Kind,
    string By,
    string? Summary,
    CheckGrounds Grounds
)
{
    /// <summary>Those of the rows of one page.</summary>
    /// <param name="raised">What was raised in the round, as far as it is seen.</param>
    public static async Task<IReadOnlyDictionary<CheckId, RoundCheck>> ReadAsync(
        Rollup rollup,
        Round round,
        IReadOnlyList<RoundRow> rows,
        IReadOnlyList<FindingRow> raised,
        RecordDay at,
        CancellationToken stop
    )
    {
        // Units that have gone into one share its check.
        var found = rows.Select(row => row.Found)
            .OfType<UnitResult>()
            .DistinctBy(result => result.Check)
            .ToDictionary(result => result.Check);
        var ids = found.Keys.ToList();
        var checks = await rollup
            .Db.Set<Check>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(check => check.Items)
            .Include(check => check.Corrections)
            .Where(check => ids.Contains(check.Id))
            .ToListAsync(stop);
        var counting = checks.ConvertAll(check => (Check: check, Version: check.VersionOf(found[check.Id].OfVersion)));
        var grounds = await CheckGrounds.ReadAsync(rollup, round.AuthorityUnitId, counting, raised, at, stop);
        var people = checks.Select(check => check.By).Distinct().ToList();
        var offices = await rollup
            .Db.Set<Person>()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return counting.ToDictionary(
            one => one.Check.Id,
            one => new RoundCheck(
                one.Check.Code,
                one.Check.On,
                one.Check.Kind,
                offices[one.Check.By],
                one.Version.Summary,
                grounds[one.Check.Id]
            )
        );
    }
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
