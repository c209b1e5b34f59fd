using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>Why a step of a round is refused, rule by rule.</summary>
internal static class RoundRules
{
    public const int LeastDaysToReply = 1;
    public const int MostDaysToReply = 90;

    public static IEnumerable<Refusal> OfPlan(string code, List<UnitId> units, Decider decider, Act act)
    {
        foreach (var refusal in act.DecisionRefusals(decider.UnitId, Needs.Basis))
            yield return refusal;
        if (!units.TrueForAll(unit => act.Tree.IsWithin(unit, decider.UnitId, act.On)))
            yield return new Refusal("Checks.RoundOutsideAuthority", code);
    }

    /// <summary>What holds for every step of the authority: the state allows it, the day is not before the last step, the person may.</summary>
    public static IEnumerable<Refusal> OfStep(Round round, RoundAction action, Act act)
    {
        if (RoundLifecycle.Table.Find(round.State, action) is not { } move)
            return [NotInThisState(round, action)];
        return act.DecisionRefusals(round.AuthorityUnitId, move.Needs).Concat(OfOrder(round, act));
    }

    private static IEnumerable<Refusal> OfOrder(Round round, Act act)
    {
        if (act.On < round.LastOn)
            yield return new Refusal("Checks.RoundBeforeLastStep", round.Code, act.On);
    }

    /// <summary>A draft says something of every unit of the round, and what it says was found by then.</summary>
    public static IEnumerable<Refusal> OfDraft(Round round, int days, IReadOnlyCollection<Check> checks, Act act)
    {
        if (days is < LeastDaysToReply or > MostDaysToReply)
            yield return new Refusal("Checks.DaysToReplyOutOfBounds", round.Code, LeastDaysToReply, MostDaysToReply);
        var missing = round.Units.Count(unit => !checks.Any(check => act.Tree.IsAt(unit.UnitId, check.UnitId, act.On)));
        if (missing > 0)
            yield return new Refusal("Checks.UnitsNotChecked", round.Code, missing);
        if (checks.Any(check => check.On > act.On))
            yield return new Refusal("Checks.DraftBeforeCheck", round.Code, act.On);
    }

    /// <summary>A unit of the round answers for itself, within the days it was given.</summary>
    public static IEnumerable<Refusal> OfReply(Round round, RoundAction answer, UnitId unit, string words, Act act)
    {
        if (RoundLifecycle.Table.Find(round.State, answer) is null)
            return [NotInThisState(round, answer)];
        return OfWhoReplies(round, unit, act).Concat(OfReplying(round, round.LastReplyOf(unit), words, act));
    }

    private static IEnumerable<Refusal> OfWhoReplies(Round round, UnitId unit, Act act)
    {
        if (!act.MaySpeakFor(unit))
            yield return new Refusal("Checks.ReplyNotForThisUnit", round.Code);
        if (!round.IsOver(unit, act))
            yield return new Refusal("Checks.ReplyOfAnotherUnit", round.Code);
    }

    /// <summary>
    /// A unit that finds its reply wrong may put another in its place as long as it has days left: its silence would
    /// be worse than its second thought. It says why, and the first one stays.
    /// </summary>
    private static IEnumerable<Refusal> OfReplying(Round round, RoundReply? before, string words, Act act)
    {
        if (string.IsNullOrWhiteSpace(words))
            yield return new Refusal("Checks.ReplyWithoutWords", round.Code);
        foreach (var refusal in OfOrder(round, act))
            yield return refusal;
        if (round.RepliesUntil is { } last && act.On > last)
            yield return new Refusal("Checks.ReplyTooLate", round.Code, last);
        if (before is null)
            yield break;
        if (act.On < before.On)
            yield return new Refusal("Checks.ReplyBeforeReply", round.Code, act.On, before.On);
        if (!act.HasReason)
            yield return new Refusal("Checks.ReplyAgainNeedsReason", round.Code);
    }

    /// <summary>Concluded once every unit has replied, or has let its days go by.</summary>
    public static IEnumerable<Refusal> OfConclusion(Round round, IReadOnlyCollection<UnitResult> found, Act act)
    {
        if (
            !found.All(of => round.IsOver(of.Unit, act))
            || !round.Units.All(unit => found.Any(of => act.Tree.IsAt(unit.UnitId, of.Unit, act.On)))
        )
            yield return new Refusal("Checks.ResultOfEachUnit", round.Code);
        var isSilent = round.Units.Any(unit =>
            !round.Replies.Any(reply => act.Tree.IsAt(unit.UnitId, reply.UnitId, act.On))
        );
        if (round.RepliesUntil is { } last && act.On <= last && isSilent)
            yield return new Refusal("Checks.DaysToReplyNotOver", round.Code, last);
        if (round.Replies.Any(reply => reply.On > act.On))
            yield return new Refusal("Checks.ConcludedBeforeReply", round.Code, act.On);
    }

    private static Refusal NotInThisState(Round round, RoundAction action) =>
        new("Checks.RoundNotInThisState", round.Code, round.State, action);
}
