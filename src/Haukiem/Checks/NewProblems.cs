using Haukiem.Findings;

namespace Haukiem.Checks;

/// <summary>The new problems that checks raised: shown beside their verdicts.</summary>
internal static class NewProblems
{
    /// <summary>Whether one of them, raised by one of these checks, stands on that day.</summary>
    public static bool Stand(IEnumerable<Finding> raised, IReadOnlyCollection<Check> checks, DateOnly day) =>
        raised.Any(finding => StandsOn(finding, day) && checks.Any(check => IsOf(finding, check)));

    /// <summary>A finding that concerns a named person is in no result (law 9).</summary>
    public static bool IsOne(Finding finding) =>
        finding is { Origin: FindingOrigin.Check, Kind: FindingKind.NewProblem, ConcernsPerson: false };

    public static bool IsOf(Finding finding, Check check) => finding.OriginId == check.Id.Value;

    /// <summary>Raised by that day, and neither dropped nor taken back.</summary>
    private static bool StandsOn(Finding finding, DateOnly day) =>
        finding.Steps.Where(step => step.On <= day).MaxBy(step => step.No)
            is { StateAfter: not (FindingState.Dropped or FindingState.TakenBack) };
}
