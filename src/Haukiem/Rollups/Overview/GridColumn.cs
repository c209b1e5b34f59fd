using Haukiem.Platform.Texts;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Rollups.Overview;

/// <summary>A column of the official grid, on its page and in its file: after the total, its parts.</summary>
internal sealed record GridColumn(Figure Figure, string Text, string? Group, Func<AssignmentNumbers, long> Number)
{
    public static IReadOnlyList<GridColumn> All { get; } =
    [
        new(OfAssignments.Total, "Rollups.ColumnTotal", null, numbers => numbers.Total),
        new(OfAssignments.OnTime, "Rollups.GridOnTime", "Rollups.GridDone", numbers => numbers.OnTime),
        new(OfAssignments.Late, "Rollups.GridLate", "Rollups.GridDone", numbers => numbers.Late),
        new(OfAssignments.NoDeadline, "Rollups.GridNoDeadline", "Rollups.GridDone", numbers => numbers.NoDeadline),
        new(OfAssignments.OpenInTime, "Rollups.GridInTime", "Rollups.GridGoing", numbers => numbers.OpenInTime),
        new(OfAssignments.Overdue, "Rollups.GridOverdue", "Rollups.GridGoing", numbers => numbers.Overdue),
        new(
            OfAssignments.OpenNoDeadline,
            "Rollups.GridNoDeadline",
            "Rollups.GridGoing",
            numbers => numbers.OpenNoDeadline
        ),
        new(OfAssignments.AwaitingCheck, "Rollups.GridAwaiting", "Rollups.GridGoing", numbers => numbers.AwaitingCheck),
    ];

    /// <summary>Its name where there is no heading above it.</summary>
    public string Title(Words words) => Group is null ? words[Text] : $"{words[Group]}: {words[Text]}";
}
