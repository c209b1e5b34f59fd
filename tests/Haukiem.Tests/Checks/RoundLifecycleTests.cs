using System.Text.Json;
using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;
using static Haukiem.Tests.Checks.RoundVerbs;

namespace Haukiem.Tests.Checks;

/// <summary>The table of rounds, line by line.</summary>
public sealed class RoundLifecycleTests
{
    public static TheoryData<string, string> Everything { get; } = LifecycleWalk.Everything<RoundState, RoundAction>();

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_step_leads_where_the_table_says_or_is_refused(string state, string action)
    {
        var it = In(Enum.Parse<RoundState>(state));
        var before = Fields(it);
        var refusals = Perform(it, Enum.Parse<RoundAction>(action), Given.Act(Boss));

        if (Round.Lifecycle.Find(Enum.Parse<RoundState>(state), Enum.Parse<RoundAction>(action)) is { } move)
        {
            Assert.Empty(refusals);
            Assert.Equal(move.To, it.State);
        }
        else
        {
            Assert.Contains(refusals, refusal => refusal.Code == "Checks.RoundNotInThisState");
            Assert.Equal(before, Fields(it));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Only_its_authority_takes_a_step(string state, string action)
    {
        var (from, doing) = (Enum.Parse<RoundState>(state), Enum.Parse<RoundAction>(action));
        if (Round.Lifecycle.Find(from, doing) is null)
            return;
        Expect.None(Who.Everyone.Select(who => Breach(from, doing, who)).OfType<string>());
    }

    [Fact]
    public void A_step_is_not_taken_before_the_last_one()
    {
        var it = In(RoundState.UnderWay);
        var refusals = Perform(it, RoundAction.SendDraft, Given.Act(Boss, Given.Day.AddDays(-1)));
        Assert.Equal("Checks.RoundBeforeLastStep", Assert.Single(refusals).Code);
    }

    [Fact]
    public void A_round_goes_no_further_than_its_authority()
    {
        var outcome = Round.Plan(
            "D1",
            "Đợt 1",
            [Given.Lead.Id, Given.City.Id],
            Given.DistrictBody,
            Given.Act(Who.With(Role.Leader, Given.Lead))
        );
        Assert.Equal("Checks.RoundOutsideAuthority", Assert.Single(outcome.Refusals).Code);
    }

    private static string? Breach(RoundState from, RoundAction doing, Who who)
    {
        var it = In(from);
        var before = Fields(it);
        var refused = Perform(it, doing, Given.Act(who)).Count > 0;
        var may = who.Name is "Leader at TP" or "Leader at TINH" or "Coordinator at TP" or "Coordinator at TINH";
        if (refused == may)
            return $"{who}: {(refused ? "is refused" : "may, and should not")}";
        return refused && before != Fields(it) ? $"{who}: was refused and changed it" : null;
    }

    private static string Fields(Round round) => JsonSerializer.Serialize(round);
}
