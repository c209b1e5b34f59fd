using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Checks;

internal static class CheckRules
{
    /// <summary>Good closes; slow may close or be followed further; poor never closes.</summary>
    public static Refusal? OfVerdict(string code, Verdict verdict, CheckOutcome outcome) =>
        (verdict, outcome) switch
        {
            (Verdict.Good, CheckOutcome.FollowedFurther) => new Refusal("Checks.GoodCloses", code),
            (Verdict.Poor, CheckOutcome.Closed) => new Refusal("Checks.PoorNeverCloses", code),
            _ => null,
        };

    /// <summary>
    /// A check in a round is made while the round is under way, in a unit that the round is to check, and in the
    /// name of the authority of the round.
    /// </summary>
    public static IEnumerable<Refusal> OfRound(string code, CheckResult result, Round? round, Decider decider, Act act)
    {
        if (result.Kind == CheckKind.OnTheSpot && round is null)
            yield return new Refusal("Checks.OnTheSpotNeedsRound", code);
        if (round is null)
            yield break;
        if (round.State != RoundState.UnderWay || round.LastOn > act.On)
            yield return new Refusal("Checks.RoundNotUnderWay", round.Code);
        if (!round.IsOver(result.Unit, act))
            yield return new Refusal("Checks.UnitNotInRound", code, round.Code);
        if (round.AuthorityId != decider.Id)
            yield return new Refusal("Checks.NotTheRoundsAuthority", code, round.Code);
    }

    /// <summary>Nothing is corrected while a remedy is open.</summary>
    private static Refusal? OfRemedies(Finding finding, IEnumerable<Assignment> remedies, CheckOutcome outcome) =>
        outcome == CheckOutcome.Closed
        && remedies.Any(remedy => remedy.State.IsOpen() && remedy.State != AssignmentState.ReportedDone)
            ? new Refusal("Checks.RemedyStillOpen", finding.Code)
            : null;

    public static Refusal? OfUnit(string code, Haukiem.Units.UnitId checkedUnit, Haukiem.Units.UnitId itemUnit) =>
        checkedUnit == itemUnit ? null : new Refusal("Checks.ItemOfAnotherUnit", code);

    /// <summary>Whether the states of what was checked, and the deadlines, let the verdict be carried to them.</summary>
    public static IEnumerable<Refusal> OfCarrying(CheckSubject subject, Decider decider, Act act)
    {
        var action = subject.Closes ? AssignmentAction.Verify : AssignmentAction.FollowFurther;
        foreach (var assignment in subject.Carried)
        foreach (
            var refusal in AssignmentRules
                .OfStep(assignment, action, null, act)
                .Concat(OfNewDay(assignment, subject, decider, act))
        )
            yield return refusal;
        if (subject.Finding is not { } finding)
            yield break;
        if (OfRemedies(finding, subject.Remedies, subject.Result.Outcome) is { } open)
            yield return open;
        var step = subject.Closes ? FindingAction.Correct : FindingAction.FollowFurther;
        foreach (var refusal in FindingRules.OfStep(finding, step, null, act))
            yield return refusal;
    }

    /// <summary>What is followed further gets a new day, unless its deadline stands with periods of its own.</summary>
    public static IEnumerable<Refusal> OfNewDay(
        Assignment assignment,
        CheckSubject subject,
        Decider decider,
        Act act
    ) =>
        (subject.Closes, subject.Result.FollowUntil) switch
        {
            (false, { } until) => AssignmentRules.OfFollowingUntil(assignment, until, decider, act),
            (false, null) when assignment.CurrentKind != DeadlineKind.Standing =>
            [
                new Refusal("Checks.NewDayMissing", assignment.Code),
            ],
            _ => [],
        };

    /// <summary>What is closed has no new day.</summary>
    public static Refusal? OfClosing(string code, ItemResult result) =>
        result is { Outcome: CheckOutcome.Closed, FollowUntil: not null }
            ? new Refusal("Checks.NewDayOfClosed", code)
            : null;

    /// <summary>Outside a round a check is made for an authority of the unit at which the checker's mandate stands.</summary>
    public static Refusal? OfAuthority(string code, Round? round, Mandate? through, Decider decider) =>
        round is null && through is not null && through.UnitId != decider.UnitId
            ? new Refusal("Checks.NotForThisAuthority", code)
            : null;

    /// <summary>One check gives a thing one verdict.</summary>
    public static IEnumerable<Refusal> OfEachOnce(IEnumerable<CheckSubject> subjects) =>
        subjects
            .SelectMany(subject => subject.Touched)
            .CountBy(thing => thing)
            .Where(count => count.Value > 1)
            .Select(count => new Refusal(
                "Checks.CheckedTwice",
                (count.Key as Assignment)?.Code ?? ((Finding)count.Key).Code
            ));
}
