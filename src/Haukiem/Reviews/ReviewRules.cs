using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Reviews;

/// <summary>Why a step of a review is refused, rule by rule.</summary>
internal static class ReviewRules
{
    public static IEnumerable<Refusal> OfBeginning(
        string code,
        UnitId unit,
        ReviewAction action,
        string? text,
        Decider? decider,
        Act act
    ) =>
        OfActor(code, unit, ReviewLifecycle.Beginnings[action].Who, Needs.Nothing, decider, act)
            .Concat(OfText(code, action, text, null));

    public static IEnumerable<Refusal> OfStep(
        Review review,
        ReviewAction action,
        string? text,
        Decider? decider,
        Act act
    )
    {
        if (ReviewLifecycle.Table.Find(review.State, action) is not { } move)
            return [new Refusal("Reviews.NotInThisState", review.Code, review.State, action)];
        return OfActor(review.Code, review.UnitId, move.Who, move.Needs, decider, act)
            .Concat(move.Who == ReviewActor.Superior ? OfAuthority(review, decider, act) : [])
            .Concat(OfText(review.Code, action, text, review.SummaryNow))
            .Concat(OfOrder(review, act));
    }

    private static IEnumerable<Refusal> OfOrder(Review review, Act act)
    {
        if (act.On < review.LastOn)
            yield return new Refusal("Reviews.BeforeLastStep", review.Code, act.On, review.LastOn);
    }

    /// <summary>A review that is drafted or held says something, and so does a comment.</summary>
    private static IEnumerable<Refusal> OfText(string code, ReviewAction action, string? text, string? before)
    {
        var said = !string.IsNullOrWhiteSpace(text);
        if (action == ReviewAction.Draft && !said)
            yield return new Refusal("Reviews.SummaryMissing", code);
        if (action == ReviewAction.Hold && !said && string.IsNullOrWhiteSpace(before))
            yield return new Refusal("Reviews.SummaryMissing", code);
        if (action == ReviewAction.Comment && !said)
            yield return new Refusal("Reviews.CommentMissing", code);
    }

    private static IEnumerable<Refusal> OfActor(
        string code,
        UnitId unit,
        ReviewActor who,
        Needs needs,
        Decider? decider,
        Act act
    )
    {
        if (who == ReviewActor.Superior)
            return OfSuperior(code, unit, needs, decider, act);
        return act.MaySpeakFor(unit) ? [] : [new Refusal("Reviews.NotForThisUnit", code)];
    }

    /// <summary>No unit settles its own review but the root, above which nobody stands.</summary>
    private static IEnumerable<Refusal> OfSuperior(string code, UnitId unit, Needs needs, Decider? decider, Act act)
    {
        if (decider is null)
            return [new Refusal("Reviews.NotItsSuperior", code)];
        var isAbove = act.Tree.IsBelow(unit, decider.UnitId, act.On);
        var isRoots = decider.UnitId == unit && act.Tree.IsRoot(unit, act.On);
        return isAbove || isRoots
            ? act.DecisionRefusals(decider.UnitId, needs)
            : [new Refusal("Reviews.NotItsSuperior", code)];
    }

    /// <summary>The authority that once took the review up goes on with it, or one above.</summary>
    private static IEnumerable<Refusal> OfAuthority(Review review, Decider? decider, Act act)
    {
        if (
            decider is not null
            && review is { AuthorityId: { } authority, AuthorityUnitId: { } at }
            && decider.Id != authority
            && !act.Tree.IsBelow(at, decider.UnitId, act.On)
        )
            yield return new Refusal("Reviews.NotItsAuthority", review.Code);
    }
}
