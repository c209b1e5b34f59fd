using Haukiem.Assignments;
using static Haukiem.Findings.FindingAction;

namespace Haukiem.Findings;

internal static class FindingDisagreement
{
    /// <summary>
    /// What the steps come to: remedied as the unit says, and followed further by a check since, or corrected only by a
    /// check that was itself corrected. None where a check agreed, or where the unit has said so again since.
    /// </summary>
    public static Disagreement? Disagreement(this IEnumerable<FindingStep> steps)
    {
        FindingStep? said = null;
        FindingStep? found = null;
        var wasCorrected = false;
        foreach (var step in steps.OrderBy(step => step.No))
        {
            (said, found) = step.Action switch
            {
                FindingAction.Remedy => (step, null),
                FollowFurther => (said, step),
                ReopenRemedy when wasCorrected => (said, step),
                Correct => (said, null),
                _ => (said, found),
            };
            wasCorrected = step.StateAfter == FindingState.Corrected;
        }
        return said is not null && found is { CauseId: { } cause } ? new(said.On, found.On, cause) : null;
    }
}
