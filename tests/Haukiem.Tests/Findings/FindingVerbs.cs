using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Assignments;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Findings;

/// <summary>Each action of the table by its verb, given everything it asks for.</summary>
internal static class FindingVerbs
{
    private static readonly FindingDetails Details = new(FindingKind.Limitation, "Chậm", null, null, Priority.Ordinary);

    private static readonly Who Boss = Who.With(Role.Leader, Given.City);
    private static readonly Who Reporter = Who.With(Role.Reporter, Given.Lead);
    public static readonly Who Inspector = Who.With(Role.Inspector, Given.City);

    public static Finding New() =>
        Finding
            .Raise(
                "HC-1",
                Details,
                new FindingSource(Given.Lead.Id, false, FindingOrigin.Check, Given.CityBody)
                {
                    RaisedIn = new FindingRaisedIn(Guid.NewGuid(), Given.Lead.Id, Given.Day, Given.CityBody.Id),
                },
                Given.Act(Inspector)
            )
            .Value.Finding;

    /// <summary>A finding that came to the state by verbs alone, the way the table shows.</summary>
    public static Finding In(FindingState state)
    {
        var finding = New();
        foreach (var action in FindingLifecycle.Table.WayTo(state))
            Assert.Empty(Perform(finding, action, Given.Act(Rightful(action))));
        Assert.Equal(state, finding.State);
        return finding;
    }

    /// <summary>Somebody who may, wherever the table allows it at all.</summary>
    public static Who Rightful(FindingAction action) =>
        FindingLifecycle.Table.Transitions.First(move => move.Action == action).Who switch
        {
            FindingActor.Authority => Boss,
            FindingActor.Unit => Reporter,
            FindingActor.Raiser or FindingActor.Checker => Inspector,
            FindingActor.Product => Who.Nobody,
        };

    public static IReadOnlyList<Refusal> Perform(Finding it, FindingAction action, Act act, Decider? authority = null)
    {
        var decider = authority ?? Given.CityBody;
        return action switch
        {
            FindingAction.Accept => it.Accept(act).Refusals,
            FindingAction.Dispute => it.Dispute(act).Refusals,
            FindingAction.Confirm => it.Confirm(decider, act).Refusals,
            FindingAction.Drop => it.Drop(decider, act).Refusals,
            FindingAction.TakeBack => it.TakeBack(act).Refusals,
            FindingAction.AgreeRemedy => it.AgreeRemedy(AssignmentVerbs.New(), decider, act).Refusals,
            FindingAction.Remedy => it.BecomeRemedied(Guid.CreateVersion7(), act.On, act).Refusals,
            FindingAction.ReopenRemedy => it.ReopenRemedy(Guid.CreateVersion7(), act).Refusals,
            FindingAction.Correct => Check(it, Verdict.Good, CheckOutcome.Closed, act),
            FindingAction.FollowFurther => Check(it, Verdict.Poor, CheckOutcome.FollowedFurther, act),
            FindingAction.CorrectEntry => it.CorrectEntry(Details with { Title = "Chậm trễ" }, decider, act).Refusals,
            FindingAction.Raise => throw new ArgumentOutOfRangeException(nameof(action), action, "It begins one."),
        };
    }

    private static IReadOnlyList<Refusal> Check(Finding it, Verdict verdict, CheckOutcome outcome, Act act)
    {
        var independence = new Independence(it.UnitId, [it.UnitId], false, act.Mandates);
        var round = Given.Round();
        Assignment[] remedies =
            outcome == CheckOutcome.Closed ? [AssignmentVerbs.In(AssignmentState.ReportedDone)] : [];
        return Checking
            .Complete(
                "KT-1",
                new CheckResult(CheckKind.Desk, round.Id, it.UnitId, verdict, outcome, null),
                round,
                independence,
                [new CheckSubject(null, it, remedies, new ItemResult(verdict, outcome), independence)],
                Given.CityBody,
                act
            )
            .Refusals;
    }
}
