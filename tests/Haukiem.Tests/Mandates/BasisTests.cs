using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Assignments;
using Haukiem.Tests.Checks;
using Haukiem.Tests.Findings;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Mandates;

/// <summary>What a coordinator records was decided by another: it says on what it rests. A leader decides by saying so.</summary>
public sealed class BasisTests
{
    private static readonly Who Coordinator = Who.With(Role.Coordinator, Given.City);
    private static readonly Who Leader = Who.With(Role.Leader, Given.City);

    [Fact]
    public void An_assignment_rests_on_a_clause_or_says_on_what()
    {
        var order = new AssignmentOrder(Given.CityBody, Given.Lead.Id, Deadline.None());
        var answering = order with { Clauses = [(ClauseId.New(), DocumentId.New())] };

        Assert.Equal(["Mandates.BasisMissing"], Codes(Assign(order, Unsupported(Coordinator))));
        Assert.Empty(Codes(Assign(answering, Unsupported(Coordinator))));
        Assert.Empty(Codes(Assign(order, Given.Act(Coordinator))));
        Assert.Empty(Codes(Assign(order, Unsupported(Leader))));
    }

    [Fact]
    public void A_target_says_on_what_it_rests()
    {
        Assert.Equal(["Mandates.BasisMissing"], Codes(Set(Unsupported(Coordinator))));
        Assert.Empty(Codes(Set(Unsupported(Leader))));
        Assert.Equal("số 1", Set(Given.Act(Coordinator)).Value.SetBasis);
    }

    [Fact]
    public void That_a_target_does_not_apply_says_who_decided_it_and_on_what()
    {
        var target = Set(Given.Act(Leader)).Value;

        Assert.Empty(Codes(target.DecideNotApplicable(Given.CityBody, Given.Act(Coordinator))));

        Assert.Equal(Given.CityBody.Id, target.NotApplicableAuthorityId);
        Assert.Equal(Coordinator.Person, target.NotApplicableBy);
        Assert.Equal("số 1", target.NotApplicableBasis);
    }

    [Fact]
    public void A_round_is_planned_and_concluded_on_a_basis_and_begun_without()
    {
        Assert.Equal(["Mandates.BasisMissing"], Codes(Plan(Unsupported(Coordinator))));
        var round = Plan(Given.Act(Coordinator)).Value;
        Assert.Equal("số 1", round.PlannedBasis);

        Assert.Empty(Codes(round.Begin(Unsupported(Coordinator))));
        var checks = RoundVerbs.ChecksOf(round);
        Assert.Empty(Codes(round.SendDraft(RoundVerbs.DaysToReply, checks, Unsupported(Coordinator))));
        foreach (var unit in round.Units)
            Assert.Empty(Codes(round.Agree(unit.UnitId, "Thống nhất", Given.Act(Who.With(Role.Reporter, Given.City)))));
        var found = UnitResult.Of(checks, [], Given.Day);
        Assert.Equal(["Mandates.BasisMissing"], Codes(round.Conclude(found, Unsupported(Coordinator))));
        Assert.Empty(Codes(round.Conclude(found, Given.Act(Coordinator))));
        Assert.Equal("số 1", round.Steps[^1].Basis);
    }

    [Fact]
    public void A_remedy_is_agreed_on_a_basis()
    {
        var finding = FindingVerbs.In(FindingState.Accepted);

        var without = finding.AgreeRemedy(AssignmentVerbs.New(), Given.CityBody, Unsupported(Coordinator));
        var with = finding.AgreeRemedy(AssignmentVerbs.New(), Given.CityBody, Given.Act(Coordinator));

        Assert.Equal(["Mandates.BasisMissing"], Codes(without));
        Assert.Empty(Codes(with));
    }

    private static Act Unsupported(Who who) => Given.Act(who, basis: null);

    private static Outcome<AssignmentStepTaken> Assign(AssignmentOrder order, Act act) =>
        Assignment.Assign("NV-1", new AssignmentDetails("Việc", null, null), order, act);

    private static Outcome<Target> Set(Act act)
    {
        var details = new IndicatorDetails("Chỉ số", "%", Direction.MoreIsBetter, IndicatorPeriod.Year);
        var terms = new TargetTerms(new(2013, 1, 1), new(2013, 12, 31), 10, null, new(2013, 11, 30));
        return Target.Set("CT-1", Indicator.Enter("CS-1", details).Value, Given.Lead.Id, terms, Given.CityBody, act);
    }

    private static Outcome<Round> Plan(Act act) =>
        Round.Plan("DKT-1", "Đợt kiểm tra", [Given.Lead.Id], Given.CityBody, act);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
