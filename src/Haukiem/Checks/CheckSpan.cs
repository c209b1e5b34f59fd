using Haukiem.Findings;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>
/// Derived: what the checks on the spot of one year say of a unit, on the days from one check to the next: the
/// latest verdict, in the version of the day, and whether any check of that year found a new problem. A unit stands
/// here once for each day.
/// </summary>
internal sealed class CheckSpan
{
    public UnitId UnitId { get; init; }

    public int Year { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The latest check.</summary>
    public CheckId CheckId { get; init; }

    public Verdict Verdict { get; init; }

    public CheckOutcome Outcome { get; init; }

    public bool HasNewFindings { get; init; }

    /// <summary>What the checks of one unit say, year by year.</summary>
    /// <param name="checks">The completed checks on the spot of one unit.</param>
    /// <param name="newProblems">The new problems that checks of the unit raised, with their steps.</param>
    public static IEnumerable<CheckSpan> Of(IEnumerable<Check> checks, IReadOnlyCollection<Finding> newProblems) =>
        checks.GroupBy(check => check.On.Year).SelectMany(year => OfYear([.. year.InTheirOrder()], newProblems));

    private static IEnumerable<CheckSpan> OfYear(List<Check> checks, IReadOnlyCollection<Finding> newProblems)
    {
        var raised = newProblems.Where(finding => checks.Exists(check => NewProblems.IsOf(finding, check))).ToList();
        var days = checks
            .SelectMany(check => check.Corrections.Select(correction => correction.On).Prepend(check.On))
            .Concat(raised.SelectMany(finding => finding.Steps.Select(step => step.On)))
            .Where(day => day >= checks[0].On && day.Year == checks[0].On.Year)
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i < days.Count; i++)
            yield return On(checks, raised, days[i], i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue);
    }

    private static CheckSpan On(List<Check> checks, List<Finding> raised, DateOnly day, DateOnly next)
    {
        var made = checks.Where(check => check.On <= day).ToList();
        var latest = made[^1];
        var version = latest.VersionOn(day);
        return new CheckSpan
        {
            UnitId = latest.UnitId,
            Year = latest.On.Year,
            From = day,
            To = next,
            CheckId = latest.Id,
            Verdict = version.Verdict,
            Outcome = version.Outcome,
            HasNewFindings = NewProblems.Stand(raised, made, day),
        };
    }
}
