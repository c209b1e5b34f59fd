using System.Diagnostics;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Reviews;

namespace Haukiem.Exchange.Importing;

internal sealed class ReviewsImport() : SheetImport(Sheets.Reviews)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (session.Codebook.Review(row.Text("code")) is not null)
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        Decider? decider = null;
        if (row.TextOrNone("authority") is { } authority && (decider = session.Codebook.Authority(authority)) is null)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var how = row.ChoiceOrNone<ReviewAction>("beginning") ?? ReviewAction.Hold;
        var review = Review.Begin(
            row.Text("code"),
            unit,
            row.WholeOrNone("year")!.Value,
            how,
            row.TextOrNone("summary"),
            decider,
            act.Value
        );
        if (!review.IsDone)
            return review.As<Guid>();
        session.Bench.Add(review.Value);
        session.Codebook.Put(review.Value);
        session.Done($"Reviews.{how}", act.Value, review.Value);
        return review.Value.Id.Value;
    }
}

internal sealed class ReviewStepsImport() : SheetImport(Sheets.ReviewSteps)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (!session.Bench.ReviewsByCode.TryGetValue(row.Text("review"), out var review))
            return row.RefuseUnknown("review", Sheets.Reviews);
        Decider? decider = null;
        if (row.TextOrNone("authority") is { } authority && (decider = session.Codebook.Authority(authority)) is null)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var taken = Take(row, review, decider, act.Value);
        if (!taken.IsDone)
            return taken.As<Guid>();
        session.Codebook.Put(review);
        session.Done($"Reviews.{row.Choice<ReviewAction>("step")}", act.Value, review);
        return review.Steps[^1].Id.Value;
    }

    private static Outcome<Review> Take(Row row, Review review, Decider? decider, Act act)
    {
        var (action, text) = (row.Choice<ReviewAction>("step"), row.TextOrNone("text"));
        if (
            decider is null
            && ReviewLifecycle.Table.Transitions.Any(move => move.Action == action && move.Who == ReviewActor.Superior)
        )
            return new Refusal("Exchange.AuthorityMissing");
        return action switch
        {
            ReviewAction.Draft => review.Draft(text, act),
            ReviewAction.Hold => review.Hold(text, act),
            ReviewAction.Send => review.Send(act),
            ReviewAction.Comment => review.Comment(text, decider!, act),
            ReviewAction.Return => review.Return(decider!, act),
            ReviewAction.Settle => review.Settle(decider!, act),
            ReviewAction.Prompt => throw new UnreachableException($"{action} is recorded on another sheet."),
        };
    }
}
