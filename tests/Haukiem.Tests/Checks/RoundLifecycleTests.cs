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
        var (from, doing) = (Enum.Parse<RoundState>(state), Enum.Parse<RoundAction>(action));
        var it = In(from);
        var before = Fields(it);
        var refusals = Perform(it, doing, Given.Act(Rightful(doing), DayOf(doing)));

        if (RoundLifecycle.Table.Find(from, doing) is { } move)
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
    public void Only_its_authority_takes_a_step_and_only_its_units_reply(string state, string action)
    {
        var (from, doing) = (Enum.Parse<RoundState>(state), Enum.Parse<RoundAction>(action));
        if (RoundLifecycle.Table.Find(from, doing) is not { } move)
            return;
        Expect.None(Who.Everyone.Select(who => Breach(from, doing, move.Who, who)).OfType<string>());
    }

    [Fact]
    public void A_step_is_not_taken_before_the_last_one()
    {
        var it = In(RoundState.Planned);
        var refusals = Perform(it, RoundAction.Begin, Given.Act(Boss, Given.Day.AddDays(-1)));
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

    private static readonly Dictionary<RoundActor, string[]> Allowed = new()
    {
        [RoundActor.Authority] = ["Leader at TP", "Leader at TINH", "Coordinator at TP", "Coordinator at TINH"],
        [RoundActor.Unit] = ["Leader at Q1", "Reporter at Q1", "Reporter at TP", "Reporter at TINH"],
    };

    private static string? Breach(RoundState from, RoundAction doing, RoundActor actor, Who who)
    {
        var it = In(from);
        var before = Fields(it);
        var refused = Perform(it, doing, Given.Act(who, DayOf(doing))).Count > 0;
        var may = Allowed[actor].Contains(who.Name);
        if (refused == may)
            return $"{who}: {(refused ? "is refused" : "may, and should not")}";
        return refused && before != Fields(it) ? $"{who}: was refused and changed it" : null;
    }

    private static string Fields(Round round) => JsonSerializer.Serialize(round);
}
