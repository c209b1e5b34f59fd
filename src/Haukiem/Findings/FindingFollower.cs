using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Findings;

/// <summary>Keeps the spans of findings as their steps say.</summary>
internal sealed class FindingFollower : IFollower
{
    public Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop) =>
        RefreshAsync(db, [.. touched.OfType<Finding>().Select(finding => finding.Id)], stop);

    /// <summary>Makes the spans of these findings anew, from what is stored.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<FindingId> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(1000))
        {
            var findings = await db.Set<Finding>()
                .AsNoTracking()
                .AsSplitQuery()
                .Include(finding => finding.Steps)
                .Include(finding => finding.Passings)
                .Where(finding => some.Contains(finding.Id))
                .ToListAsync(stop);

            var old = db.Set<FindingSpan>().Where(span => some.Contains(span.FindingId));
            await Derived.ReplaceAsync(db, old, findings.SelectMany(FindingSpan.Of).ToList(), stop);
        }
    }
}
