using Haukiem.Findings;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>What the checks of a round say of one unit on a day: what a conclusion freezes.</summary>
internal sealed record UnitResult(
    UnitId Unit,
    CheckId Check,
    int OfVersion,
    Verdict Verdict,
    CheckOutcome Outcome,
    bool HasNewFindings
)
{
    /// <summary>Of each unit that was checked by that day, by its latest check.</summary>
    /// <param name="checks">The checks of the round.</param>
    /// <param name="newProblems">The new problems that they raised, with their steps.</param>
    public static IReadOnlyList<UnitResult> Of(
        IEnumerable<Check> checks,
        IReadOnlyCollection<Finding> newProblems,
        DateOnly day
    ) =>
        [
            .. checks
                .Where(check => check.On <= day)
                .GroupBy(check => check.UnitId)
                .Select(unit => OfUnit([.. unit.InTheirOrder()], newProblems, day)),
        ];

    private static UnitResult OfUnit(List<Check> checks, IReadOnlyCollection<Finding> newProblems, DateOnly day)
    {
        var latest = checks[^1];
        var version = latest.VersionOn(day);
        return new UnitResult(
            latest.UnitId,
            latest.Id,
            version.No,
            version.Verdict,
            version.Outcome,
            NewProblems.Stand(newProblems, checks, day)
        );
    }
}
