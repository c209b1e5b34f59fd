using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Checks;

/// <summary>One thing that a check looks at, with what law 1 has to know about it.</summary>
/// <param name="Assignment">The assignment, or null where it is a finding.</param>
/// <param name="Finding">The finding, or null where it is an assignment.</param>
/// <param name="Remedies">The remedies of the finding: one check decides them together with it.</param>
internal sealed record CheckSubject(
    Assignment? Assignment,
    Finding? Finding,
    IReadOnlyList<Assignment> Remedies,
    ItemResult Result,
    Independence Independence
)
{
    public string Code => Assignment?.Code ?? Finding!.Code;

    public Haukiem.Units.UnitId Unit => Assignment?.LeadUnitId ?? Finding!.UnitId;
}

/// <summary>A check was completed; what it touched besides itself.</summary>
internal sealed record CheckCompleted(Check Check, IReadOnlyList<object> Touched);

/// <summary>The verb of the inspector: completes a check and carries its verdicts to what was checked.</summary>
internal static class Checking
{
    public static Outcome<CheckCompleted> Complete(
        string code,
        CheckResult result,
        Round? round,
        Independence ofUnit,
        IReadOnlyList<CheckSubject> subjects,
        Decider decider,
        Act act
    )
    {
        var mandate = ofUnit.Judge(result.Kind, act);
        var refusals = mandate
            .Refusals.Concat(CheckRules.OfRound(code, result, round, act.On))
            .Concat(subjects.SelectMany(subject => OfSubject(subject, result, act)))
            .Append(CheckRules.OfVerdict(code, result.Verdict, result.Outcome))
            .OfType<Refusal>()
            .Distinct()
            .ToArray();
        if (refusals.Length > 0)
            return refusals;

        act.GoThrough(mandate.Value);
        var check = Check.Of(code, result, mandate.Value, decider, act);
        foreach (var subject in subjects)
        {
            check.Add(
                CheckItem.Of(
                    check.Id,
                    check.Items.Count + 1,
                    subject.Assignment?.Id,
                    subject.Finding?.Id,
                    subject.Result
                )
            );
            var carried = Carry(subject, decider, act);
            if (carried.Length > 0)
                return carried;
        }
        return new CheckCompleted(check, [.. subjects.SelectMany(Touched)]);
    }

    private static IEnumerable<Refusal?> OfSubject(CheckSubject subject, CheckResult result, Act act)
    {
        foreach (var refusal in subject.Independence.Judge(result.Kind, act).Refusals)
            yield return refusal;
        yield return CheckRules.OfUnit(subject.Code, result.Unit, subject.Unit);
        yield return CheckRules.OfVerdict(subject.Code, subject.Result.Verdict, subject.Result.Outcome);
        if (subject.Finding is { } finding)
            yield return CheckRules.OfRemedies(finding, subject.Remedies, subject.Result.Outcome);
    }

    private static Refusal[] Carry(CheckSubject subject, Decider decider, Act act)
    {
        var closes = subject.Result.Outcome == CheckOutcome.Closed;
        var refusals = new List<Refusal>();
        foreach (
            var assignment in subject
                .Remedies.Append(subject.Assignment)
                .OfType<Assignment>()
                .Where(one => one.State.IsOpen())
        )
            refusals.AddRange(
                (
                    closes
                        ? assignment.AcceptByCheck(act)
                        : assignment.FollowFurtherByCheck(subject.Result.FollowUntil, decider, act)
                ).Refusals
            );
        if (subject.Finding is { } finding)
            refusals.AddRange((closes ? finding.CorrectByCheck(act) : finding.FollowFurtherByCheck(act)).Refusals);
        return [.. refusals];
    }

    private static IEnumerable<object> Touched(CheckSubject subject) =>
        subject.Remedies.Append<object?>(subject.Assignment).Append(subject.Finding).OfType<object>();
}
