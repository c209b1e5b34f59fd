using Haukiem.Platform.Lifecycles;
using static Haukiem.Assignments.AssignmentAction;
using static Haukiem.Assignments.AssignmentActor;
using static Haukiem.Assignments.AssignmentState;

namespace Haukiem.Assignments;

using Move = Transition<AssignmentState, AssignmentAction, AssignmentActor>;

/// <summary>What can be done to an assignment, in which state, by whom. Only a check leads to verified, and only its correction back.</summary>
internal static class AssignmentLifecycle
{
    public static Lifecycle<AssignmentState, AssignmentAction, AssignmentActor> Table { get; } =
        new(
            "Assignment",
            Assigned,
            [
                new(Assigned, Acknowledge, Acknowledged, LeadUnit),
                new(Acknowledged, ReportProgress, InProgress, LeadOrSupportingUnit),
                new(InProgress, ReportProgress, InProgress, LeadOrSupportingUnit),
                new(ReportedDone, ReportProgress, ReportedDone, LeadOrSupportingUnit),
                new(Acknowledged, ReportDone, ReportedDone, LeadUnit),
                new(InProgress, ReportDone, ReportedDone, LeadUnit),
                new(ReportedDone, Verify, Verified, Checker),
                new(ReportedDone, FollowFurther, InProgress, Checker),
                new(InProgress, FollowFurther, InProgress, Checker),
                new(Acknowledged, FollowFurther, Acknowledged, Checker),
                new(Assigned, FollowFurther, Assigned, Checker),
                new(Verified, WithdrawVerification, InProgress, Checker, Needs.Reason | Needs.Basis),
                .. WhileOpen(Assigned),
                .. WhileOpen(Acknowledged),
                .. WhileOpen(InProgress),
                .. WhileOpen(ReportedDone),
                .. new[] { Verified, NotApplicable, Superseded, Withdrawn }.Select(Corrected),
            ]
        );

    private static readonly AssignmentState[] Closed = [Verified, NotApplicable, Superseded, Withdrawn];

    public static bool IsOpen(this AssignmentState state) => !Closed.Contains(state);

    private static IEnumerable<Move> WhileOpen(AssignmentState state) =>
        [
            new(state, AskExtension, state, LeadUnit, Needs.Reason),
            new(state, GrantExtension, state, Authority, Needs.Basis),
            new(state, RefuseExtension, state, Authority, Needs.Reason | Needs.Basis),
            new(state, ChangeDeadline, state, Authority, Needs.Reason | Needs.Basis),
            new(state, SetEarlierDeadline, state, LeadUnit),
            new(state, ClaimNotApplicable, state, LeadUnit, Needs.Reason),
            new(state, AcceptNotApplicable, NotApplicable, Authority, Needs.Reason | Needs.Basis),
            new(state, RefuseNotApplicable, state, Authority, Needs.Reason | Needs.Basis),
            new(state, Supersede, Superseded, Authority, Needs.Reason | Needs.Basis),
            new(state, Withdraw, Withdrawn, Authority, Needs.Reason | Needs.Basis),
            Corrected(state),
        ];

    private static Move Corrected(AssignmentState state) => new(state, CorrectEntry, state, Authority, Needs.Reason);
}
