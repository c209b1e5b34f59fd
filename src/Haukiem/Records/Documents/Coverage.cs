using Haukiem.Assignments;
using Haukiem.Platform.Components;

namespace Haukiem.Records.Documents;

/// <summary>How far the assignments that answer a clause have come: how many stand in each state.</summary>
internal sealed record Coverage(IReadOnlyDictionary<AssignmentState, long> Counts)
{
    /// <summary>From what is furthest behind to what is done.</summary>
    private static readonly AssignmentState[] Order =
    [
        AssignmentState.Assigned,
        AssignmentState.Acknowledged,
        AssignmentState.InProgress,
        AssignmentState.ReportedDone,
        AssignmentState.Verified,
    ];

    /// <summary>What left without having been done covers nothing.</summary>
    public long Total => Order.Sum(state => Counts.GetValueOrDefault(state));

    public long Verified => Counts.GetValueOrDefault(AssignmentState.Verified);

    /// <summary>Where that stands which is furthest behind; none where nothing answers.</summary>
    public AssignmentState? Behind => Total == 0 ? null : Order.First(state => Counts.GetValueOrDefault(state) > 0);

    public Tone Tone =>
        Behind switch
        {
            null => Tone.Bad,
            AssignmentState.Verified => Tone.Good,
            AssignmentState.ReportedDone => Tone.Waits,
            AssignmentState.InProgress => Tone.Slow,
            AssignmentState.Acknowledged => Tone.Todo,
            _ => Tone.None,
        };

    /// <summary>The parts of a bar, the done ones first.</summary>
    public IEnumerable<(AssignmentState State, long Count)> Parts =>
        Order.Reverse().Select(state => (state, Counts.GetValueOrDefault(state))).Where(part => part.Item2 > 0);
}
