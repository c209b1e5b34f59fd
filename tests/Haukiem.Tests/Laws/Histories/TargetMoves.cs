using Haukiem.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task SetTargetAsync(Move move)
    {
        var unit = move.Where % world.Units;
        var chosen = move.What % stage.Indicators.Count;
        if (told.Targets.Exists(target => target.Unit == unit && target.Indicator == chosen))
            return Task.CompletedTask;
        var decider = move.Right ? AboveOf(unit, move.Number) : move.Who % world.Units;
        var (who, on) = (Whoever(move, World.LeaderOf(decider)), DayOf(move));
        var direction = stage.Indicators[chosen].Direction;
        var amount = (decimal)(move.Number % (direction == Direction.YesNo ? 2 : 10));
        var terms = new TargetTerms(
            new DateOnly(2013, 1, 1),
            new DateOnly(2013, 12, 31),
            amount,
            direction == Direction.InsideRange ? amount + 3 : null,
            World.Begin.AddDays(move.Number % 300)
        );
        var code = $"CT-{++number}";
        return TryAsync(
            $"set target {code} of {unit} by {decider}",
            who,
            on,
            told.MayDecide(who, decider, on) && told.IsWithin(unit, decider),
            (_, act) =>
            {
                var set = Target.Set(
                    code,
                    stage.Indicators[chosen],
                    stage.Units[unit],
                    terms,
                    stage.Bodies[decider],
                    act
                );
                return Task.FromResult((set, set.IsDone ? new object[] { set.Value } : []));
            },
            target =>
                told.Targets.Add(
                    new KnownTarget
                    {
                        Id = target.Id,
                        Code = code,
                        Indicator = chosen,
                        Unit = unit,
                        DecidedAt = decider,
                        SetOn = on,
                        Amount = amount,
                        Upper = terms.Upper,
                        CollectOn = terms.CollectOn,
                    }
                )
        );
    }

    private Task AnswerTargetAsync(Move move)
    {
        if (Pick(told.Targets, move.What) is not { } it)
            return Task.CompletedTask;
        var on = DayOf(move);
        if (move.Kind == MoveKind.ReportValue)
            return ReportValueAsync(it, move, on);
        var decider = move.Right ? AboveOf(it.DecidedAt, move.Number) : move.Where % world.Units;
        var who = Whoever(move, World.LeaderOf(decider));
        return OnTargetAsync(
            $"say {it.Code} does not apply, by {decider}",
            it,
            who,
            on,
            told.MayDecide(who, decider, on)
                && told.IsSetterOrAbove(decider, it.DecidedAt)
                && it.NotApplicableFrom is null,
            (target, _, act) => target.DecideNotApplicable(stage.Bodies[decider], act),
            () => it.NotApplicableFrom = on
        );
    }

    private Task<bool> ReportValueAsync(KnownTarget it, Move move, DateOnly on)
    {
        var who = Whoever(move, World.ReporterOf(it.Unit));
        var amount = (decimal)(
            stage.Indicators[it.Indicator].Direction == Direction.YesNo ? move.Number % 2 : move.Number % 14
        );
        return OnTargetAsync(
            $"report {amount} for {it.Code}",
            it,
            who,
            on,
            told.MayReport(who, it.Unit, on)
                && !(it.NotApplicableFrom <= on)
                && (it.Values.Count == 0 || on >= it.Values[^1].On),
            (target, indicator, act) =>
            {
                var value = target.Report(indicator, amount, ValueBasis.Estimate, act);
                return value.IsDone ? target : value.As<Target>();
            },
            () => it.Values.Add((on, amount))
        );
    }

    private Task<bool> OnTargetAsync(
        string what,
        KnownTarget it,
        int who,
        DateOnly on,
        bool allowed,
        Func<Target, Indicator, Haukiem.Mandates.Act, Haukiem.Platform.Outcomes.Outcome<Target>> verb,
        Action tell
    ) =>
        TryAsync<Target>(
            what,
            who,
            on,
            allowed,
            async (db, act) =>
            {
                var target = await db.Set<Target>().SingleAsync(one => one.Id == it.Id);
                var outcome = verb(target, stage.Indicators[it.Indicator], act);
                return (outcome, outcome.IsDone ? [target] : []);
            },
            _ => tell()
        );
}
