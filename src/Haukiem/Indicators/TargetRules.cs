using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Indicators;

internal static class TargetRules
{
    public static IEnumerable<Refusal> OfTerms(
        Target target,
        Indicator indicator,
        TargetTerms terms,
        Decider decider,
        Act act
    )
    {
        foreach (var refusal in act.DecisionRefusals(decider.UnitId, Needs.Nothing))
            yield return refusal;
        if (!act.Tree.IsWithin(target.UnitId, decider.UnitId, act.On))
            yield return new Refusal("Indicators.UnitOutsideAuthority", target.Code);
        if (terms.PeriodTo < terms.PeriodFrom)
            yield return new Refusal("Indicators.PeriodEndsBeforeItBegins", target.Code);
        foreach (var refusal in IndicatorRules.OfAmounts(indicator, terms.Amount, terms.Upper))
            yield return refusal;
    }

    /// <summary>An authority of the unit, or above it, says once that a target does not apply.</summary>
    public static IEnumerable<Refusal> OfNotApplicable(Target target, Decider decider, Act act)
    {
        foreach (var refusal in act.DecisionRefusals(decider.UnitId, Needs.Reason | Needs.Basis))
            yield return refusal;
        if (!act.Tree.IsWithin(target.UnitId, decider.UnitId, act.On))
            yield return new Refusal("Indicators.UnitOutsideAuthority", target.Code);
        if (target.NotApplicableFrom is not null)
            yield return new Refusal("Indicators.TargetNotApplicable", target.Code);
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
        if (!act.May(target.UnitId, Role.Reporter, Role.Coordinator))
            yield return new Refusal("Indicators.NotForThisUnit", target.Code);
        if (target.NotApplicableFrom <= act.On)
            yield return new Refusal("Indicators.TargetNotApplicable", target.Code);
        if (indicator.Direction == Direction.YesNo && amount is not (0 or 1))
            yield return new Refusal("Indicators.YesNoIsOneOrZero", indicator.Code);
        if (target.Values.MaxBy(value => value.No) is not { } last)
            yield break;
        if (act.On < last.On)
            yield return new Refusal("Indicators.BeforeLastValue", target.Code, act.On, last.On);
        if (basis < last.Basis)
            yield return new Refusal("Indicators.BasisFallsBack", target.Code);
        if (basis == last.Basis && !act.HasReason)
            yield return new Refusal("Indicators.CorrectionNeedsReason", target.Code);
    }
}
