using Haukiem.Platform.Outcomes;

namespace Haukiem.Indicators;

internal static class IndicatorRules
{
    public static IEnumerable<Refusal> OfDetails(string code, IndicatorDetails details)
    {
        if (details.Tolerance < 0)
            yield return new Refusal("Indicators.ToleranceNegative", code);
        var isRatio = details.OverTree == TreeAggregation.RatioOfSums;
        if (isRatio != (details.NumeratorId is not null && details.DenominatorId is not null))
            yield return new Refusal("Indicators.RatioNeedsBothSums", code);
        if (details.OverTree == TreeAggregation.WeightedMean != details.WeightId is not null)
            yield return new Refusal("Indicators.WeightedMeanNeedsWeight", code);
    }

    /// <summary>A target that asked for one amount cannot be read as a range: with targets set, the direction stands.</summary>
    public static IEnumerable<Refusal> OfCorrecting(Indicator indicator, IndicatorDetails details, bool hasTargets)
    {
        if (hasTargets && details.Direction != indicator.Direction)
            yield return new Refusal("Indicators.DirectionStands", indicator.Code);
        foreach (var refusal in OfDetails(indicator.Code, details))
            yield return refusal;
    }

    /// <summary>A range has two ends in order, a yes/no is 0 or 1, everything else has one amount.</summary>
    public static IEnumerable<Refusal> OfAmounts(Indicator indicator, decimal amount, decimal? upper)
    {
        if (indicator.Direction == Direction.InsideRange ? upper is null || upper < amount : upper is not null)
            yield return new Refusal("Indicators.AmountsDoNotFitDirection", indicator.Code);
        if (indicator.Direction == Direction.YesNo && amount is not (0 or 1))
            yield return new Refusal("Indicators.YesNoIsOneOrZero", indicator.Code);
    }
}
