using Haukiem.Reviews;

namespace Haukiem.Records.Reviews;

/// <summary>How far a review had come by a day, and what it and its superiors had said by then.</summary>
/// <param name="Steps">Those taken by that day, in their order.</param>
internal sealed record ReviewCourse(Review Review, IReadOnlyList<ReviewStep> Steps)
{
    /// <summary>The states that a review goes through where nothing is returned.</summary>
    private static readonly ReviewState[] Way =
    [
        ReviewState.Prompted,
        ReviewState.Draft,
        ReviewState.Held,
        ReviewState.Sent,
        ReviewState.Commented,
        ReviewState.Settled,
    ];

    public ReviewState State => Steps is [.., var last] ? last.StateAfter : Begun;

    /// <summary>What it says: as drafted or held last.</summary>
    public (string? Text, DateOnly On) Said =>
        Steps.LastOrDefault(step => step is { Action: ReviewAction.Draft or ReviewAction.Hold, Text: not null })
            is { } step
            ? (step.Text, step.On)
            : (Review.Summary, Review.BegunOn);

    /// <summary>What its superior answered last: a comment, or why it was returned.</summary>
    public ReviewStep? Answered =>
        Steps.LastOrDefault(step => step.Action is ReviewAction.Comment or ReviewAction.Return or ReviewAction.Settle);

    /// <summary>The day on which it was first held.</summary>
    public DateOnly? HeldOn =>
        Review.Beginning == ReviewAction.Hold
            ? Review.BegunOn
            : Steps.FirstOrDefault(step => step.Action == ReviewAction.Hold)?.On;

    /// <summary>
    /// The states it came to, each with the last day on which it did, and those that are still to come. What it did
    /// not go through, because it began further on, is left out.
    /// </summary>
    public IEnumerable<(ReviewState State, DateOnly? On)> Stations
    {
        get
        {
            var reached = Steps
                .Select(step => (State: step.StateAfter, step.On))
                .Prepend((State: Begun, On: Review.BegunOn))
                .GroupBy(station => station.State)
                .ToDictionary(station => station.Key, station => station.Max(one => one.On));
            var here = State == ReviewState.Returned ? ReviewState.Prompted : State;
            var ahead = Way.SkipWhile(state => state != here).Skip(1).ToList();
            return
            [
                .. Way.Where(state => !ahead.Contains(state) && reached.ContainsKey(state))
                    .Select(state => (state, (DateOnly?)reached[state])),
                .. State == ReviewState.Returned
                    ? [(State, (DateOnly?)reached[State])]
                    : Array.Empty<(ReviewState, DateOnly?)>(),
                .. ahead.Select(state => (state, (DateOnly?)null)),
            ];
        }
    }

    private ReviewState Begun => ReviewLifecycle.Beginnings[Review.Beginning].To;

    public static ReviewCourse Of(Review review, DateOnly day) =>
        new(review, [.. review.Steps.Where(step => step.On <= day).OrderBy(step => step.No)]);
}
