using Haukiem.Data;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Reviews;

/// <summary>A review of a unit, and how far it had come by a day.</summary>
internal sealed record UnitReview(string Code, int Year, ReviewState State, DateOnly LastOn)
{
    /// <summary>The reviews of one unit, the latest first.</summary>
    public static async Task<IReadOnlyList<UnitReview>> ReadAsync(
        Db db,
        UnitId unit,
        DateOnly day,
        CancellationToken stop
    )
    {
        var reviews = await db.Set<Review>()
            .AsNoTracking()
            .Include(review => review.Steps)
            .Where(review => review.UnitId == unit && review.BegunOn <= day)
            .OrderByDescending(review => review.Year)
            .ThenBy(review => review.Code)
            .ToListAsync(stop);
        return [.. reviews.Select(review => Of(ReviewCourse.Of(review, day)))];
    }

    private static UnitReview Of(ReviewCourse course) =>
        new(
            course.Review.Code,
            course.Review.Year,
            course.State,
            course.Steps is [.., var last] ? last.On : course.Review.BegunOn
        );
}
