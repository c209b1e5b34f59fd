using Haukiem.Assignments;
using Haukiem.Mandates;

namespace Haukiem.Findings;

/// <summary>What happens to a finding when something happens to its remedies.</summary>
internal static class Remedying
{
    /// <summary>
    /// Remedied once its last open remedy is reported done; back when one of them is open again, for nothing is
    /// corrected while a remedy is open.
    /// </summary>
    /// <param name="cause">The step or the check after which this is asked.</param>
    /// <returns>Whether the finding moved.</returns>
    public static bool Follow(Finding finding, IReadOnlyCollection<Assignment> remedies, Guid cause, Act act)
    {
        var allDone =
            remedies.All(remedy => !remedy.State.IsOpen() || remedy.State == AssignmentState.ReportedDone)
            && remedies.Any(remedy => remedy.State is AssignmentState.ReportedDone or AssignmentState.Verified);
        return (finding.State, allDone) switch
        {
            (FindingState.RemedyAgreed, true) => finding.BecomeRemedied(cause, DoneOn(remedies, act), act).IsDone,
            (FindingState.Remedied or FindingState.Corrected, false) => finding.ReopenRemedy(cause, act).IsDone,
            _ => false,
        };
    }

    /// <summary>What is said of an earlier day does not make the others done before they were.</summary>
    private static DateOnly DoneOn(IEnumerable<Assignment> remedies, Act act) =>
        remedies.Select(remedy => remedy.DoneOn ?? remedy.LastOn).Append(act.On).Max();
}
