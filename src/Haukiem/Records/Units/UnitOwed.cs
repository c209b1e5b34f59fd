using Haukiem.Rollups;
using Haukiem.Units;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Records.Units;

/// <summary>What the unit by itself still owes on the day: the first of each list, what presses first.</summary>
/// <param name="Findings">None where the viewer sees one matter only, and so no findings.</param>
/// <param name="Targets">Likewise; those of the year.</param>
internal sealed record UnitOwed(
    Listing<AssignmentRow> Assignments,
    Listing<FindingRow>? Findings,
    Listing<TargetRow>? Targets
)
{
    /// <summary>More than these are in the list, which the number opens.</summary>
    private const int Most = 8;

    /// <summary>Those due, and those that are not due yet: the state of each stands beside it.</summary>
    public static Figure Given { get; } =
        new(
            Subject.Targets,
            $"{OfTargets.Total.Name},{OfTargets.NotDue.Name}",
            [.. OfTargets.Total.Classes, .. OfTargets.NotDue.Classes]
        );

    private static Paging Pressing { get; } = new(Sort.Day, Size: Most);

    public static async Task<UnitOwed> ReadAsync(Rollup rollup, UnitId unit, RecordDay at, CancellationToken stop)
    {
        Question Of(Figure figure) =>
            new(figure.Subject, unit, at.Day)
            {
                Extent = Extent.Own,
                Tree = at.Tree,
                Figure = figure,
            };
        return new UnitOwed(
            (await rollup.AssignmentsAsync(Of(OfAssignments.Open), Pressing, stop)).Value,
            await rollup.SeesUnitAsync(Subject.Findings, unit, at, stop)
                ? (await rollup.FindingsAsync(Of(OfFindings.Open), Pressing, stop)).Value
                : null,
            await rollup.SeesUnitAsync(Subject.Targets, unit, at, stop)
                ? (await rollup.TargetsAsync(Of(Given), Pressing, stop)).Value
                : null
        );
    }
}
