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
}
