using Haukiem.Units;

namespace Haukiem.Indicators;

/// <summary>Mức thực hiện chỉ tiêu, as far as values say; "not due" is a matter of the calendar and asked of the day.</summary>
internal enum Assessment
{
    Exceeded,
    Met,
    NotMet,
    NotReported,
    NotApplicable,
}

/// <summary>Derived: how a target stood on the days from one fact to the next.</summary>
internal sealed class AssessmentSpan
{
    public TargetId TargetId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The unit that it is asked of last.</summary>
    public UnitId UnitId { get; init; }

    /// <summary>The unit that it was asked of on these days, where it was another.</summary>
    public UnitId? FormerUnitId { get; init; }

    /// <summary>The year in which the period of the target ends.</summary>
    public int Year { get; init; }

    public DateOnly CollectOn { get; init; }

    public Assessment Assessment { get; init; }

    public decimal? Amount { get; init; }

    public ValueBasis? Basis { get; init; }

    /// <summary>The day of the last value.</summary>
    public DateOnly? ReportedOn { get; init; }

    public static IEnumerable<AssessmentSpan> Of(Target target, Indicator indicator)
    {
        var days = target
            .Values.Select(value => value.On)
            .Append(target.SetOn)
            .Concat(target.Passings.Days())
            .Concat(target.NotApplicableFrom is { } day ? [day] : [])
            .Where(day => day >= target.SetOn)
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i < days.Count; i++)
            yield return On(target, indicator, days[i], i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue);
    }

    private static AssessmentSpan On(Target target, Indicator indicator, DateOnly day, DateOnly next)
    {
        var value = target.Values.Where(value => value.On <= day).MaxBy(value => value.No);
        var holder = target.Passings.HeldOn(target.HolderId, day);
        return new AssessmentSpan
        {
            TargetId = target.Id,
            From = day,
            To = next,
            UnitId = target.HolderId,
            FormerUnitId = holder == target.HolderId ? null : holder,
            Year = target.PeriodTo.Year,
            CollectOn = target.CollectOn,
            Assessment =
                target.NotApplicableFrom <= day ? Assessment.NotApplicable : Assess(target, indicator, value?.Amount),
            Amount = value?.Amount,
            Basis = value?.Basis,
            ReportedOn = value?.On,
        };
    }

    /// <summary>
    /// Exceeded: better than the target by more than the tolerance. Met: not worse by more than it. A range
    /// and a yes/no are only met or not.
    /// </summary>
    public static Assessment Assess(Target target, Indicator indicator, decimal? value)
    {
        if (value is not { } amount)
            return Assessment.NotReported;
        var tolerance = indicator.Tolerance;
        return indicator.Direction switch
        {
            Direction.MoreIsBetter => ByMargin(amount - target.Amount, tolerance),
            Direction.LessIsBetter => ByMargin(target.Amount - amount, tolerance),
            Direction.InsideRange => MetIf(amount >= target.Amount - tolerance && amount <= target.Upper + tolerance),
            Direction.YesNo => MetIf(amount == target.Amount),
        };
    }

    private static Assessment ByMargin(decimal better, decimal tolerance)
    {
        if (better > tolerance)
            return Assessment.Exceeded;
        return better >= -tolerance ? Assessment.Met : Assessment.NotMet;
    }

    private static Assessment MetIf(bool met) => met ? Assessment.Met : Assessment.NotMet;
}
