using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Records.Telling;
using Haukiem.Reviews;

namespace Haukiem.Records.Reviews;

/// <summary>How a review began, and its steps, as sentences.</summary>
internal static class ReviewSentences
{
    public static IReadOnlyList<Sentence> Tell(this Words words, ReviewView view) =>
        [
            new Sentence(
                view.Review.BegunOn,
                view.Witnesses.Of(view.Review.Id.Value),
                view.Witnesses.Subject(view.Review.Id.Value, view.Review.PromptedBy),
                words[$"Records.ToldReview{view.Review.Beginning}"]
            )
            {
                Quote = view.Review.Summary,
            },
            .. view.Course.Steps.Select(step => words.Tell(view, step)),
        ];

    private static Sentence Tell(this Words words, ReviewView view, ReviewStep step) =>
        new(
            step.On,
            view.Witnesses.Of(step.Id.Value),
            view.Witnesses.Subject(step.Id.Value, step.AuthorityId),
            words[$"Records.ToldReview{step.Action}"]
        )
        {
            Tone =
                step.Action == ReviewAction.Settle ? Tone.Good
                : step.Action == ReviewAction.Return ? Tone.Slow
                : Tone.Todo,
            Quote = step.Text,
            Reason = step.Reason,
            Basis = step.Basis,
        };
}
