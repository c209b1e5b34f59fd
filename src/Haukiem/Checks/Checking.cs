using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

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
    /// <summary>Its number in the check, where the inspector gave one.</summary>
    public int? No { get; init; }

    public string Code => Assignment?.Code ?? Finding!.Code;

    public UnitId Unit => Assignment?.LeadUnitId ?? Finding!.UnitId;

    public bool Closes => Result.Outcome == CheckOutcome.Closed;

    /// <summary>The assignments that the verdict is carried to: the one that is checked, and the remedies still open.</summary>
    public IEnumerable<Assignment> Carried =>
        Assignment is not null ? [Assignment] : Remedies.Where(one => one.State.IsOpen());

    public IEnumerable<object> Touched => Remedies.Append<object?>(Assignment).Append(Finding).OfType<object>();

    /// <summary>Units other than that of the finding which lead its remedies: their work is judged with it.</summary>
    public IEnumerable<UnitId> LeadsOfRemedies =>
        Remedies.Select(remedy => remedy.LeadUnitId).Distinct().Where(lead => lead != Unit);

    public Independence IndependenceOf(UnitId lead) => Independence with { Lead = lead };
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
        var directives = Independence.Common(subjects.Select(subject => subject.Independence.Directives));
        var mandate = (ofUnit with { Directives = directives }).Judge(result.Kind, act);
        var refusals = mandate
            .Refusals.Concat(CheckRules.OfRound(code, result, round, decider, act.On))
            .Concat(subjects.SelectMany(subject => OfSubject(subject, result, decider, act)))
            .Concat(CheckRules.OfEachOnce(subjects))
            .Append(CheckRules.OfVerdict(code, result.Verdict, result.Outcome))
            .Append(CheckRules.OfAuthority(code, round, mandate.IsDone ? mandate.Value : null, decider))
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
                    subject.No ?? check.Items.Count + 1,
                    subject.Assignment?.Id,
                    subject.Finding?.Id,
                    subject.Result
                )
            );
            Carry(check.Id.Value, subject, decider, act);
        }
        return new CheckCompleted(check, [.. subjects.SelectMany(subject => subject.Touched)]);
    }

    private static IEnumerable<Refusal?> OfSubject(CheckSubject subject, CheckResult result, Decider decider, Act act)
    {
        foreach (var refusal in subject.Independence.Judge(result.Kind, act).Refusals)
            yield return refusal;
        foreach (var lead in subject.LeadsOfRemedies)
        foreach (var refusal in subject.IndependenceOf(lead).Judge(result.Kind, act).Refusals)
            yield return refusal;
        yield return CheckRules.OfUnit(subject.Code, result.Unit, subject.Unit);
        yield return CheckRules.OfVerdict(subject.Code, subject.Result.Verdict, subject.Result.Outcome);
        yield return CheckRules.OfClosing(subject.Code, subject.Result);
        if (subject.Finding is { } finding)
            yield return CheckRules.OfRemedies(finding, subject.Remedies, subject.Result.Outcome);
        foreach (var refusal in CheckRules.OfCarrying(subject, decider, act))
            yield return refusal;
    }

    /// <summary>Every step was found to be allowed before the first was taken: a refusal leaves nothing half done.</summary>
    private static void Carry(Guid check, CheckSubject subject, Decider decider, Act act)
    {
        foreach (var assignment in subject.Carried)
            _ = (
                subject.Closes
                    ? assignment.AcceptByCheck(check, act)
                    : assignment.FollowFurtherByCheck(check, subject.Result.FollowUntil, decider, act)
            ).Value;
        if (subject.Finding is { } finding)
            _ = (subject.Closes ? finding.CorrectByCheck(check, act) : finding.FollowFurtherByCheck(check, act)).Value;
    }
}
