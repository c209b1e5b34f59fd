using Haukiem.Platform.Lifecycles;
using static Haukiem.Reviews.ReviewAction;
using static Haukiem.Reviews.ReviewActor;

namespace Haukiem.Reviews;

/// <summary>What can become of a review. What is returned is drafted and held again, so that nobody is stuck.</summary>
internal static class ReviewLifecycle
{
    public static Lifecycle<ReviewState, ReviewAction, ReviewActor> Table { get; } =
        new(
            "Review",
            ReviewState.Prompted,
            [
                new(ReviewState.Prompted, Draft, ReviewState.Draft, Unit),
                new(ReviewState.Draft, Draft, ReviewState.Draft, Unit),
                new(ReviewState.Draft, Hold, ReviewState.Held, Unit),
                new(ReviewState.Held, Send, ReviewState.Sent, Unit),
                new(ReviewState.Sent, Comment, ReviewState.Commented, Superior),
                new(ReviewState.Sent, Return, ReviewState.Returned, Superior, Needs.Reason),
                new(ReviewState.Commented, Return, ReviewState.Returned, Superior, Needs.Reason),
                new(ReviewState.Commented, Settle, ReviewState.Settled, Superior, Needs.Basis),
                new(ReviewState.Returned, Draft, ReviewState.Draft, Unit),
            ]
        );

    /// <summary>
    /// Prompted from above; begun by the unit of itself; or entered as held, where nothing was recorded before.
    /// </summary>
    public static IReadOnlyDictionary<ReviewAction, (ReviewState To, ReviewActor Who)> Beginnings { get; } =
        new Dictionary<ReviewAction, (ReviewState, ReviewActor)>
        {
            [Prompt] = (ReviewState.Prompted, Superior),
            [Draft] = (ReviewState.Draft, Unit),
            [Hold] = (ReviewState.Held, Unit),
        };
}
