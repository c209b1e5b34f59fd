using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Indicators;

internal static class TargetRules
{
    public static IEnumerable<Refusal> OfSetting(
        Target target,
        Indicator indicator,
        TargetTerms terms,
        Decider decider,
        Act act
    )
    {
        foreach (var refusal in act.DecisionRefusals(decider.UnitId, Needs.Basis))
            yield return refusal;
        if (!act.Tree.IsWithin(target.UnitId, decider.UnitId, act.On))
            yield return new Refusal("Indicators.UnitOutsideAuthority", target.Code);
        foreach (var refusal in OfTerms(target, indicator, terms))
            yield return refusal;
    }

    public static IEnumerable<Refusal> OfCorrecting(
        Target target,
        Indicator indicator,
        TargetTerms terms,
        Decider decider,
        Act act
    ) => OfChanging(target, decider, act, Needs.Reason).Concat(OfTerms(target, indicator, terms));

    /// <summary>The authority that set a target, or one above, says once that it does not apply.</summary>
    public static IEnumerable<Refusal> OfNotApplicable(Target target, Decider decider, Act act)
    {
        foreach (var refusal in OfChanging(target, decider, act, Needs.Reason | Needs.Basis))
            yield return refusal;
        if (target.NotApplicableFrom is not null)
            yield return new Refusal("Indicators.TargetNotApplicable", target.Code);
    }

    /// <summary>What was asked is lowered or dropped only by the authority that asked it, or by one above.</summary>
    private static IEnumerable<Refusal> OfChanging(Target target, Decider decider, Act act, Needs needs)
    {
        foreach (var refusal in act.DecisionRefusals(decider.UnitId, needs))
            yield return refusal;
        if (
            decider.Id != target.AuthorityId
            && !act.Tree.IsBelowOrPassedTo(target.AuthorityUnitId, decider.UnitId, act.On)
        )
            yield return new Refusal("Indicators.SetByAnotherAuthority", target.Code);
    }

    private static IEnumerable<Refusal> OfTerms(Target target, Indicator indicator, TargetTerms terms)
    {
        if (terms.PeriodTo < terms.PeriodFrom)
            yield return new Refusal("Indicators.PeriodEndsBeforeItBegins", target.Code);
        foreach (var refusal in IndicatorRules.OfAmounts(indicator, terms.Amount, terms.Upper))
            yield return refusal;
    }

    /// <summary>The unit's reporter reports; a changed value says why; a later basis never falls back to an earlier one.</summary>
    public static IEnumerable<Refusal> OfValue(
        Target target,
        Indicator indicator,
        decimal amount,
        ValueBasis basis,
        Act act
    )
    {
        if (!act.May(target.HolderId, Role.Reporter, Role.Coordinator))
            yield return new Refusal("Indicators.NotForThisUnit", target.Code);
        if (target.NotApplicableFrom <= act.On)
            yield return new Refusal("Indicators.TargetNotApplicable", target.Code);
        if (indicator.Direction == Direction.YesNo && amount is not (0 or 1))
            yield return new Refusal("Indicators.YesNoIsOneOrZero", indicator.Code);
        if (target.LastValueOn is { } last && act.On < last)
            yield return new Refusal("Indicators.BeforeLastValue", target.Code, act.On, last);
        if (basis < target.LastBasis)
            yield return new Refusal("Indicators.BasisFallsBack", target.Code);
        if (basis == target.LastBasis && !act.HasReason)
            yield return new Refusal("Indicators.CorrectionNeedsReason", target.Code);
    }
}
