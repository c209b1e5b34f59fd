using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;
using Haukiem.Units;

namespace Haukiem.Tests.Checks;

/// <summary>Each step of a round by its verb.</summary>
internal static class RoundVerbs
{
    public const int DaysToReply = 10;

    public static readonly Who Boss = Who.With(Role.Leader, Given.City);
    public static readonly Who Reporter = Who.With(Role.Reporter, Given.Lead);

    /// <summary>A round over the leading district that came to the state by verbs alone, the way the table shows.</summary>
    public static Round In(RoundState state) => In(state, Given.Lead);

    public static Round In(RoundState state, params Unit[] over)
    {
        var round = Round.Plan("D1", "Đợt 1", over.Select(unit => unit.Id), Given.CityBody, Given.Act(Boss)).Value;
        foreach (var action in RoundLifecycle.Table.WayTo(state))
            Assert.Empty(Perform(round, action, Given.Act(Rightful(action), DayOf(action))));
        return round;
    }

    /// <summary>Somebody who may, wherever the table allows it at all.</summary>
    public static Who Rightful(RoundAction action) =>
        RoundLifecycle.Table.Transitions.First(move => move.Action == action).Who == RoundActor.Unit ? Reporter : Boss;

    /// <summary>A conclusion waits until the days to reply are over.</summary>
    public static DateOnly DayOf(RoundAction action) =>
        action == RoundAction.Conclude ? Given.Day.AddDays(DaysToReply + 1) : Given.Day;

    public static IReadOnlyList<Refusal> Perform(Round it, RoundAction action, Act act) =>
        action switch
        {
            RoundAction.Begin => it.Begin(act).Refusals,
            RoundAction.SendDraft => it.SendDraft(DaysToReply, ChecksOf(it), act).Refusals,
            RoundAction.Agree => it.Agree(Given.Lead.Id, "Thống nhất", act).Refusals,
            RoundAction.Dispute => it.Dispute(Given.Lead.Id, "Chưa thống nhất", act).Refusals,
            RoundAction.Conclude => it.Conclude(UnitResult.Of(ChecksOf(it), [], act.On), act).Refusals,
        };

    /// <summary>A good check of each unit of the round.</summary>
    public static IReadOnlyList<Check> ChecksOf(Round round) =>
        [.. round.Units.Select(unit => CheckOf(round, unit.UnitId, Verdict.Good, Given.Day))];

    public static Check CheckOf(Round round, UnitId unit, Verdict verdict, DateOnly on)
    {
        var act = Given.Act(Who.With(Role.Inspector, Given.City), on);
        var under = Round.Plan(round.Code, round.Name, [unit], Given.CityBody, Given.Act(Boss, on)).Value;
        Assert.Empty(under.Begin(Given.Act(Boss, on)).Refusals);
        var outcome = verdict == Verdict.Poor ? CheckOutcome.FollowedFurther : CheckOutcome.Closed;
        return Checking
            .Complete(
                $"KT-{unit.Value:N}",
                new CheckResult(CheckKind.OnTheSpot, round.Id, unit, verdict, outcome, null),
                under,
                new Independence(unit, [unit], false, act.Mandates),
                [],
                Given.CityBody,
                act
            )
            .Value.Check;
    }
}
