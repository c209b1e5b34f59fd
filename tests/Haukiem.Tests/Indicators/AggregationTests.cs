using CsCheck;
using Haukiem.Indicators;

namespace Haukiem.Tests.Indicators;

/// <summary>What units and periods make together, and how many of them have reported.</summary>
public sealed class AggregationTests
{
    private static readonly DateOnly Day = new(2013, 11, 30);

    [Fact]
    public void A_sum_adds_what_was_reported_and_says_of_how_many()
    {
        var sum = Aggregation.OverTree(TreeAggregation.Sum, [new(1.5m, Day), new(null, null), new(0m, Day)]);

        Assert.Equal(new Aggregate(1.5m, 2, 3), sum);
    }

    [Fact]
    public void Nothing_reported_is_not_zero() =>
        Assert.Equal(
            new Aggregate(null, 0, 2),
            Aggregation.OverTree(TreeAggregation.Sum, [new(null, null), new(null, null)])
        );

    [Fact]
    public void The_latest_is_the_one_reported_last() =>
        Assert.Equal(
            7m,
            Aggregation
                .OverTree(TreeAggregation.Latest, [new(7m, Day), new(9m, Day.AddDays(-1)), new(null, null)])
                .Amount
        );

    [Fact]
    public void A_ratio_is_of_the_sums_never_the_mean_of_ratios()
    {
        var ratio = Aggregation.OverTree(
            TreeAggregation.RatioOfSums,
            [new(null, Day, 1m, 10m), new(null, Day, 90m, 90m), new(null, Day, 5m, null)]
        );

        Assert.Equal(new Aggregate(0.91m, 2, 3), ratio);
    }

    [Fact]
    public void A_ratio_over_nothing_is_none() =>
        Assert.Null(Aggregation.OverTree(TreeAggregation.RatioOfSums, [new(null, Day, 1m, 0m)]).Amount);

    [Fact]
    public void What_does_not_add_up_has_no_aggregate() =>
        Assert.Equal(new Aggregate(null, 1, 1), Aggregation.OverTree(TreeAggregation.None, [new(3m, Day)]));

    [Fact]
    public void Over_periods_the_last_reported_period_counts_even_when_an_earlier_one_was_corrected_later() =>
        Assert.Equal(
            2m,
            Aggregation
                .OverPeriods(PeriodAggregation.Latest, [new(1m, Day.AddDays(9)), new(2m, Day), new(null, null)])
                .Amount
        );

    [Fact]
    public void Quarters_sum_to_a_year() =>
        Assert.Equal(
            new Aggregate(10m, 4, 4),
            Aggregation.OverPeriods(PeriodAggregation.Sum, [new(1m, Day), new(2m, Day), new(3m, Day), new(4m, Day)])
        );

    [Fact]
    public void A_mean_is_of_those_that_reported_and_silence_is_no_zero() =>
        Assert.Equal(
            new Aggregate(4m, 2, 3),
            Aggregation.OverTree(TreeAggregation.Mean, [new(8m, Day), new(null, null), new(0m, Day)])
        );

    [Fact]
    public void A_mean_is_decimal_and_not_rounded() =>
        Assert.Equal(
            10m / 3m,
            Aggregation.OverTree(TreeAggregation.Mean, [new(3m, Day), new(3m, Day), new(4m, Day)]).Amount
        );

    [Fact]
    public void A_mean_of_nothing_is_none() =>
        Assert.Equal(new Aggregate(null, 0, 1), Aggregation.OverTree(TreeAggregation.Mean, [new(null, null)]));

    [Fact]
    public void A_weighted_mean_takes_only_parts_with_a_value_and_a_weight() =>
        Assert.Equal(
            new Aggregate(7.5m, 2, 4),
            Weighted([Weighing(10m, 3m), Weighing(0m, 1m), Weighing(99m, null), Weighing(null, 50m)])
        );

    [Fact]
    public void Where_the_weights_come_to_nothing_there_is_no_weighted_mean() =>
        Assert.Equal(new Aggregate(null, 1, 1), Weighted([Weighing(10m, 0m)]));

    [Fact]
    public void The_order_of_the_units_changes_no_aggregate() =>
        Parts.Sample(parts =>
        {
            foreach (var rule in Enum.GetValues<TreeAggregation>().Except([TreeAggregation.Latest]))
                Assert.Equal(Aggregation.OverTree(rule, parts), Aggregation.OverTree(rule, [.. parts.Reverse()]));
        });

    /// <summary>Sums may be taken district by district; a weighted mean as well, each district by its weight.</summary>
    [Fact]
    public void Taken_together_by_groups_sums_and_weighted_means_stay_the_same() =>
        Parts.Sample(parts =>
        {
            var groups = parts.Index().GroupBy(part => part.Index % 3, part => part.Item).Select(one => one.ToList());
            Assert.Equal(
                Aggregation.OverTree(TreeAggregation.Sum, parts).Amount,
                Aggregation
                    .OverTree(
                        TreeAggregation.Sum,
                        [.. groups.Select(one => new Part(Aggregation.OverTree(TreeAggregation.Sum, one).Amount, Day))]
                    )
                    .Amount
            );
            var whole = Weighted(parts).Amount;
            var byGroup = Weighted([.. groups.Select(one => Weighing(Weighted(one).Amount, WeightOf(one)))]).Amount;
            Assert.Equal(whole is null, byGroup is null);
            // A division that does not come out even is cut at its last digit, in each group.
            Assert.True(whole is null || Math.Abs(whole.Value - byGroup!.Value) < 0.000000000000000001m);
        });

    private static Gen<Part[]> Parts { get; } =
        Gen.Select(
            Gen.Int[-50, 500],
            Gen.Int[0, 40],
            Gen.Int[0, 5],
            (amount, weight, missing) =>
                new Part(missing == 0 ? null : amount / 4m, Day, amount, weight, missing == 1 ? null : weight)
        ).Array[0, 12];

    private static decimal? WeightOf(IEnumerable<Part> parts) =>
        parts.Where(part => part is { Amount: not null, Weight: not null }).Sum(part => part.Weight);

    private static Part Weighing(decimal? amount, decimal? weight) => new(amount, Day, Weight: weight);

    private static Aggregate Weighted(IReadOnlyCollection<Part> parts) =>
        Aggregation.OverTree(TreeAggregation.WeightedMean, parts);
}
