using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;

namespace Haukiem.Reviews;

internal readonly record struct ReviewStepId(Guid Value) : IId<ReviewStepId>
{
    public static ReviewStepId Of(Guid value) => new(value);

    public static ReviewStepId New() => IId<ReviewStepId>.New();
}

/// <summary>A step of a review after its beginning, with what was said in it.</summary>
internal sealed class ReviewStep
{
    private ReviewStep() { }

    public ReviewStepId Id { get; private set; }

    public ReviewId ReviewId { get; private set; }

    public int No { get; private set; }

    public ReviewAction Action { get; private set; }

    public ReviewState StateAfter { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public AuthorityId? AuthorityId { get; private set; }

    /// <summary>The review as drafted or held, or the comment.</summary>
    public string? Text { get; private set; }

    public string? Reason { get; private set; }

    public string? Basis { get; private set; }

    internal static ReviewStep Of(
        Review review,
        int no,
        ReviewAction action,
        string? text,
        AuthorityId? authority,
        Act act
    ) =>
        new()
        {
            Id = ReviewStepId.New(),
            ReviewId = review.Id,
            No = no,
            Action = action,
            StateAfter = review.State,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            AuthorityId = authority,
            Text = text,
            Reason = act.Reason,
            Basis = act.Basis,
        };
}
