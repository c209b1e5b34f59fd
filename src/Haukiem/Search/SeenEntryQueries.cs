using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search;

/// <summary>Of the entries of search those whose record the viewer may open: nothing else is found, counted or hinted at (law 9).</summary>
internal static class SeenEntryQueries
{
    public static async Task<Func<IQueryable<SearchEntry>, IQueryable<SearchEntry>>> SeenEntriesAsync(
        this Rollup rollup,
        CancellationToken stop
    )
    {
        var today = rollup.Today;
        if (await rollup.SeesWholeAsync(stop))
            return entries => entries.Where(entry => entry.From <= today);
        var assignments = rollup.SeenAssignments();
        var findings = rollup.SeenFindings();
        var documents = rollup.SeenDocuments();
        var units = rollup.SeenUnits();
        var rounds = rollup.SeenRounds();
        var unitsSeenWhole = rollup.UnitsSeenWhole();
        var reviews = rollup.Db.Set<Review>().Where(review => unitsSeenWhole.Any(unit => unit.UnitId == review.UnitId));
        var targets = rollup.SeenTargets();
        // An entry holds the identity alone; of which type it is, the kind says.
        return entries =>
            entries.Where(entry =>
                entry.From <= today
                && (
                    (
                        entry.Kind == SearchKind.Assignment
                        && assignments.Any(one =>
                            EF.Property<Guid>(one, nameof(AssignmentSpan.AssignmentId)) == entry.RecordId
                        )
                    )
                    || (
                        entry.Kind == SearchKind.Finding
                        && findings.Any(one => EF.Property<Guid>(one, nameof(FindingSpan.FindingId)) == entry.RecordId)
                    )
                    || (
                        entry.Kind == SearchKind.Document
                        && documents.Any(one => EF.Property<Guid>(one, nameof(Document.Id)) == entry.RecordId)
                    )
                    || (
                        entry.Kind == SearchKind.Unit
                        && units.Any(one => EF.Property<Guid>(one, nameof(UnitLineage.UnitId)) == entry.RecordId)
                    )
                    || (
                        entry.Kind == SearchKind.Round
                        && rounds.Any(one => EF.Property<Guid>(one, nameof(RoundUnit.RoundId)) == entry.RecordId)
                    )
                    || (
                        entry.Kind == SearchKind.Review
                        && reviews.Any(one => EF.Property<Guid>(one, nameof(Review.Id)) == entry.RecordId)
                    )
                    || (
                        entry.Kind == SearchKind.Indicator
                        && targets.Any(one => EF.Property<Guid>(one, nameof(Target.IndicatorId)) == entry.RecordId)
                    )
                )
            );
    }
}
