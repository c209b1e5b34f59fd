using static Haukiem.Assignments.AssignmentAction;

namespace Haukiem.Assignments;

/// <summary>Chưa thống nhất giữa báo cáo và kiểm tra: a unit said that it is done, and the check that followed found otherwise.</summary>
/// <param name="Cause">The check, or the correction of one, that found it.</param>
internal sealed record Disagreement(DateOnly SaidOn, DateOnly FoundOn, Guid Cause);

internal static class AssignmentDisagreement
{
    /// <summary>
    /// What the steps come to: reported done, and sent back by a check since. None where the unit has not said so, or has
    /// said it again since; where a check agreed; and where the authority let it leave.
    /// </summary>
    public static Disagreement? Disagreement(this IEnumerable<AssignmentStep> steps)
    {
        AssignmentStep? said = null;
        AssignmentStep? found = null;
        foreach (var step in steps.OrderBy(step => step.No))
            (said, found) = step.Action switch
            {
                ReportDone => (step, null),
                FollowFurther or WithdrawVerification => (said, step),
                _ when !step.StateAfter.IsOpen() => (said, null),
                _ => (said, found),
            };
        return said is not null && found is { CauseId: { } cause } ? new(said.On, found.On, cause) : null;
    }
}
