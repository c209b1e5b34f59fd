using System.Collections.Concurrent;
using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Assignments;

/// <summary>Each action of the table by its verb, given everything it asks for.</summary>
internal static class AssignmentVerbs
{
    public static readonly DateOnly LastDay = Given.Day.AddDays(30);

    private static readonly Who Boss = Who.With(Role.Leader, Given.City);
    public static readonly Who Reporter = Who.With(Role.Reporter, Given.Lead);
    private static readonly Who Inspector = Who.With(Role.Inspector, Given.City);

    private static readonly ConcurrentDictionary<Guid, Check> made = [];

    public static Assignment New() =>
        Assignment
            .Assign(
                "NV-1",
                new AssignmentDetails("Việc", null, null),
                new AssignmentOrder(Given.CityBody, Given.Lead.Id, Deadline.On(LastDay))
                {
                    Supporting = [Given.Support.Id],
                },
                Given.Act(Boss)
            )
            .Value.Assignment;

    /// <summary>An assignment that came to the state by verbs alone, the way the table shows.</summary>
    public static Assignment In(AssignmentState state)
    {
        var assignment = New();
        foreach (var action in AssignmentLifecycle.Table.WayTo(state))
        {
            Prepare(assignment, action);
            Assert.Empty(Perform(assignment, action, Given.Act(Rightful(action))));
        }
        Assert.Equal(state, assignment.State);
        return assignment;
    }

    /// <summary>What has to have been said before: an extension is granted when it was asked for.</summary>
    public static void Prepare(Assignment assignment, AssignmentAction action)
    {
        if (!assignment.State.IsOpen())
            return;
        var asked = action switch
        {
            AssignmentAction.GrantExtension or AssignmentAction.RefuseExtension => AssignmentAction.AskExtension,
            AssignmentAction.AcceptNotApplicable or AssignmentAction.RefuseNotApplicable =>
                AssignmentAction.ClaimNotApplicable,
            _ => (AssignmentAction?)null,
        };
        if (asked is { } first)
            Assert.Empty(Perform(assignment, first, Given.Act(Reporter)));
    }

    /// <summary>Somebody who may, wherever the table allows it at all.</summary>
    public static Who Rightful(AssignmentAction action) =>
        AssignmentLifecycle.Table.Transitions.First(move => move.Action == action).Who switch
        {
            AssignmentActor.Authority => Boss,
            AssignmentActor.Checker => Inspector,
            AssignmentActor.LeadUnit or AssignmentActor.LeadOrSupportingUnit => Reporter,
        };

    public static IReadOnlyList<Refusal> Perform(
        Assignment it,
        AssignmentAction action,
        Act act,
        Decider? authority = null
    )
    {
        var decider = authority ?? Given.CityBody;
        return action switch
        {
            AssignmentAction.Acknowledge => it.Acknowledge(act).Refusals,
            AssignmentAction.ReportProgress => it.ReportProgress("đang làm", 40, act).Refusals,
            AssignmentAction.ReportDone => it.ReportDone("xong", [], act).Refusals,
            AssignmentAction.Verify => Examine(it, Verdict.Good, CheckOutcome.Closed, act),
            AssignmentAction.FollowFurther => Examine(it, Verdict.Poor, CheckOutcome.FollowedFurther, act),
            AssignmentAction.WithdrawVerification => Correct(it, act),
            AssignmentAction.AskExtension => it.AskExtension(LastDay.AddDays(9), act).Refusals,
            AssignmentAction.GrantExtension => it.GrantExtension(LastDay.AddDays(5), decider, act).Refusals,
            AssignmentAction.RefuseExtension => it.RefuseExtension(decider, act).Refusals,
            AssignmentAction.ChangeDeadline => it.ChangeDeadline(
                Deadline.On(LastDay.AddDays(-3)),
                decider,
                act
            ).Refusals,
            AssignmentAction.SetEarlierDeadline => it.SetEarlierDeadline(LastDay.AddDays(-1), act).Refusals,
            AssignmentAction.ClaimNotApplicable => it.ClaimNotApplicable(act).Refusals,
            AssignmentAction.AcceptNotApplicable => it.DecideNotApplicable(false, decider, act).Refusals,
            AssignmentAction.RefuseNotApplicable => it.DecideNotApplicable(true, decider, act).Refusals,
            AssignmentAction.Supersede => it.Supersede(decider, act).Refusals,
            AssignmentAction.Withdraw => it.Withdraw(decider, act).Refusals,
            AssignmentAction.CorrectEntry => it.CorrectEntry(
                new AssignmentDetails("Việc khác", null, null),
                decider,
                act
            ).Refusals,
            AssignmentAction.Assign => throw new ArgumentOutOfRangeException(nameof(action), action, "It begins one."),
        };
    }

    /// <summary>The check that verified it is corrected: it should not have.</summary>
    private static IReadOnlyList<Refusal> Correct(Assignment it, Act act)
    {
        var (check, independence) = it.VerifiedBy is { } by
            ? (made[by], new Independence(it.LeadUnitId, [Given.Lead.Id, Given.Support.Id], false, act.Mandates))
            : (null, null);
        if (check is null)
            return it.WithdrawVerificationByCheck(Guid.NewGuid(), LastDay, Given.CityBody, act).Refusals;
        return Correcting
            .Correct(
                check,
                new CorrectedResult(Verdict.Poor, CheckOutcome.FollowedFurther, null),
                independence!,
                [
                    new CheckSubject(
                        it,
                        null,
                        [],
                        new ItemResult(Verdict.Poor, CheckOutcome.FollowedFurther, act.On.AddDays(10)),
                        independence!
                    ),
                ],
                Given.CityBody,
                act
            )
            .Refusals;
    }

    private static IReadOnlyList<Refusal> Examine(Assignment it, Verdict verdict, CheckOutcome outcome, Act act)
    {
        var independence = new Independence(it.LeadUnitId, [Given.Lead.Id, Given.Support.Id], false, act.Mandates);
        var round = Given.Round();
        DateOnly? until = outcome == CheckOutcome.FollowedFurther ? act.On.AddDays(10) : null;
        var completed = Checking.Complete(
            "KT-1",
            new CheckResult(CheckKind.Desk, round.Id, it.LeadUnitId, verdict, outcome, null),
            round,
            independence,
            [new CheckSubject(it, null, [], new ItemResult(verdict, outcome, until), independence)],
            Given.CityBody,
            act
        );
        if (completed.IsDone)
            made[completed.Value.Check.Id.Value] = completed.Value.Check;
        return completed.Refusals;
    }
}
