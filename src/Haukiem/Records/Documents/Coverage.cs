using Haukiem.Assignments;
using Haukiem.Platform.Components;

namespace Haukiem.Records.Documents;

/// <summary>How far an assignment that answers a clause has come, from what is furthest behind to what is done.</summary>
internal enum Stage
{
    Overdue,
    Assigned,
    Acknowledged,
    InProgress,
    ReportedDone,
    Verified,
}

/// <summary>How far the assignments that answer a clause have come: how many stand at each stage.</summary>
internal sealed record Coverage(IReadOnlyDictionary<Stage, long> Counts)
{
    public static Coverage Nothing { get; } = new(new Dictionary<Stage, long>());

    /// <summary>
    /// How many answer it that are kept outside the system: they are in none of the other numbers, as they are in no
    /// figure, and yet what they answer is answered.
    /// </summary>
    public long Outside { get; init; }

    public bool IsAnswered => Total + Outside > 0;

    public static Coverage Of(IEnumerable<StageCount> counts)
    {
        var standing = counts.Where(count => count.StandsAt is not null).ToLookup(count => count.IsOutside);
        return new Coverage(
            standing[false]
                .GroupBy(count => count.StandsAt!.Value, count => count.Count)
                .ToDictionary(stage => stage.Key, stage => stage.Sum())
        )
        {
            Outside = standing[true].Sum(count => count.Count),
        };
    }

    public long Total => Counts.Values.Sum();

    public long Verified => Counts.GetValueOrDefault(Stage.Verified);

    /// <summary>Where that stands which is furthest behind; none where nothing answers.</summary>
    public Stage? Behind => Counts.Count == 0 ? null : Counts.Keys.Min();

    /// <summary>The parts of the whole, the done ones first.</summary>
    public IEnumerable<(Stage Stage, long Count)> Parts =>
        Counts.OrderByDescending(part => part.Key).Select(part => (part.Key, part.Value));

    /// <summary>The figure that counts the same; what is on its way is one figure, however far it has come.</summary>
    public static Rollups.Figure? FigureOf(Stage stage) =>
        stage switch
        {
            Stage.Overdue => Rollups.Figures.OfAssignments.Overdue,
            Stage.ReportedDone => Rollups.Figures.OfAssignments.AwaitingCheck,
            Stage.Verified => Rollups.Figures.OfAssignments.Verified,
            Stage.Assigned or Stage.Acknowledged or Stage.InProgress => null,
        };

    public static Tone ToneOf(Stage stage) =>
        stage switch
        {
            Stage.Overdue => Tone.Bad,
            Stage.Assigned or Stage.Acknowledged or Stage.InProgress => Tone.Todo,
            Stage.ReportedDone => Tone.Waits,
            Stage.Verified => Tone.Good,
        };
}

/// <summary>How many assignments stand in a state and a class.</summary>
internal sealed record StageCount(AssignmentState State, int Class, long Count)
{
    public bool IsOutside => Class == (int)AssignmentClass.Outside;

    /// <summary>What is overdue is so in whichever state; what left without having been done covers nothing.</summary>
    public Stage? StandsAt =>
        Class == (int)AssignmentClass.Overdue
            ? Stage.Overdue
            : State switch
            {
                AssignmentState.Assigned => Stage.Assigned,
                AssignmentState.Acknowledged => Stage.Acknowledged,
                AssignmentState.InProgress => Stage.InProgress,
                AssignmentState.ReportedDone => Stage.ReportedDone,
                AssignmentState.Verified => Stage.Verified,
                AssignmentState.NotApplicable or AssignmentState.Superseded or AssignmentState.Withdrawn => null,
            };
}
