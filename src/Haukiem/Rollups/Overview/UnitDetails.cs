using Haukiem.Rollups.Saving;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Rollups.Overview;

/// <summary>The few records that the overview names beside its numbers.</summary>
/// <param name="Pressing">What is overdue longest, then what waits for its check.</param>
/// <param name="OwnTargets">The unit's own targets that were not met or not reported.</param>
/// <param name="Saved">The lists that the viewer saved, on the page where the viewer begins.</param>
internal sealed record UnitDetails(
    IReadOnlyList<AssignmentRow> Pressing,
    IReadOnlyList<TargetRow> OwnTargets,
    IReadOnlyList<SavedList> Saved
)
{
    private const int MostOverdue = 4;
    private const int MostAwaiting = 2;
    private const int MostTargets = 24;

    /// <summary>What was not met and what was not reported; what went well is a number.</summary>
    private static readonly Figure ToAttend = new(
        Subject.Targets,
        $"{OfTargets.NotMet.Name},{OfTargets.NotReported.Name}",
        [.. OfTargets.NotMet.Classes, .. OfTargets.NotReported.Classes]
    );

    public static async Task<UnitDetails> ReadAsync(Asker asker, UnitView view)
    {
        var rollup = (await asker.OpenAsync()).Value;
        var overdue = await PressingAsync(OfAssignments.Overdue, Sort.Day, MostOverdue);
        var awaiting = await PressingAsync(OfAssignments.AwaitingCheck, Sort.Reported, MostAwaiting);
        var saved = view.Above.Count == 0 ? await asker.SavedListsAsync() : [];
        return new UnitDetails([.. overdue, .. awaiting], await TargetsAsync(), saved);

        async Task<IReadOnlyList<AssignmentRow>> PressingAsync(Figure figure, Sort sort, int most)
        {
            var question = view.Question with { Figure = figure };
            var listed = await rollup.AssignmentsAsync(question, new Paging(sort, Size: most), asker.Stop);
            return listed.Value.Rows;
        }

        async Task<IReadOnlyList<TargetRow>> TargetsAsync()
        {
            if (view.State.Indicators is not { Total: > 0 })
                return [];
            var question = view.Question with { Subject = Subject.Targets, Extent = Extent.Own, Figure = ToAttend };
            var listed = await rollup.TargetsAsync(
                question,
                new Paging(Sort.State, Descending: true, Size: MostTargets),
                asker.Stop
            );
            return listed.Value.Rows;
        }
    }
}
