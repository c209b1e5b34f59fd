using Haukiem.Indicators;
using Haukiem.Units;

namespace Haukiem.Tests.Support;

/// <summary>Indicators that several units are asked for, and the values that they report, version by version.</summary>
internal sealed partial class GivenInstance
{
    private readonly Dictionary<string, Indicator> indicators = [];
    private readonly Dictionary<string, Target> targets = [];

    public GivenInstance Measuring(
        string code,
        string name,
        TreeAggregation overTree = TreeAggregation.Sum,
        string? weight = null
    )
    {
        var details = new IndicatorDetails(name, "người", Direction.MoreIsBetter, IndicatorPeriod.Year)
        {
            OverTree = overTree,
            OverPeriods = PeriodAggregation.Sum,
            WeightId = weight is null ? null : indicators[weight].Id,
        };
        var entered = Done(Indicator.Enter(code, details));
        indicators.Add(code, entered);
        Enter(entered);
        return this;
    }

    /// <summary>A target of the year 2013, of code indicator-unit; or of a quarter of it, of code indicator-unit-quarter.</summary>
    public GivenInstance Asked(
        string indicator,
        string unit,
        decimal amount,
        DateOnly? collectOn = null,
        int? quarter = null
    )
    {
        var code = quarter is null ? $"{indicator}-{unit}" : $"{indicator}-{unit}-{quarter}";
        var from = new DateOnly(2013, 1, 1).AddMonths(3 * ((quarter ?? 1) - 1));
        var terms = new TargetTerms(
            from,
            from.AddMonths(quarter is null ? 12 : 3).AddDays(-1),
            amount,
            null,
            collectOn ?? new DateOnly(2013, 11, 30)
        );
        var act = On(new DateOnly(2013, 1, 1));
        var asked = Done(
            Haukiem.Indicators.Target.Set(code, indicators[indicator], units[unit].Id, terms, Decider, act)
        );
        targets.Add(code, asked);
        Enter(asked);
        return this;
    }

    public GivenInstance Valued(string target, decimal amount, ValueBasis basis, DateOnly on)
    {
        var asked = targets[target];
        var indicator = indicators.Values.Single(one => one.Id == asked.IndicatorId);
        Done(asked.Report(indicator, amount, basis, On(on)));
        Enter(asked);
        return this;
    }

    /// <summary>As the product does: those with a value stand where their unit stands.</summary>
    private void PassTargetsOn(UnitId from, UnitId to, Guid reorganisation, DateOnly on)
    {
        foreach (var target in targets.Values.Where(one => one.HolderId == from && one.ValueCount == 0))
        {
            target.PassOn(to, reorganisation, On(on));
            Enter(target);
        }
    }
}
