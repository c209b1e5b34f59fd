using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Records.Telling;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Reviews;

/// <summary>What the page of a review shows, as of a day, to whoever sees the findings of its unit.</summary>
/// <param name="Earlier">The shortcomings that it began with, as they stood when it was held, or as they stand until it is.</param>
internal sealed record ReviewView(
    RecordDay At,
    UnitLine Unit,
    ReviewCourse Course,
    IReadOnlyList<FindingRow> Raised,
    IReadOnlyList<AssignmentRow> Remedies,
    IReadOnlyList<EarlierFinding> Earlier,
    DateOnly EarlierOn,
    IReadOnlyList<EvidenceItem> Evidence,
    Witnesses Witnesses
)
{
    public Review Review => Course.Review;

    public static async Task<ReviewView?> ReadAsync(Rollup rollup, string code, RecordDay at, CancellationToken stop)
    {
        var db = rollup.Db;
        var review = await db.Set<Review>()
            .AsNoTracking()
            .Include(one => one.Steps)
            .SingleOrDefaultAsync(one => one.Code == code && one.BegunOn <= at.Day, stop);
        if (review is null || !await rollup.SeesUnitAsync(Subject.Findings, review.UnitId, at, stop))
            return null;
        var course = ReviewCourse.Of(review, at.Day);
        var raised = await RaisedAsync(db, review, stop);
        var earlierOn = course.HeldOn ?? at.Day;
        return new ReviewView(
            at,
            await db.UnitLines(at.TreeDay).SingleAsync(unit => unit.Id == review.UnitId, stop),
            course,
            await rollup.SeeFindingsAsync(review.UnitId, raised, at, stop),
            await rollup.SeeAssignmentsAsync(review.UnitId, await RemediesAsync(db, raised, at, stop), at, stop),
            await db.EarlierFindingsAsync(review, earlierOn, stop),
            earlierOn,
            await db.Set<EvidenceItem>()
                .AsNoTracking()
                .Where(item => item.Of == EvidenceOf.Review && item.SubjectId == review.Id.Value && item.On <= at.Day)
                .OrderBy(item => item.Id)
                .ToListAsync(stop),
            await Witnesses.ReadAsync(
                db,
                [nameof(Review), nameof(ReviewStep)],
                [(review.Id.Value, review.BegunBy), .. course.Steps.Select(step => (step.Id.Value, step.By))],
                course.Steps.Select(step => step.AuthorityId).Append(review.PromptedBy),
                at,
                stop
            )
        );
    }

    private static Task<List<FindingId>> RaisedAsync(Db db, Review review, CancellationToken stop) =>
        db.Set<Finding>()
            .Where(finding => finding.Origin == FindingOrigin.Review && finding.OriginId == review.Id.Value)
            .Select(finding => finding.Id)
            .ToListAsync(stop);

    /// <summary>The remedies agreed by that day for what it raised.</summary>
    private static Task<List<Haukiem.Assignments.AssignmentId>> RemediesAsync(
        Db db,
        List<FindingId> raised,
        RecordDay at,
        CancellationToken stop
    ) =>
        db.Set<Remedy>()
            .Where(remedy => raised.Contains(remedy.FindingId))
            .Where(remedy => db.Set<FindingStep>().Any(step => step.Id == remedy.StepId && step.On <= at.Day))
            .Select(remedy => remedy.AssignmentId)
            .Distinct()
            .ToListAsync(stop);
}
