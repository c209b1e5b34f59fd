using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Checks;

/// <summary>Each step of a round by its verb.</summary>
internal static class RoundVerbs
{
    public static readonly Who Boss = Who.With(Role.Leader, Given.City);

    public static Round In(RoundState state)
    {
        var round = Round.Plan("D1", "Đợt 1", [Given.Lead.Id], Given.CityBody, Given.Act(Boss)).Value;
        foreach (var action in Round.Lifecycle.WayTo(state))
            Assert.Empty(Perform(round, action, Given.Act(Boss)));
        return round;
    }

    public static IReadOnlyList<Refusal> Perform(Round it, RoundAction action, Act act) =>
        action switch
        {
            RoundAction.Begin => it.Begin(act).Refusals,
            RoundAction.SendDraft => it.SendDraft(act).Refusals,
            RoundAction.Conclude => it.Conclude(act).Refusals,
        };
}
