using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task<bool> PlanRoundAsync(Move move)
    {
        var decider = move.Where % world.Units;
        // Few units mostly, so that all of them come to be checked.
        var units = Enumerable
            .Range(0, world.Units)
            .Where(unit => told.IsWithin(unit, decider))
            .Skip(move.What % 2)
            .Take(move.Number % 5 == 0 ? world.Units : 1 + (move.Number % 2))
            .ToArray();
        if (units.Length == 0)
            units = [decider];
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

    private Task AdvanceRoundAsync(Move move) =>
        Pick(told.Rounds, move.What) is not { } it
            ? Task.CompletedTask
            : it.State switch
            {
                RoundState.Planned => AdvanceAsync(
                    it,
                    move,
                    true,
                    (_, round, act) => Task.FromResult(round.Begin(act))
                ),
                RoundState.UnderWay => SendDraftAsync(it, move),
                _ => ConcludeAsync(it, move),
            };

    private Task<bool> SendDraftAsync(KnownRound it, Move move)
    {
        var days = move.Where % 15 == 0 ? move.Number % 2 * 91 : 1 + (move.Where % 4);
        var (on, checks) = (DayOf(move), told.Checks.FindAll(check => check.Round == it));
        return AdvanceAsync(
            it,
            move,
            days is >= 1 and <= 90
                && Array.TrueForAll(it.Units, unit => checks.Exists(check => check.Unit == unit))
                && checks.TrueForAll(check => check.On <= on),
            async (db, round, act) => round.SendDraft(days, await db.ChecksOfAsync(round.Id), act),
            () => it.RepliesUntil = on.AddDays(days)
        );
    }

    private Task<bool> ConcludeAsync(KnownRound it, Move move)
    {
        var on = DayOf(move);
        return AdvanceAsync(
            it,
            move,
            it.State == RoundState.DraftSent
                && (
                    on > it.RepliesUntil
                    || Array.TrueForAll(it.Units, unit => it.Replies.Exists(one => one.Unit == unit))
                )
                && it.Replies.TrueForAll(reply => reply.On <= on),
            async (db, round, act) => round.Conclude(await db.ResultsOfAsync(round.Id, act.On), act),
            () => it.Results.AddRange(it.Units.Select(unit => ResultOf(it, unit, on)))
        );
    }

    private KnownResult ResultOf(KnownRound it, int unit, DateOnly on)
    {
        var checks = told
            .Checks.Where(check => check.Round == it && check.Unit == unit)
            .OrderBy(check => check.On)
            .ToList();
        var (latest, version) = (checks[^1], checks[^1].VersionOn(on));
        var answer = it
            .Replies.Where(reply => reply.Unit == unit)
            .Select(reply => (RoundAction?)reply.Answer)
            .LastOrDefault();
        return new KnownResult(unit, latest, version.Verdict, version.Outcome, told.HasNewFindings(checks, on), answer);
    }

    /// <summary>A step of its authority.</summary>
    private Task<bool> AdvanceAsync(
        KnownRound it,
        Move move,
        bool fits,
        Func<Db, Round, Act, Task<Outcome<Round>>> verb,
        Action? tell = null
    )
    {
        var (who, on) = (Whoever(move, World.LeaderOf(it.DecidedAt)), DayOf(move));
        return TryAsync<Round>(
            $"advance {it.Code} from {it.State}",
            who,
            on,
            told.MayDecide(who, it.DecidedAt, on) && fits && on >= it.Begun,
            async (db, act) =>
            {
                var round = await db.HoldRoundAsync(it.Id);
                var outcome = await verb(db, round, act);
                return (outcome, outcome.IsDone ? [round] : []);
            },
            _ =>
            {
                it.Begun = on;
                it.State++;
                tell?.Invoke();
            }
        );
    }

    /// <summary>A unit of the round answers; or, wrongly, one that is not in it, too late, or in whatever state.</summary>
    private Task ReplyAsync(Move move)
    {
        var sent = told.Rounds.FindAll(round => round.State == RoundState.DraftSent || move.What % 9 == 0);
        if (Pick(sent, move.What) is not { } it)
            return Task.CompletedTask;
        var unit = move.Number % 8 == 0 ? move.Where % world.Units : it.Units[move.Where % it.Units.Length];
        var (who, on) = (Whoever(move, World.ReporterOf(unit)), DayOf(move));
        var answer = move.Number % 2 == 0 ? RoundAction.Agree : RoundAction.Dispute;
        return TryAsync<RoundReply>(
            $"reply to {it.Code} for {unit}: {answer}",
            who,
            on,
            told.MaySpeakFor(who, unit, on)
                && it.State == RoundState.DraftSent
                && it.Units.Contains(unit)
                && on >= it.Begun
                && on <= it.RepliesUntil
                && it.Replies.TrueForAll(reply => reply.Unit != unit || reply.On <= on),
            async (db, act) =>
            {
                var round = await db.HoldRoundAsync(it.Id);
                var of = stage.Units[unit];
                var reply = answer == RoundAction.Agree ? round.Agree(of, "được", act) : round.Dispute(of, "chưa", act);
                return (reply, reply.IsDone ? [round] : []);
            },
            _ => it.Replies.Add((unit, on, answer))
        );
    }
}
