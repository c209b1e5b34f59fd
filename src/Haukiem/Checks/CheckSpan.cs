using Haukiem.Findings;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>
/// Derived: what the checks on the spot of one year say of a unit, on the days from one check to the next: the
/// latest verdict, and whether any check of that year found a new problem. A unit stands here once for each day.
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
    /// <param name="withNewFindings">Which of them raised a new problem.</param>
    public static IEnumerable<CheckSpan> Of(IEnumerable<Check> checks, IReadOnlySet<Guid> withNewFindings) =>
        checks
            .GroupBy(check => check.On.Year)
            .SelectMany(year =>
                OfYear([.. year.OrderBy(check => check.On).ThenBy(check => check.RecordedAt)], withNewFindings)
            );

    private static IEnumerable<CheckSpan> OfYear(List<Check> checks, IReadOnlySet<Guid> withNewFindings)
    {
        var anyNew = false;
        for (var i = 0; i < checks.Count; i++)
        {
            var check = checks[i];
            anyNew |= withNewFindings.Contains(check.Id.Value);
            if (i + 1 < checks.Count && checks[i + 1].On == check.On)
                continue;
            yield return new CheckSpan
            {
                UnitId = check.UnitId,
                Year = check.On.Year,
                From = check.On,
                To = i + 1 < checks.Count ? checks[i + 1].On : DateOnly.MaxValue,
                CheckId = check.Id,
                Verdict = check.Verdict,
                Outcome = check.Outcome,
                HasNewFindings = anyNew,
            };
        }
    }

    public static bool IsNewProblem(Finding finding) =>
        finding
            is {
                Origin: FindingOrigin.Check,
                Kind: FindingKind.NewProblem,
                State: not (FindingState.Dropped or FindingState.TakenBack)
            };
}
