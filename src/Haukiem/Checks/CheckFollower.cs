using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>Keeps what checks say of each unit, year by year, as the checks and their findings say.</summary>
internal sealed class CheckFollower : IFollower
{
    public async Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop)
    {
        var units = touched.OfType<Check>().Select(check => check.UnitId);
        var ofFindings = touched
            .OfType<Finding>()
            .Where(finding => finding.Origin == FindingOrigin.Check)
            .Select(finding => finding.UnitId);
        await RefreshAsync(db, [.. units.Concat(ofFindings).Distinct()], stop);
    }

    /// <summary>Makes the spans of these units anew, from what is stored: checks of one unit one after the other.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<UnitId> ids, CancellationToken stop)
    {
        await db.HoldAsync(ids.Select(id => id.Value), stop);
        foreach (var some in ids.Chunk(1000))
        {
            var checks = await db.Set<Check>()
                .AsNoTracking()
                .Include(check => check.Corrections)
                .Where(check =>
                    some.Contains(check.UnitId) && check.Kind == CheckKind.OnTheSpot && check.RoundId != null
                )
                .ToListAsync(stop);
            var newProblems = (
                await db.Set<Finding>()
                    .AsNoTracking()
                    .Include(finding => finding.Steps)
                    .Where(finding =>
                        some.Contains(finding.UnitId)
                        && finding.Origin == FindingOrigin.Check
                        && finding.Kind == FindingKind.NewProblem
                        && !finding.ConcernsPerson
                    )
                    .ToListAsync(stop)
            ).ToLookup(finding => finding.UnitId);
            var spans = checks
                .GroupBy(check => check.UnitId)
                .SelectMany(unit => CheckSpan.Of(unit, [.. newProblems[unit.Key]]))
                .ToList();
            var old = db.Set<CheckSpan>().Where(span => some.Contains(span.UnitId));
            await Derived.ReplaceAsync(db, old, spans, stop);
        }
    }
}
