using System.Text.Json;
using Haukiem.Assignments;
using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;
using static Haukiem.Assignments.AssignmentLifecycle;
using static Haukiem.Tests.Assignments.AssignmentVerbs;

namespace Haukiem.Tests.Assignments;

/// <summary>The table of assignments, line by line: what it allows is done, what it does not is refused.</summary>
public sealed class AssignmentLifecycleTests
{
    public static TheoryData<string, string> Everything { get; } =
        LifecycleWalk.Everything<AssignmentState, AssignmentAction>(AssignmentAction.Assign);

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_action_leads_where_the_table_says_or_is_refused(string state, string action)
    {
        var (it, doing) = Ready(state, action);
        var before = Fields(it);
        var refusals = Perform(it, doing, Given.Act(Rightful(doing)));

        if (Table.Find(Enum.Parse<AssignmentState>(state), doing) is { } move)
        {
            Assert.Empty(refusals);
            Assert.Equal((move.To, doing), (it.State, it.Steps[^1].Action));
        }
        else
        {
            Assert.Contains(refusals, refusal => refusal.Code == "Assignments.NotInThisState");
            Assert.Equal(before, Fields(it));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Only_those_may_who_the_table_names(string state, string action)
    {
        var move = Table.Find(Enum.Parse<AssignmentState>(state), Enum.Parse<AssignmentAction>(action));
        if (move is null)
            return;
        Expect.None(
            from who in Who.Everyone
            let breach = Breach(move, who)
            where breach is not null
            select $"{who}: {breach}"
        );
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_has_to_be_given_is_asked_for(string state, string action)
    {
        var (it, doing) = Ready(state, action);
        if (Table.Find(it.State, doing) is not { } move)
            return;
        var before = Fields(it);
        // A coordinator who records a decision names the basis; the leader, who decides, need not.
        var who = move.Who == AssignmentActor.Authority ? Who.With(Role.Coordinator, Given.City) : Rightful(doing);
        var missing = Perform(it, doing, Given.Act(who, reason: " ", basis: null))
            .Select(refusal => refusal.Code)
            .ToList();

        Assert.Equal(move.Needs.HasFlag(Needs.Reason), missing.Contains("Mandates.ReasonMissing"));
        Assert.Equal(move.Needs.HasFlag(Needs.Basis), missing.Contains("Mandates.BasisMissing"));
        if (missing.Count > 0)
            Assert.Equal(before, Fields(it));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Another_authority_decides_only_from_above(string state, string action)
    {
        var (it, doing) = Ready(state, action);
        if (Table.Find(it.State, doing) is not { Who: AssignmentActor.Authority } move)
            return;
        var before = Fields(it);
        var below = Given.Act(Who.With(Role.Leader, Given.Lead));
        Assert.Contains(
            Perform(it, doing, below, Given.DistrictBody),
            refusal => refusal.Code == "Assignments.NotItsAuthority"
        );
        Assert.Equal(before, Fields(it));

        var above = Given.Act(Who.With(Role.Leader, Given.Province));
        Assert.Empty(Perform(it, doing, above, Given.ProvinceBody));
        Assert.Equal(move.To, it.State);
    }

    private static string? Breach(Transition<AssignmentState, AssignmentAction, AssignmentActor> move, Who who)
    {
        var it = In(move.From);
        Prepare(it, move.Action);
        var before = Fields(it);
        var refusals = Perform(it, move.Action, Given.Act(who));
        if (Allowed(move.Who).Contains(who.Name) != (refusals.Count == 0))
            return refusals.Count == 0 ? "may, and should not" : string.Join(", ", refusals);
        return refusals.Count == 0 || before == Fields(it) ? null : "was refused and changed it";
    }

    /// <summary>Said once more, in plain words: a reporter speaks for all below, a leader for the own unit.</summary>
    private static string[] Allowed(AssignmentActor who) =>
        who switch
        {
            AssignmentActor.LeadUnit => ["Leader at Q1", "Reporter at Q1", "Reporter at TP", "Reporter at TINH"],
            AssignmentActor.LeadOrSupportingUnit =>
            [
                "Leader at Q1",
                "Leader at Q2",
                "Reporter at Q1",
                "Reporter at Q2",
                "Reporter at TP",
                "Reporter at TINH",
            ],
            AssignmentActor.Authority => ["Leader at TP", "Leader at TINH", "Coordinator at TP", "Coordinator at TINH"],
            AssignmentActor.Checker =>
            [
                "Inspector at TP",
                "Inspector at TINH",
                "Monitor at TP",
                "Monitor at TINH",
                "Coordinator at TP",
                "Coordinator at TINH",
            ],
        };

    private static (Assignment, AssignmentAction) Ready(string state, string action)
    {
        var it = In(Enum.Parse<AssignmentState>(state));
        var doing = Enum.Parse<AssignmentAction>(action);
        Prepare(it, doing);
        return (it, doing);
    }

    private static string Fields(Assignment assignment) => JsonSerializer.Serialize(assignment);
}
