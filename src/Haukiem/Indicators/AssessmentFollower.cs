using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Indicators;

/// <summary>Keeps the assessments of targets as their values say.</summary>
internal sealed class AssessmentFollower : IFollower
{
    public async Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop)
    {
        var targets = touched.OfType<Target>().Select(target => target.Id).ToList();
        var indicators = touched.OfType<Indicator>().Select(indicator => indicator.Id).ToList();
        if (indicators.Count > 0)
            targets.AddRange(
                await db.Set<Target>()
                    .Where(target => indicators.Contains(target.IndicatorId))
                    .Select(target => target.Id)
                    .ToListAsync(stop)
            );
        await RefreshAsync(db, [.. targets.Distinct()], stop);
    }

    /// <summary>Makes the assessments of these targets anew, from what is stored.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<TargetId> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(1000))
        {
            var targets = await db.Set<Target>()
                .AsNoTracking()
                .AsSplitQuery()
                .Include(target => target.Values)
                .Include(target => target.Passings)
                .Where(target => some.Contains(target.Id))
                .ToListAsync(stop);
            var needed = targets.Select(target => target.IndicatorId).Distinct().ToList();
            var indicators = await db.Set<Indicator>()
                .AsNoTracking()
                .Where(indicator => needed.Contains(indicator.Id))
                .ToDictionaryAsync(indicator => indicator.Id, stop);

            var old = db.Set<AssessmentSpan>().Where(span => some.Contains(span.TargetId));
            await Derived.ReplaceAsync(
                db,
                old,
                targets.SelectMany(target => AssessmentSpan.Of(target, indicators[target.IndicatorId])).ToList(),
                stop
            );
        }
    }
}
