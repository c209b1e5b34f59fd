using Haukiem.Indicators;

namespace Haukiem.Records.Indicators;

/// <summary>A value on the chart: how far along the time, in percent, and how far down, in pixels.</summary>
internal sealed record ChartPoint(Value Value, decimal X, decimal Y);

/// <summary>What was asked for a period, as a line over it or, for a range, as a band; and the values reported for it.</summary>
internal sealed record ChartTarget(
    Target Target,
    decimal From,
    decimal To,
    decimal Y,
    decimal? UpperY,
    IReadOnlyList<ChartPoint> Points
);

/// <summary>
/// The values of a unit over time against what was asked. Drawn for the eye: the table beneath holds the same numbers.
/// </summary>
/// <param name="First">The first day of the line of time.</param>
/// <param name="Last">Its last day.</param>
internal sealed record IndicatorChart(DateOnly First, DateOnly Last, IReadOnlyList<ChartTarget> Targets)
{
    /// <summary>Between the highest and the lowest amount, in pixels.</summary>
    private const decimal Height = 140;

    /// <summary>Above the highest amount there is room for its number.</summary>
    private const decimal Top = 22;

    public const int Bottom = (int)(Top + Height) + 12;

    /// <summary>None where nothing was reported, or where the answer is yes or no.</summary>
    public static IndicatorChart? Of(IndicatorView view)
    {
        var courses = view.Courses;
        var values = courses.SelectMany(course => course.Values).ToList();
        if (values.Count == 0 || view.Indicator.Direction == Direction.YesNo)
            return null;
        var first = courses.Select(course => course.Target.PeriodFrom).Concat(values.Select(value => value.On)).Min();
        var last = courses.Select(course => course.Target.PeriodTo).Concat(values.Select(value => value.On)).Max();
        var amounts = courses
            .SelectMany(course => new[] { course.Target.Amount, course.Target.Upper ?? course.Target.Amount })
            .Concat(values.Select(value => value.Amount))
            .ToList();
        var scale = new Scale(first, last, amounts.Min(), amounts.Max());
        return new IndicatorChart(first, last, [.. courses.Select(course => Place(course, scale))]);
    }

    private static ChartTarget Place(TargetCourse course, Scale scale) =>
        new(
            course.Target,
            scale.X(course.Target.PeriodFrom),
            scale.X(course.Target.PeriodTo),
            scale.Y(course.Target.Amount),
            course.Target.Upper is { } upper ? scale.Y(upper) : null,
            [.. course.Values.Select(value => new ChartPoint(value, scale.X(value.On), scale.Y(value.Amount)))]
        );

    private sealed record Scale(DateOnly First, DateOnly Last, decimal Least, decimal Most)
    {
        public decimal X(DateOnly day) =>
            Math.Round(100m * (day.DayNumber - First.DayNumber) / Math.Max(1, Last.DayNumber - First.DayNumber), 2);

        /// <summary>One amount alone stands in the middle.</summary>
        public decimal Y(decimal amount) =>
            Math.Round(Top + (Most == Least ? Height / 2 : Height * (Most - amount) / (Most - Least)), 1);
    }
}
