using System.Text.Json;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;
using static Haukiem.Findings.FindingLifecycle;
using static Haukiem.Tests.Findings.FindingVerbs;

namespace Haukiem.Tests.Findings;

/// <summary>The table of findings, line by line: what it allows is done, what it does not is refused.</summary>
public sealed class FindingLifecycleTests
{
    public static TheoryData<string, string> Everything { get; } =
        LifecycleWalk.Everything<FindingState, FindingAction>(FindingAction.Raise);

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_action_leads_where_the_table_says_or_is_refused(string state, string action)
    {
        var (it, doing) = Ready(state, action);
        var before = Fields(it);
        var refusals = Perform(it, doing, Given.Act(Rightful(doing)));

        if (Table.Find(Enum.Parse<FindingState>(state), doing) is { } move)
        {
            Assert.Empty(refusals);
            Assert.Equal((move.To, doing), (it.State, it.Steps[^1].Action));
        }
        else
        {
            Assert.Contains(refusals, refusal => refusal.Code == "Findings.NotInThisState");
            Assert.Equal(before, Fields(it));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Only_those_may_who_the_table_names(string state, string action)
    {
        var (from, doing) = (Enum.Parse<FindingState>(state), Enum.Parse<FindingAction>(action));
        if (Table.Find(from, doing) is not { } move)
            return;
        Expect.None(Who.Everyone.Append(Inspector).Select(who => Breach(move, who)).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_has_to_be_given_is_asked_for(string state, string action)
    {
        var (it, doing) = Ready(state, action);
        if (Table.Find(it.State, doing) is not { } move)
            return;
        var before = Fields(it);
        var who = move.Who == FindingActor.Authority ? Who.With(Role.Coordinator, Given.City) : Rightful(doing);
        var missing = Perform(it, doing, Given.Act(who, reason: null, basis: " "))
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
        if (Table.Find(it.State, doing) is not { Who: FindingActor.Authority } move)
            return;
        var below = Given.Act(Who.With(Role.Leader, Given.Lead));
        Assert.Contains(
            Perform(it, doing, below, Given.DistrictBody),
            refusal => refusal.Code == "Findings.NotItsAuthority"
        );
        var above = Given.Act(Who.With(Role.Leader, Given.Province));
        Assert.Empty(Perform(it, doing, above, Given.ProvinceBody));
        Assert.Equal(move.To, it.State);
    }

    private static string? Breach(Transition<FindingState, FindingAction, FindingActor> move, Who who)
    {
        var it = In(move.From);
        var before = Fields(it);
        var refused = Perform(it, move.Action, Given.Act(who)).Count > 0;
        if (refused == May(move.Who, who))
            return $"{who}: {(refused ? "is refused" : "may, and should not")}";
        return refused && before != Fields(it) ? $"{who}: was refused and changed it" : null;
    }

    /// <summary>Said once more, in plain words; what follows from the remedies asks nobody.</summary>
    private static bool May(FindingActor actor, Who who) =>
        actor switch
        {
            FindingActor.Unit => who.Name
                is "Leader at Q1"
                    or "Reporter at Q1"
                    or "Reporter at TP"
                    or "Reporter at TINH",
            FindingActor.Authority => who.Name
                is "Leader at TP"
                    or "Leader at TINH"
                    or "Coordinator at TP"
                    or "Coordinator at TINH",
            FindingActor.Raiser => who == Inspector,
            FindingActor.Checker => who.Name
                is "Inspector at TP"
                    or "Inspector at TINH"
                    or "Monitor at TP"
                    or "Monitor at TINH"
                    or "Coordinator at TP"
                    or "Coordinator at TINH",
            FindingActor.Product => true,
        };

    private static (Finding, FindingAction) Ready(string state, string action) =>
        (In(Enum.Parse<FindingState>(state)), Enum.Parse<FindingAction>(action));

    private static string Fields(Finding finding) => JsonSerializer.Serialize(finding);
}
