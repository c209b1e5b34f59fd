using Haukiem.Assignments;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Assignments;

/// <summary>Rules that the table of states does not say: whose deadline it is, and when a part may be handed on.</summary>
public sealed class AssignmentRulesTests
{
    private static readonly Who CityLeader = Who.With(Role.Leader, Given.City);
    private static readonly Who DistrictLeader = Who.With(Role.Leader, Given.Lead);

    [Fact]
    public void Another_authority_of_the_same_unit_does_not_move_a_deadline_that_it_did_not_set()
    {
        var other = new Decider(AuthorityId.New(), Given.City.Id);
        var it = AssignmentVerbs.New();

        var moved = it.ChangeDeadline(Deadline.On(AssignmentVerbs.LastDay.AddDays(9)), other, Given.Act(CityLeader));

        Assert.Contains("Assignments.NotItsAuthority", Codes(moved));
        Assert.Contains("Assignments.DeadlineSetAbove", Codes(moved));
    }

    [Fact]
    public void An_authority_above_moves_it_and_then_only_that_one_or_one_above_moves_it_again()
    {
        var it = AssignmentVerbs.New();
        var day = Deadline.On(AssignmentVerbs.LastDay.AddDays(9));

        var above = it.ChangeDeadline(day, Given.ProvinceBody, Given.Act(Who.With(Role.Leader, Given.Province)));
        var back = it.ChangeDeadline(day, Given.CityBody, Given.Act(CityLeader));

        Assert.Empty(Codes(above));
        Assert.Contains("Assignments.DeadlineSetAbove", Codes(back));
    }

    [Theory]
    [InlineData(AssignmentState.ReportedDone)]
    [InlineData(AssignmentState.Verified)]
    [InlineData(AssignmentState.Withdrawn)]
    internal void No_part_is_handed_on_from_what_was_reported_done_or_is_closed(AssignmentState state)
    {
        var whole = AssignmentVerbs.In(state);

        Assert.Equal(["Assignments.WholeNotOpen"], Codes(HandOn(whole)));
    }

    [Fact]
    public void A_part_is_handed_on_while_the_whole_is_in_progress() =>
        Assert.Empty(Codes(HandOn(AssignmentVerbs.In(AssignmentState.InProgress))));

    [Fact]
    public void A_whole_is_not_reported_done_on_a_day_before_its_last_part_was_closed()
    {
        var whole = AssignmentVerbs.In(AssignmentState.InProgress);
        var part = HandOn(whole).Value.Assignment;
        var closed = Given.Day.AddDays(2);
        _ = part.Withdraw(Given.DistrictBody, Given.Act(DistrictLeader, closed)).Value;

        var before = whole.ReportDone("xong", [part], Given.Act(AssignmentVerbs.Reporter, closed.AddDays(-1)));
        var then = whole.ReportDone("xong", [part], Given.Act(AssignmentVerbs.Reporter, closed));

        Assert.Equal(["Assignments.PartClosedLater"], Codes(before));
        Assert.Empty(Codes(then));
    }

    private static Outcome<AssignmentStepTaken> HandOn(Assignment whole) =>
        Assignment.Assign(
            "NV-1-1",
            new AssignmentDetails("Một phần", null, null),
            new AssignmentOrder(Given.DistrictBody, Given.Ward.Id, Deadline.None()) { Parent = whole },
            Given.Act(DistrictLeader)
        );

    private static IEnumerable<string> Codes(Outcome<AssignmentStepTaken> outcome) =>
        outcome.Refusals.Select(refusal => refusal.Code);
}
