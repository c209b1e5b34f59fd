using Haukiem.Data;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Indicators;

internal readonly record struct IndicatorId(Guid Value) : IId<IndicatorId>
{
    public static IndicatorId Of(Guid value) => new(value);

    public static IndicatorId New() => IId<IndicatorId>.New();
}

internal enum Direction
{
    MoreIsBetter,
    LessIsBetter,
    InsideRange,
    YesNo,
}

/// <summary>How values of the units below make the value of the unit above.</summary>
internal enum TreeAggregation
{
    None,
    Sum,
    Latest,

    /// <summary>The sum of one indicator over the sum of another.</summary>
    RatioOfSums,

    /// <summary>Bình quân: every unit counts alike.</summary>
    Mean,

    /// <summary>Bình quân gia quyền: every unit counts by what another indicator says of it for the same period.</summary>
    WeightedMean,
}

internal enum PeriodAggregation
{
    None,
    Sum,
    Latest,
}

internal enum IndicatorPeriod
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>Something that is measured: in what measure, in which direction it is better, and how it adds up.</summary>
internal sealed class Indicator
{
    private Indicator() { }

    public IndicatorId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Đơn vị tính: the unit of measure.</summary>
    public string Measure { get; private set; } = "";

    public Direction Direction { get; private set; }

    public IndicatorPeriod Period { get; private set; }

    /// <summary>How far from the target still counts as met, in the measure itself.</summary>
    public decimal Tolerance { get; private set; }

    /// <summary>Where the count began, in the measure.</summary>
    public decimal? Baseline { get; private set; }

    public TreeAggregation OverTree { get; private set; }

    public PeriodAggregation OverPeriods { get; private set; }

    /// <summary>For a ratio: what is summed above the line.</summary>
    public IndicatorId? NumeratorId { get; private set; }

    /// <summary>For a ratio: what is summed below the line.</summary>
    public IndicatorId? DenominatorId { get; private set; }

    /// <summary>For a weighted mean: what the values are weighed by.</summary>
    public IndicatorId? WeightId { get; private set; }

    public static Outcome<Indicator> Enter(string code, IndicatorDetails details)
    {
        var indicator = new Indicator { Id = IndicatorId.New(), Code = code };
        return indicator.Take(details, IndicatorRules.OfDetails(code, details));
    }

    /// <summary>What was entered wrongly is corrected.</summary>
    /// <param name="hasTargets">Whether targets of it were set: what they ask is read in its direction.</param>
    public Outcome<Indicator> Correct(IndicatorDetails details, bool hasTargets) =>
        Take(details, IndicatorRules.OfCorrecting(this, details, hasTargets));

    private Outcome<Indicator> Take(IndicatorDetails details, IEnumerable<Refusal> rules)
    {
        var refusals = rules.ToArray();
        if (refusals.Length > 0)
            return refusals;
        Name = details.Name;
        Measure = details.Measure;
        Direction = details.Direction;
        Period = details.Period;
        Tolerance = details.Tolerance;
        Baseline = details.Baseline;
        OverTree = details.OverTree;
        OverPeriods = details.OverPeriods;
        NumeratorId = details.NumeratorId;
        DenominatorId = details.DenominatorId;
        WeightId = details.WeightId;
        return this;
    }
}

internal sealed record IndicatorDetails(string Name, string Measure, Direction Direction, IndicatorPeriod Period)
{
    public decimal Tolerance { get; init; }

    public decimal? Baseline { get; init; }

    public TreeAggregation OverTree { get; init; }

    public PeriodAggregation OverPeriods { get; init; }

    public IndicatorId? NumeratorId { get; init; }

    public IndicatorId? DenominatorId { get; init; }

    public IndicatorId? WeightId { get; init; }
}
