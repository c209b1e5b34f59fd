using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Checks;

/// <summary>Why a correction of a check is refused, rule by rule, beside what is asked of every check.</summary>
internal static class CorrectionRules
{
    /// <summary>
    /// Approved by the authority of the check, with a reason, and not before what it corrects. It speaks only of things
    /// of which the check spoke: another thing is looked at by another check.
    /// </summary>
    public static IEnumerable<Refusal> OfCorrection(
        Check check,
        IReadOnlyCollection<CheckSubject> subjects,
        Decider decider,
        Act act
    )
    {
        if (check.AuthorityId != decider.Id)
            yield return new Refusal("Checks.NotTheChecksAuthority", check.Code);
        if (!act.HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
        if (!act.HasBasis && !act.IsLeaderOf(decider.UnitId))
            yield return new Refusal("Mandates.BasisMissing");
        if (act.On < check.Now.On)
            yield return new Refusal("Checks.CorrectedBeforeItsVersion", check.Code, act.On, check.Now.On);
        var said = check.ItemsOf(check.Now).ToList();
        if (subjects.Any(subject => !said.Exists(item => item.IsOf(subject))))
            yield return new Refusal("Checks.CorrectionOfOtherThings", check.Code);
    }

    /// <summary>Whether the states of what was checked let the correction be carried to them.</summary>
    public static IEnumerable<Refusal> OfChange(ItemChange change, Decider decider, Act act)
    {
        if (change.Carries)
            return CheckRules.OfCarrying(change.Subject, decider, act);
        return change.Withdraws ? OfWithdrawing(change, decider, act) : [];
    }

    private static IEnumerable<Refusal> OfWithdrawing(ItemChange change, Decider decider, Act act)
    {
        foreach (var assignment in change.Withdrawn)
        foreach (
            var refusal in AssignmentRules
                .OfStep(assignment, AssignmentAction.WithdrawVerification, null, act)
                .Concat(CheckRules.OfNewDay(assignment, change.Subject, decider, act))
        )
            yield return refusal;
        if (change.Subject.Finding is not { } finding)
            yield break;
        foreach (var refusal in FindingRules.OfOrder(finding, act))
            yield return refusal;
    }
}
