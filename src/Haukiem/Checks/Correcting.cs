using Haukiem.Assignments;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Checks;

/// <summary>A check was corrected; what that touched besides the check.</summary>
internal sealed record CheckCorrected(Check Check, CheckCorrection Correction, IReadOnlyList<object> Touched);

/// <summary>
/// A completed check turned out wrong: what it says is said anew by somebody who did not do the work either, and what
/// had come of it is taken back, or done, in the same act.
/// </summary>
internal static class Correcting
{
    /// <summary>Makes the next version of the check and carries what is different in it to what was checked.</summary>
    /// <param name="subjects">What of the things that the check looked at it should have judged otherwise.</param>
    /// <param name="decider">The authority of the check, which approves the correction.</param>
    public static Outcome<CheckCorrected> Correct(
        Check check,
        CorrectedResult result,
        Independence ofUnit,
        IReadOnlyList<CheckSubject> subjects,
        Decider decider,
        Act act
    )
    {
        var mandate = Checking.ThroughWhat(check.Kind, ofUnit, subjects, act);
        var changes = subjects.Select(subject => ItemChange.Of(check, subject)).ToList();
        var refusals = mandate
            .Refusals.Concat(CorrectionRules.OfCorrection(check, subjects, decider, act))
            .Concat(subjects.SelectMany(subject => Checking.OfJudging(subject, check.Kind, act)))
            .Append(CheckRules.OfVerdict(check.Code, result.Verdict, result.Outcome))
            .Concat(CheckRules.OfEachOnce(subjects))
            .Concat(changes.SelectMany(change => CorrectionRules.OfChange(change, decider, act)))
            .OfType<Refusal>()
            .Distinct()
            .ToArray();
        if (refusals.Length > 0)
            return refusals;

        act.GoThrough(mandate.Value);
        var correction = check.Add(result, mandate.Value, decider, act);
        foreach (var change in changes)
        {
            check.Add(change.Subject);
            Carry(correction.Id.Value, change, decider, act);
        }
        return new CheckCorrected(check, correction, [.. subjects.SelectMany(subject => subject.Touched)]);
    }

    /// <summary>Every step was found to be allowed before the first was taken.</summary>
    private static void Carry(Guid correction, ItemChange change, Decider decider, Act act)
    {
        if (change.Carries)
            Checking.Carry(correction, change.Subject, decider, act);
        if (!change.Withdraws)
            return;
        foreach (var assignment in change.Withdrawn.ToList())
            _ = assignment
                .WithdrawVerificationByCheck(correction, change.Subject.Result.FollowUntil, decider, act)
                .Value;
        if (change.Subject.Finding is { } finding)
            _ = finding.ReopenRemedy(correction, act).Value;
    }
}

/// <summary>What a correction changes about one thing.</summary>
/// <param name="Before">What the check said of it until now; nothing where it had not looked at it.</param>
internal sealed record ItemChange(Check Check, CheckSubject Subject, CheckItem? Before)
{
    public static ItemChange Of(Check check, CheckSubject subject) =>
        new(check, subject, check.ItemsOf(check.Now).FirstOrDefault(item => item.IsOf(subject)));

    /// <summary>The check had closed it, should not have, and nothing has come of it since.</summary>
    public bool Withdraws => Before?.Outcome == CheckOutcome.Closed && !Subject.Closes && IsClosedByCheck;

    /// <summary>The check had not closed it, and now does, or gives another day.</summary>
    public bool Carries =>
        Before?.Outcome == CheckOutcome.FollowedFurther
        && (Subject.Closes || Before.FollowUntil != Subject.Result.FollowUntil);

    /// <summary>What the check had verified: the assignment, or the remedies that it closed with their finding.</summary>
    public IEnumerable<Assignment> Withdrawn =>
        Subject.Touched.OfType<Assignment>().Where(one => Check.Caused(one.VerifiedBy));

    private bool IsClosedByCheck =>
        Subject.Finding is { } finding
            ? Check.Caused(finding.CorrectedBy)
            : Check.Caused(Subject.Assignment!.VerifiedBy);
}
