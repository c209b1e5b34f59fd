using System.Text.Json;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;
using static Haukiem.Tests.Reviews.ReviewVerbs;

namespace Haukiem.Tests.Reviews;

/// <summary>The table of reviews, line by line.</summary>
public sealed class ReviewLifecycleTests
{
    private static readonly Dictionary<ReviewActor, string[]> Allowed = new()
    {
        [ReviewActor.Superior] = ["Leader at TP", "Leader at TINH", "Coordinator at TP", "Coordinator at TINH"],
        [ReviewActor.Unit] = ["Leader at Q1", "Reporter at Q1", "Reporter at TP", "Reporter at TINH"],
    };

    public static TheoryData<string, string> Everything { get; } =
        LifecycleWalk.Everything<ReviewState, ReviewAction>(ReviewAction.Prompt);

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_step_leads_where_the_table_says_or_is_refused(string state, string action)
    {
        var (before, doing) = (Enum.Parse<ReviewState>(state), Enum.Parse<ReviewAction>(action));
        var it = In(before);
        var fields = JsonSerializer.Serialize(it);
        var refusals = Perform(it, doing, Given.Act(Rightful(doing)));

        if (ReviewLifecycle.Table.Find(before, doing) is { } move)
        {
            Assert.Empty(refusals);
            Assert.Equal(move.To, it.State);
        }
        else
        {
            Assert.Contains(refusals, refusal => refusal.Code == "Reviews.NotInThisState");
            Assert.Equal(fields, JsonSerializer.Serialize(it));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_unit_drafts_holds_and_sends_and_its_superior_answers(string state, string action)
    {
        var (before, doing) = (Enum.Parse<ReviewState>(state), Enum.Parse<ReviewAction>(action));
        if (ReviewLifecycle.Table.Find(before, doing) is not { } move)
            return;
        Expect.None(
            from who in Who.Everyone
            let may = Perform(In(before), doing, Given.Act(who)).Count == 0
            where may != Allowed[move.Who].Contains(who.Name)
            select $"{who}: {(may ? "may, and should not" : "is refused")}"
        );
    }

    [Fact]
    public void Every_state_but_the_last_has_a_way_on() =>
        Assert.Equal(
            [ReviewState.Settled],
            Enum.GetValues<ReviewState>().Where(state => !ReviewLifecycle.Table.From(state).Any())
        );

    [Fact]
    public void No_unit_settles_its_own_review_but_the_root()
    {
        var chair = Who.With(Role.Leader, Given.Lead);
        Assert.Contains(
            Perform(In(ReviewState.Commented), ReviewAction.Settle, Given.Act(chair), Given.DistrictBody),
            refusal => refusal.Code == "Reviews.NotItsSuperior"
        );

        var top = Who.With(Role.Leader, Given.Province);
        var ofRoot = Review
            .Begin("KD-2", Given.Province.Id, 2013, ReviewAction.Hold, "Tự kiểm điểm", null, Given.Act(top))
            .Value;
        Assert.Empty(ofRoot.Send(Given.Act(top)).Refusals);
        Assert.Empty(Perform(ofRoot, ReviewAction.Comment, Given.Act(top), Given.ProvinceBody));
        Assert.Empty(Perform(ofRoot, ReviewAction.Settle, Given.Act(top), Given.ProvinceBody));
    }

    [Fact]
    public void The_authority_that_prompted_it_goes_on_with_it_or_one_above()
    {
        var review = In(ReviewState.Sent);
        var other = new Decider(AuthorityId.New(), Given.City.Id);
        Assert.Equal(
            "Reviews.NotItsAuthority",
            Assert.Single(Perform(review, ReviewAction.Comment, Given.Act(Boss), other)).Code
        );
        var above = Who.With(Role.Leader, Given.Province);
        Assert.Empty(Perform(review, ReviewAction.Comment, Given.Act(above), Given.ProvinceBody));
    }

    [Fact]
    public void What_was_returned_is_drafted_and_held_again_and_keeps_the_day_it_was_first_held()
    {
        var review = In(ReviewState.Returned);
        var later = Given.Day.AddDays(5);
        Assert.Empty(review.Draft("Bổ sung", Given.Act(Reporter, later)).Refusals);
        Assert.Empty(review.Hold(null, Given.Act(Reporter, later)).Refusals);
        Assert.Equal(("Bổ sung", Given.Day), (review.SummaryNow, review.HeldOn));
    }

    [Fact]
    public void A_review_says_something_and_so_does_a_comment()
    {
        Assert.Equal("Reviews.SummaryMissing", Assert.Single(Prompted().Draft(" ", Given.Act(Reporter)).Refusals).Code);
        Assert.Equal(
            "Reviews.CommentMissing",
            Assert.Single(In(ReviewState.Sent).Comment(null, Given.CityBody, Given.Act(Boss)).Refusals).Code
        );
    }

    [Fact]
    public void A_step_is_not_taken_before_the_last_one() =>
        Assert.Equal(
            "Reviews.BeforeLastStep",
            Assert.Single(In(ReviewState.Held).Send(Given.Act(Reporter, Given.Day.AddDays(-1))).Refusals).Code
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_review_raises_findings_from_the_day_it_was_held(bool held)
    {
        var review = In(held ? ReviewState.Held : ReviewState.Draft);
        var source = new FindingSource(Given.Lead.Id, false, FindingOrigin.Review, Given.CityBody)
        {
            RaisedIn = new FindingRaisedIn(review.Id.Value, Given.Lead.Id, review.HeldOn, null),
        };
        var details = new FindingDetails(FindingKind.Limitation, "Chậm", null, null, Priority.Ordinary);
        var raised = Finding.Raise("HC-1", details, source, Given.Act(Reporter));
        Assert.Equal(held ? [] : ["Findings.ReviewNotHeld"], raised.Refusals.Select(refusal => refusal.Code));
    }
}
