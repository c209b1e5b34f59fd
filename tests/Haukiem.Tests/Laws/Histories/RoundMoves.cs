using Haukiem.Checks;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task<bool> PlanRoundAsync(Move move)
    {
        var decider = move.Where % world.Units;
        var units = Enumerable.Range(0, world.Units).Where(unit => told.IsWithin(unit, decider)).ToArray();
        var (who, on) = (Whoever(move, World.LeaderOf(decider)), DayOf(move));
        var code = $"D-{++number}";
        return TryAsync(
            $"plan {code} by {decider}",
            who,
            on,
            told.MayDecide(who, decider, on),
            (_, act) =>
            {
                var round = Round.Plan(code, code, units.Select(unit => stage.Units[unit]), stage.Bodies[decider], act);
                return Task.FromResult((round, round.IsDone ? new object[] { round.Value } : []));
            },
            round =>
                told.Rounds.Add(
                    new KnownRound
                    {
                        Id = round.Id,
                        Code = code,
                        DecidedAt = decider,
                        Units = units,
                        Begun = on,
                    }
                )
        );
    }

    private Task AdvanceRoundAsync(Move move)
    {
        if (Pick(told.Rounds, move.What) is not { } it || (it.State == RoundState.UnderWay && move.Number % 4 > 0))
            return Task.CompletedTask;
        var (who, on) = (Whoever(move, World.LeaderOf(it.DecidedAt)), DayOf(move));
        return TryAsync<Round>(
            $"advance {it.Code}",
            who,
            on,
            told.MayDecide(who, it.DecidedAt, on) && it.State != RoundState.Concluded && on >= it.Begun,
            async (db, act) =>
            {
                var round = await db.Set<Round>().Include(one => one.Units).SingleAsync(one => one.Id == it.Id);
                var outcome = it.State switch
                {
                    RoundState.Planned => round.Begin(act),
                    RoundState.UnderWay => round.SendDraft(act),
                    _ => round.Conclude(act),
                };
                return (outcome, outcome.IsDone ? [round] : []);
            },
            round =>
            {
                it.Begun = on;
                it.State++;
            }
        );
    }
}
