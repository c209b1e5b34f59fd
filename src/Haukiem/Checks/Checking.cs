using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Checks;

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
        var mandate = ThroughWhat(result.Kind, ofUnit, subjects, act);
        var refusals = mandate
            .Refusals.Concat(CheckRules.OfRound(code, result, round, decider, act))
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
            check.Add(subject);
            Carry(check.Id.Value, subject, decider, act);
        }
        return new CheckCompleted(check, [.. subjects.SelectMany(subject => subject.Touched)]);
    }

    /// <summary>The mandate through which the checker acts: one for everything, or for a directive that all of it answers.</summary>
    internal static Outcome<Mandate> ThroughWhat(
        CheckKind kind,
        Independence ofUnit,
        IEnumerable<CheckSubject> subjects,
        Act act
    ) =>
        (
            ofUnit with
            {
                Directives = Independence.Common(subjects.Select(subject => subject.Independence.Directives)),
            }
        ).Judge(kind, act);

    private static IEnumerable<Refusal?> OfSubject(CheckSubject subject, CheckResult result, Decider decider, Act act)
    {
        foreach (var refusal in OfJudging(subject, result.Kind, act))
            yield return refusal;
        yield return CheckRules.OfUnit(subject.Code, result.Unit, subject.Unit);
        foreach (var refusal in CheckRules.OfCarrying(subject, decider, act))
            yield return refusal;
    }

    /// <summary>Law 1 for the thing and for each unit that leads a remedy of it, and whether the verdict is one.</summary>
    internal static IEnumerable<Refusal?> OfJudging(CheckSubject subject, CheckKind kind, Act act)
    {
        foreach (var refusal in subject.Independence.Judge(kind, act).Refusals)
            yield return refusal;
        foreach (var lead in subject.LeadsOfRemedies)
        foreach (var refusal in subject.IndependenceOf(lead).Judge(kind, act).Refusals)
            yield return refusal;
        yield return CheckRules.OfVerdict(subject.Code, subject.Result.Verdict, subject.Result.Outcome);
        yield return CheckRules.OfClosing(subject.Code, subject.Result);
    }

    /// <summary>Every step was found to be allowed before the first was taken: a refusal leaves nothing half done.</summary>
    internal static void Carry(Guid check, CheckSubject subject, Decider decider, Act act)
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
