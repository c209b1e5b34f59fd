using Grid = Haukiem.Rollups.Figures.OfAssignments;

namespace Haukiem.Rollups;

/// <summary>Figures that belong together where one of them is chosen, under a name of their own where they have one.</summary>
internal sealed record FigureGroup(string? TextKey, IReadOnlyList<Figure> Figures)
{
    /// <summary>The figures of a subject as they are offered: assignments by the official grid, done and going on, each by the calendar.</summary>
    public static IReadOnlyList<FigureGroup> Of(Subject subject) =>
        subject == Subject.Assignments ? OfAssignments : [new(null, [.. Haukiem.Rollups.Figures.Of(subject)])];

    /// <summary>The key of what is chosen among them.</summary>
    public static string Label(Subject subject) =>
        subject == Subject.Disagreements ? "Rollups.ColumnKind" : "Rollups.FilterClass";

    private static IReadOnlyList<FigureGroup> OfAssignments { get; } =
    [
        new(null, [Grid.Total]),
        new("Rollups.GridDone", [Grid.Verified, Grid.OnTime, Grid.Late, Grid.NoDeadline, Grid.LateAgainstOriginal]),
        new(
            "Rollups.GridGoing",
            [Grid.Open, Grid.OpenInTime, Grid.DueSoon, Grid.Overdue, Grid.OpenNoDeadline, Grid.AwaitingCheck]
        ),
        new(
            "Rollups.NotInTotal",
            [Grid.LeftWithout, Grid.NotApplicable, Grid.Superseded, Grid.Withdrawn, Grid.Outside]
        ),
    ];
}
