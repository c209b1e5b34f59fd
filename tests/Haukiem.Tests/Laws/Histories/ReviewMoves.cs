using Haukiem.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task<bool> BeginReviewAsync(Move move)
    {
        var how = (ReviewAction)(move.Number % 3);
        var unit = move.Where % world.Units;
        var decider = AboveOf(unit, move.What);
        var (who, on) = (
            Whoever(move, how == ReviewAction.Prompt ? World.LeaderOf(decider) : World.ReporterOf(unit)),
            DayOf(move)
        );
        var code = $"KD-{++number}";
        return TryAsync(
            $"begin {code} of {unit}: {how} by {decider}",
            who,
            on,
            how == ReviewAction.Prompt ? MayAnswer(who, unit, decider, on) : told.MaySpeakFor(who, unit, on),
            (_, act) =>
            {
                var summary = how == ReviewAction.Prompt ? null : "Tự kiểm điểm";
                var begun = Review.Begin(code, stage.Units[unit], 2013, how, summary, stage.Bodies[decider], act);
                return Task.FromResult((begun, begun.IsDone ? new object[] { begun.Value } : []));
            },
            review =>
                told.Reviews.Add(
                    new KnownReview
                    {
                        Id = review.Id,
                        Code = code,
                        Unit = unit,
                        DecidedAt = how == ReviewAction.Prompt ? decider : null,
                        State = how switch
                        {
                            ReviewAction.Prompt => ReviewState.Prompted,
                            ReviewAction.Draft => ReviewState.Draft,
                            _ => ReviewState.Held,
                        },
                        LastOn = on,
                        HeldOn = how == ReviewAction.Hold ? on : null,
                    }
                )
        );
    }

    /// <summary>No unit answers its own review but the root.</summary>
    private bool MayAnswer(int who, int unit, int decider, DateOnly on) =>
        (told.IsBelow(unit, decider) || (unit == 0 && decider == 0)) && told.MayDecide(who, decider, on);

    /// <summary>The natural next step, or now and then whichever.</summary>
    private Task AdvanceReviewAsync(Move move)
    {
        if (Pick(told.Reviews, move.What) is not { } it)
            return Task.CompletedTask;
        var action = move.Number % 6 == 0 ? (ReviewAction)(1 + (move.Where % 6)) : NextOf(it, move);
        var decider = it.DecidedAt is { } at && move.Where % 4 > 0 ? at : AboveOf(it.Unit, 1 + (move.Where % 2));
        var answers = action is ReviewAction.Comment or ReviewAction.Return or ReviewAction.Settle;
        var (who, on) = (Whoever(move, answers ? World.LeaderOf(decider) : World.ReporterOf(it.Unit)), DayOf(move));
        var goesOn = it.DecidedAt is not { } before || told.IsSetterOrAbove(decider, before);
        return TryAsync<Review>(
            $"{action} {it.Code} by {decider}",
            who,
            on,
            After(it.State, action) is not null
                && on >= it.LastOn
                && (answers ? MayAnswer(who, it.Unit, decider, on) && goesOn : told.MaySpeakFor(who, it.Unit, on)),
            async (db, act) =>
            {
                var one = await db.Set<Review>().Include(review => review.Steps).SingleAsync(each => each.Id == it.Id);
                var body = stage.Bodies[decider];
                var outcome = action switch
                {
                    ReviewAction.Draft => one.Draft($"Dự thảo {move.Number}", act),
                    ReviewAction.Hold => one.Hold(move.Where % 2 == 0 ? null : "Đã họp", act),
                    ReviewAction.Send => one.Send(act),
                    ReviewAction.Comment => one.Comment("Góp ý", body, act),
                    ReviewAction.Return => one.Return(body, act),
                    _ => one.Settle(body, act),
                };
                return (outcome, outcome.IsDone ? [one] : []);
            },
            _ =>
            {
                it.State = After(it.State, action)!.Value;
                it.LastOn = on;
                if (action == ReviewAction.Hold)
                    it.HeldOn ??= on;
                if (answers)
                    it.DecidedAt = decider;
            }
        );
    }

    private static ReviewAction NextOf(KnownReview it, Move move) =>
        it.State switch
        {
            ReviewState.Prompted or ReviewState.Returned => ReviewAction.Draft,
            ReviewState.Draft => ReviewAction.Hold,
            ReviewState.Held => ReviewAction.Send,
            _ when move.Number % 3 == 0 => ReviewAction.Return,
            ReviewState.Sent => ReviewAction.Comment,
            _ => ReviewAction.Settle,
        };

    /// <summary>Where a step leads; nothing where it cannot be taken.</summary>
    private static ReviewState? After(ReviewState state, ReviewAction action) =>
        (state, action) switch
        {
            (ReviewState.Prompted or ReviewState.Draft or ReviewState.Returned, ReviewAction.Draft) =>
                ReviewState.Draft,
            (ReviewState.Draft, ReviewAction.Hold) => ReviewState.Held,
            (ReviewState.Held, ReviewAction.Send) => ReviewState.Sent,
            (ReviewState.Sent, ReviewAction.Comment) => ReviewState.Commented,
            (ReviewState.Sent or ReviewState.Commented, ReviewAction.Return) => ReviewState.Returned,
            (ReviewState.Commented, ReviewAction.Settle) => ReviewState.Settled,
            _ => null,
        };
}
