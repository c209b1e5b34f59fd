using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Indicators;

/// <summary>A target that the city set for a district: what may be done to it, and by whom.</summary>
public sealed class TargetTests
{
    private static readonly Who ProvinceLeader = Who.With(Role.Leader, Given.Province);
    private static readonly Who CityLeader = Who.With(Role.Leader, Given.City);
    private static readonly Who DistrictLeader = Who.With(Role.Leader, Given.Lead);
    private static readonly Indicator Growth = Entered("CS-1", Direction.MoreIsBetter);
    private static readonly Indicator Published = Entered("CS-2", Direction.YesNo);

    [Fact]
    public void The_districts_own_authority_does_not_lower_what_the_city_asked()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);

        var lowered = target.Correct(Growth, Terms(1), Given.DistrictBody, Given.Act(DistrictLeader));

        Assert.Equal("Indicators.SetByAnotherAuthority", Assert.Single(lowered.Refusals).Code);
        Assert.Equal(10, target.Amount);
    }

    [Fact]
    public void The_districts_own_authority_does_not_drop_what_the_city_asked()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);

        var dropped = target.DecideNotApplicable(Given.DistrictBody, Given.Act(DistrictLeader));

        Assert.Equal("Indicators.SetByAnotherAuthority", Assert.Single(dropped.Refusals).Code);
    }

    [Fact]
    public void Another_authority_of_the_same_unit_does_not_either()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);
        var other = new Decider(AuthorityId.New(), Given.City.Id);

        var lowered = target.Correct(Growth, Terms(1), other, Given.Act(CityLeader));

        Assert.Equal("Indicators.SetByAnotherAuthority", Assert.Single(lowered.Refusals).Code);
    }

    [Fact]
    public void An_authority_above_the_one_that_set_it_changes_and_drops_it()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);

        Assert.Empty(target.Correct(Growth, Terms(12), Given.ProvinceBody, Given.Act(ProvinceLeader)).Refusals);
        Assert.Empty(target.DecideNotApplicable(Given.ProvinceBody, Given.Act(ProvinceLeader)).Refusals);
    }

    [Fact]
    public void A_correction_says_why()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);

        var corrected = target.Correct(Growth, Terms(1), Given.CityBody, Given.Act(CityLeader, reason: null));

        Assert.Equal("Mandates.ReasonMissing", Assert.Single(corrected.Refusals).Code);
    }

    [Fact]
    public void It_is_weighed_by_its_own_indicator_only()
    {
        var target = Set(Growth, Given.CityBody, CityLeader, 10);

        Assert.Throws<ArgumentException>(() =>
            target.Correct(Published, Terms(1), Given.CityBody, Given.Act(CityLeader))
        );
        Assert.Throws<ArgumentException>(() =>
            target.Report(Published, 1, ValueBasis.Estimate, Given.Act(Who.With(Role.Reporter, Given.Lead)))
        );
    }

    [Theory]
    [InlineData(0, 0, Assessment.Met)]
    [InlineData(1, 1, Assessment.Met)]
    [InlineData(0, 1, Assessment.NotMet)]
    [InlineData(1, 0, Assessment.NotMet)]
    internal void Yes_and_no_are_met_by_the_same_answer(int asked, int said, Assessment expected) =>
        Assert.Equal(
            expected,
            AssessmentSpan.Assess(Set(Published, Given.CityBody, CityLeader, asked), Published, said)
        );

    [Fact]
    public void An_indicator_with_targets_keeps_its_direction()
    {
        var indicator = Entered("CS-3", Direction.MoreIsBetter);
        var ranged = new IndicatorDetails("Chỉ số", "%", Direction.InsideRange, IndicatorPeriod.Year);

        Assert.Equal("Indicators.DirectionStands", Assert.Single(indicator.Correct(ranged, true).Refusals).Code);
        Assert.Empty(indicator.Correct(ranged, hasTargets: false).Refusals);
    }

    private static Target Set(Indicator indicator, Decider decider, Who who, decimal amount) =>
        Target.Set("CT-1", indicator, Given.Lead.Id, Terms(amount), decider, Given.Act(who)).Value;

    private static TargetTerms Terms(decimal amount) =>
        new(new DateOnly(2013, 1, 1), new DateOnly(2013, 12, 31), amount, null, new DateOnly(2013, 11, 30));

    private static Indicator Entered(string code, Direction direction) =>
        Indicator.Enter(code, new IndicatorDetails("Chỉ số", "%", direction, IndicatorPeriod.Year)).Value;
}
