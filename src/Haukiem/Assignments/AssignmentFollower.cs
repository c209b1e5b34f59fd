using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Assignments;

/// <summary>Keeps the spans of assignments as their facts say.</summary>
internal sealed class AssignmentFollower : IFollower
{
    public Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop) =>
        RefreshAsync(db, [.. touched.OfType<Assignment>().Select(assignment => assignment.Id)], stop);

    /// <summary>Makes the spans of these assignments anew, from what is stored.</summary>
    public static async Task RefreshAsync(Db db, IReadOnlyCollection<AssignmentId> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(1000))
        {
            var assignments = await db.Set<Assignment>()
                .AsNoTracking()
                .AsSplitQuery()
                .Include(assignment => assignment.Steps)
                .Include(assignment => assignment.Deadlines)
                .Include(assignment => assignment.Reports)
                .Include(assignment => assignment.Passings)
                .Where(assignment => some.Contains(assignment.Id))
                .ToListAsync(stop);

            var old = db.Set<AssignmentSpan>().Where(span => some.Contains(span.AssignmentId));
            await Derived.ReplaceAsync(db, old, assignments.SelectMany(AssignmentSpan.Of).ToList(), stop);
        }
    }
}
