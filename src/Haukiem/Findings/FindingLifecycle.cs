using Haukiem.Platform.Lifecycles;
using static Haukiem.Findings.FindingAction;
using static Haukiem.Findings.FindingActor;
using static Haukiem.Findings.FindingState;

namespace Haukiem.Findings;

using Move = Transition<FindingState, FindingAction, FindingActor>;

/// <summary>What can become of a finding. Only a check leads to corrected.</summary>
internal static class FindingLifecycle
{
    private static readonly FindingState[] Open = [Raised, Accepted, Disputed, Confirmed, RemedyAgreed, Remedied];

    public static Lifecycle<FindingState, FindingAction, FindingActor> Table { get; } =
        new(
            "Finding",
            Raised,
            [
                new(Raised, Accept, Accepted, Unit),
                new(Raised, Dispute, Disputed, Unit, Needs.Reason),
                new(Disputed, Confirm, Confirmed, Authority, Needs.Reason | Needs.Basis),
                new(Disputed, Drop, Dropped, Authority, Needs.Reason | Needs.Basis),
                new(Raised, TakeBack, TakenBack, Raiser, Needs.Reason),
                new(Accepted, TakeBack, TakenBack, Raiser, Needs.Reason),
                new(Disputed, TakeBack, TakenBack, Raiser, Needs.Reason),
                new(Accepted, AgreeRemedy, RemedyAgreed, Authority, Needs.Basis),
                new(Confirmed, AgreeRemedy, RemedyAgreed, Authority, Needs.Basis),
                new(RemedyAgreed, AgreeRemedy, RemedyAgreed, Authority, Needs.Basis),
                new(RemedyAgreed, FindingAction.Remedy, Remedied, Product),
                new(Remedied, AgreeRemedy, RemedyAgreed, Authority, Needs.Basis),
                new(Remedied, ReopenRemedy, RemedyAgreed, Product),
                new(Corrected, ReopenRemedy, RemedyAgreed, Product),
                new(Remedied, Correct, Corrected, Checker),
                new(Remedied, FollowFurther, RemedyAgreed, Checker),
                new(RemedyAgreed, FollowFurther, RemedyAgreed, Checker),
                .. Enum.GetValues<FindingState>()
                    .Select(state => new Move(state, CorrectEntry, state, Authority, Needs.Reason)),
            ]
        );

    public static bool IsOpen(this FindingState state) => Open.Contains(state);
}
