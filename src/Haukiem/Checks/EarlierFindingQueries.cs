using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Checks;

/// <summary>A shortcoming with which a unit comes to its next review, and what became of it.</summary>
/// <param name="IsOfPreviousReview">Raised in the review before; otherwise it is listed because it was still open.</param>
/// <param name="Found">What the last check of it found; nothing where it was not checked yet.</param>
internal sealed record EarlierFinding(
    string Code,
    string Title,
    FindingKind Kind,
    DateOnly RaisedOn,
    FindingState State,
    bool IsOfPreviousReview,
    FoundOfFinding? Found,
    Handling Handling
);

/// <summary>What a check found of a finding, in the version of the day that was asked about.</summary>
internal sealed record FoundOfFinding(string Check, DateOnly On, Verdict Verdict, CheckOutcome Outcome);

/// <summary>The results of the shortcomings of the cycle before, which a review begins with.</summary>
internal static class EarlierFindingQueries
{
    /// <summary>
    /// What the unit's previous review raised, and whatever else was open on that day; nothing that concerns a named
    /// person (law 9).
    /// </summary>
    public static async Task<IReadOnlyList<EarlierFinding>> EarlierFindingsAsync(
        this Db db,
        Review review,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var previous = await db.PreviousAsync(review, day, stop);
        var open = Enum.GetValues<FindingState>().Where(state => state.IsOpen()).ToList();
        var standing = await (
            from finding in db.Set<Finding>().AsNoTracking()
            join span in db.Set<FindingSpan>() on finding.Id equals span.FindingId
            // Of the unit that held it on that day, whoever holds it now.
            where (span.FormerUnitId ?? span.UnitId) == review.UnitId && !finding.ConcernsPerson
            where span.From <= day && day < span.To
            where finding.OriginId != review.Id.Value
            where (previous != null && finding.OriginId == previous) || open.Contains(span.State)
            orderby finding.RaisedOn, finding.Code
            select new { Finding = finding, span.State }
        ).ToListAsync(stop);
        var found = await db.FoundAsync(standing.ConvertAll(one => (FindingId?)one.Finding.Id), day, stop);
        return
        [
            .. standing.Select(one => new EarlierFinding(
                one.Finding.Code,
                one.Finding.Title,
                one.Finding.Kind,
                one.Finding.RaisedOn,
                one.State,
                previous is not null && one.Finding.OriginId == previous,
                found.GetValueOrDefault(one.Finding.Id),
                one.Finding.Handling
            )),
        ];
    }

    /// <summary>The review of an earlier year that was held last.</summary>
    private static async Task<Guid?> PreviousAsync(this Db db, Review review, DateOnly day, CancellationToken stop)
    {
        var previous = await db.Set<Review>()
            .AsNoTracking()
            .Where(one => one.UnitId == review.UnitId && one.Year < review.Year && one.HeldOn <= day)
            .OrderByDescending(one => one.Year)
            .ThenByDescending(one => one.HeldOn)
            .ThenByDescending(one => one.Code)
            .FirstOrDefaultAsync(stop);
        return previous?.Id.Value;
    }

    private static async Task<Dictionary<FindingId, FoundOfFinding>> FoundAsync(
        this Db db,
        List<FindingId?> findings,
        DateOnly day,
        CancellationToken stop
    )
    {
        var checks = await db.Set<Check>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(check => check.Items)
            .Include(check => check.Corrections)
            .Where(check => check.On <= day && check.Items.Any(item => findings.Contains(item.FindingId)))
            .ToListAsync(stop);
        var found = new Dictionary<FindingId, FoundOfFinding>();
        foreach (var check in checks.InTheirOrder())
        {
            var version = check.VersionOn(day);
            foreach (var item in check.ItemsOf(version))
                if (item.FindingId is { } finding)
                    found[finding] = new FoundOfFinding(check.Code, version.On, item.Verdict, item.Outcome);
        }
        return found;
    }
}
