namespace Haukiem.Indicators;

/// <summary>A value that takes part in a sum: of which unit's or period's, and when it was reported.</summary>
/// <param name="Amount">The latest version of the value; none while nothing was reported.</param>
/// <param name="On">The day of that version.</param>
/// <param name="Numerator">For a ratio: the amount above the line.</param>
/// <param name="Denominator">For a ratio: the amount below the line.</param>
/// <param name="Weight">For a weighted mean: what the other indicator says of the same unit and period.</param>
internal sealed record Part(
    decimal? Amount,
    DateOnly? On,
    decimal? Numerator = null,
    decimal? Denominator = null,
    decimal? Weight = null
);

/// <summary>What parts make together, and how many of them had something to say (law 6).</summary>
/// <param name="Amount">None where nothing was reported, or where the indicator does not add up.</param>
/// <param name="Reported">How many parts have a value.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record Aggregate(decimal? Amount, int Reported, int Of);

/// <summary>How values of units below, or of shorter periods, make one value. Arithmetic is decimal and unrounded.</summary>
internal static class Aggregation
{
    /// <summary>Over the units below one unit, for one period.</summary>
    public static Aggregate OverTree(TreeAggregation rule, IReadOnlyCollection<Part> units) =>
        rule switch
        {
            TreeAggregation.None => Nothing(units),
            TreeAggregation.Sum => Sum(units),
            TreeAggregation.Latest => Latest(units),
            TreeAggregation.RatioOfSums => Ratio(units),
            TreeAggregation.Mean => Mean(units),
            TreeAggregation.WeightedMean => WeightedMean(units),
        };

    /// <summary>Whether a part has all that the rule needs of it, and so is counted among those that have reported.</summary>
    public static bool TakesPart(TreeAggregation rule, Part part) =>
        rule switch
        {
            TreeAggregation.RatioOfSums => part is { Numerator: not null, Denominator: not null },
            TreeAggregation.WeightedMean => part is { Amount: not null, Weight: not null },
            _ => part.Amount is not null,
        };

    /// <summary>Over the shorter periods inside a longer one, for one unit; they are given in their order.</summary>
    public static Aggregate OverPeriods(PeriodAggregation rule, IReadOnlyCollection<Part> periods) =>
        rule switch
        {
            PeriodAggregation.None => Nothing(periods),
            PeriodAggregation.Sum => Sum(periods),
            PeriodAggregation.Latest => LastReported(periods),
        };

    private static Aggregate Nothing(IReadOnlyCollection<Part> parts) => Of(null, parts);

    private static Aggregate Sum(IReadOnlyCollection<Part> parts)
    {
        var amounts = parts.Where(part => part.Amount is not null).ToList();
        return Of(amounts.Count == 0 ? null : amounts.Sum(part => part.Amount!.Value), parts);
    }

    /// <summary>The value reported last; of two on one day the one that stands later in the order given.</summary>
    private static Aggregate Latest(IReadOnlyCollection<Part> parts) =>
        Of(parts.Where(part => part.Amount is not null).OrderBy(part => part.On).LastOrDefault()?.Amount, parts);

    private static Aggregate LastReported(IReadOnlyCollection<Part> parts) =>
        Of(parts.LastOrDefault(part => part.Amount is not null)?.Amount, parts);

    /// <summary>Only parts with both sums take part, so that neither is divided by what is missing in the other.</summary>
    private static Aggregate Ratio(IReadOnlyCollection<Part> parts)
    {
        var whole = parts.Where(part => TakesPart(TreeAggregation.RatioOfSums, part)).ToList();
        var below = whole.Sum(part => part.Denominator!.Value);
        decimal? ratio = below == 0 ? null : whole.Sum(part => part.Numerator!.Value) / below;
        return new Aggregate(ratio, whole.Count, parts.Count);
    }

    /// <summary>Of those that have reported: who is silent counts neither as zero nor in the number divided by.</summary>
    private static Aggregate Mean(IReadOnlyCollection<Part> parts)
    {
        var sum = Sum(parts);
        return sum with { Amount = sum.Amount / sum.Reported };
    }

    /// <summary>Only parts with a value and a weight take part; where the weights come to nothing there is no mean.</summary>
    private static Aggregate WeightedMean(IReadOnlyCollection<Part> parts)
    {
        var whole = parts.Where(part => TakesPart(TreeAggregation.WeightedMean, part)).ToList();
        var weight = whole.Sum(part => part.Weight!.Value);
        decimal? mean = weight == 0 ? null : whole.Sum(part => part.Amount!.Value * part.Weight!.Value) / weight;
        return new Aggregate(mean, whole.Count, parts.Count);
    }

    private static Aggregate Of(decimal? amount, IReadOnlyCollection<Part> parts) =>
        new(amount, parts.Count(part => part.Amount is not null), parts.Count);
}
