using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Assignments;
using Haukiem.Tests.Findings;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Checks;

/// <summary>A completed check that turned out wrong: a further version, and what comes of it.</summary>
public sealed class CorrectionTests
{
    private static readonly Who Inspector = Who.With(Role.Inspector, Given.City);
    private static readonly DateOnly Later = Given.Day.AddDays(3);
    private static readonly ItemResult Good = new(Verdict.Good, CheckOutcome.Closed);
    private static readonly ItemResult Poor = new(Verdict.Poor, CheckOutcome.FollowedFurther, Given.Day.AddDays(40));

    [Fact]
    public void The_check_stays_as_completed_and_each_day_has_its_version()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(assignment, Good);

        Assert.Empty(Codes(Correct(check, assignment, Poor)));

        Assert.Equal((Verdict.Good, CheckOutcome.Closed), (check.Verdict, check.Outcome));
        Assert.Equal(Verdict.Good, check.VersionOn(Later.AddDays(-1)).Verdict);
        Assert.Equal((2, Verdict.Poor), (check.VersionOn(Later).No, check.VersionOn(Later).Verdict));
        Assert.Equal(Verdict.Good, Assert.Single(check.ItemsOf(check.VersionOn(Given.Day))).Verdict);
        Assert.Equal(Verdict.Poor, Assert.Single(check.ItemsOf(check.Now)).Verdict);
    }

    [Fact]
    public void What_it_had_verified_returns_to_in_progress_with_a_new_day()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(assignment, Good);

        Assert.Equal(["Checks.NewDayMissing"], Codes(Correct(check, assignment, Poor with { FollowUntil = null })));
        Assert.Empty(Codes(Correct(check, assignment, Poor)));

        Assert.Equal(AssignmentState.InProgress, assignment.State);
        Assert.Equal(AssignmentAction.WithdrawVerification, assignment.Steps[^1].Action);
        Assert.Equal(Poor.FollowUntil, assignment.CurrentDay);
    }

    [Fact]
    public void A_version_that_closes_closes_by_the_ordinary_verb()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(assignment, Poor);
        Assert.Equal(["Assignments.NotInThisState"], Codes(Correct(check, assignment, Good)));
        Assert.Empty(assignment.ReportDone("xong", [], Given.Act(AssignmentVerbs.Reporter)).Refusals);
        Assert.Empty(Codes(Correct(check, assignment, Good)));
        Assert.Equal(AssignmentState.Verified, assignment.State);
    }

    [Fact]
    public void What_another_check_has_verified_since_stays_verified()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var first = Complete(assignment, Good);
        Assert.Empty(Codes(Correct(first, assignment, Poor)));
        Assert.Empty(assignment.ReportDone("xong", [], Given.Act(AssignmentVerbs.Reporter, Later)).Refusals);
        Complete(assignment, Good, Later);

        Assert.Empty(Codes(Correct(first, assignment, Poor with { Verdict = Verdict.Slow })));

        Assert.Equal(AssignmentState.Verified, assignment.State);
    }

    [Fact]
    public void A_finding_that_it_had_corrected_is_open_again_with_its_remedies()
    {
        var finding = FindingVerbs.In(FindingState.Remedied);
        var remedy = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(Of(finding, remedy, Good, Given.Act(Inspector)), Given.Act(Inspector));
        Assert.Equal((FindingState.Corrected, AssignmentState.Verified), (finding.State, remedy.State));

        var act = Given.Act(Inspector, Later);
        Assert.Empty(Codes(Correct(check, Of(finding, remedy, Poor, act), act)));

        Assert.Equal((FindingState.RemedyAgreed, AssignmentState.InProgress), (finding.State, remedy.State));
    }

    [Fact]
    public void Whoever_corrects_did_not_do_the_work_either()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(assignment, Good);
        var act = Given.Act(Who.With(Role.Inspector, Given.Lead), Later);
        Assert.Contains("Checks.CheckerNotAboveOrOutside", Codes(Correct(check, Of(assignment, Poor, act), act)));
        var took = Of(assignment, Poor, act) with { Independence = Apart(act) with { HasContributed = true } };
        Assert.Contains("Checks.CheckerContributed", Codes(Correct(check, took, Given.Act(Inspector, Later))));
        Assert.Equal(AssignmentState.Verified, assignment.State);
    }

    [Fact]
    public void The_authority_of_the_check_approves_with_a_reason_and_a_basis_and_not_before_it()
    {
        var assignment = AssignmentVerbs.In(AssignmentState.ReportedDone);
        var check = Complete(assignment, Good);
        IEnumerable<string> Try(Act act, Decider decider) =>
            Codes(Correct(check, Of(assignment, Good with { Verdict = Verdict.Slow }, act), act, decider));
        Assert.Equal(["Checks.NotTheChecksAuthority"], Try(Given.Act(Inspector, Later), Given.ProvinceBody));
        Assert.Equal(
            ["Mandates.ReasonMissing", "Mandates.BasisMissing"],
            Try(Given.Act(Inspector, Later, " ", null), Given.CityBody)
        );
        Assert.Equal(
            ["Checks.CorrectedBeforeItsVersion"],
            Try(Given.Act(Inspector, Given.Day.AddDays(-1)), Given.CityBody)
        );
    }

    [Fact]
    public void A_correction_speaks_of_nothing_that_the_check_did_not_look_at()
    {
        var check = Complete(AssignmentVerbs.In(AssignmentState.ReportedDone), Good);
        var other = AssignmentVerbs.In(AssignmentState.ReportedDone);
        Assert.Equal(["Checks.CorrectionOfOtherThings"], Codes(Correct(check, other, Good)));
    }

    private static Independence Apart(Act act) => new(Given.Lead.Id, [Given.Lead.Id], false, act.Mandates);

    private static CheckSubject Of(Assignment assignment, ItemResult result, Act act) =>
        new(assignment, null, [], result, Apart(act));

    private static CheckSubject Of(Finding finding, Assignment remedy, ItemResult result, Act act) =>
        new(null, finding, [remedy], result, Apart(act));

    private static Check Complete(Assignment assignment, ItemResult result, DateOnly? on = null)
    {
        var act = Given.Act(Inspector, on);
        return Complete(Of(assignment, result, act), act);
    }

    private static Check Complete(CheckSubject subject, Act act)
    {
        var (verdict, outcome) = (subject.Result.Verdict, subject.Result.Outcome);
        var result = new CheckResult(CheckKind.Desk, null, Given.Lead.Id, verdict, outcome, null);
        var completed = Checking.Complete("KT-1", result, null, Apart(act), [subject], Given.CityBody, act);
        Assert.Empty(completed.Refusals);
        return completed.Value.Check;
    }

    private static Outcome<CheckCorrected> Correct(Check check, Assignment assignment, ItemResult result)
    {
        var act = Given.Act(Inspector, Later);
        return Correct(check, Of(assignment, result, act), act);
    }

    private static Outcome<CheckCorrected> Correct(Check check, CheckSubject subject, Act act, Decider? by = null)
    {
        var result = new CorrectedResult(subject.Result.Verdict, subject.Result.Outcome, null);
        return Correcting.Correct(check, result, Apart(act), [subject], by ?? Given.CityBody, act);
    }

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
