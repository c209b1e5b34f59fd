using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Lifecycles;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Mandates;

/// <summary>What a mandate allows: at its unit, for its matter, and in whose name.</summary>
public sealed class ActTests
{
    private static readonly Guid Matter = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Fact]
    public void A_leader_decides_at_the_own_unit_without_naming_a_basis() =>
        Assert.Empty(Refusals(Who.With(Role.Leader, Given.City), basis: null));

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Coordinator)]
    internal void Whoever_records_the_decision_of_another_names_its_basis(Role role)
    {
        var above = Who.With(role, Given.Province);

        Assert.Equal(["Mandates.BasisMissing"], Refusals(above, basis: null));
        Assert.Empty(Refusals(above, basis: "Thông báo số 12"));
    }

    [Fact]
    public void A_mandate_for_one_matter_allows_nothing_outside_it()
    {
        var act = Given.Act(ForOneMatter(Role.Reporter));

        Assert.False(act.MaySpeakFor(Given.Lead.Id));
        Assert.False(act.MaySpeakFor(Given.Lead.Id, Other));
        Assert.True(act.MaySpeakFor(Given.Lead.Id, Matter, Other));
    }

    [Fact]
    public void A_leader_for_one_matter_decides_in_that_matter_alone()
    {
        var act = Given.Act(ForOneMatter(Role.Leader));

        Assert.NotEmpty(act.DecisionRefusals(Given.Lead.Id, Needs.Nothing));
        Assert.Empty(act.DecisionRefusals(Given.Lead.Id, Needs.Nothing, Matter));
    }

    private static IEnumerable<string> Refusals(Who who, string? basis) =>
        Given.Act(who, basis: basis).DecisionRefusals(Given.City.Id, Needs.Basis).Select(refusal => refusal.Code);

    private static Who ForOneMatter(Role role)
    {
        var person = PersonId.New();
        var terms = new MandateTerms(
            role,
            Given.Lead.Id,
            Given.Lead.Id,
            Reach.Subtree,
            "NQ-1",
            false,
            new DateOnly(2010, 1, 1),
            null
        )
        {
            MatterId = Matter,
        };
        return new Who("one matter", person, [Mandate.Grant("M", person, terms).Value]);
    }
}
