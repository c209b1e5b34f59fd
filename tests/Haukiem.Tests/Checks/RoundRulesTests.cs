using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;
using Haukiem.Units;
using static Haukiem.Tests.Checks.RoundVerbs;

namespace Haukiem.Tests.Checks;

/// <summary>What a draft, a reply and a conclusion are refused for.</summary>
public sealed class RoundRulesTests
{
    private static readonly DateOnly Last = Given.Day.AddDays(DaysToReply);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void The_units_have_between_one_and_ninety_days_to_reply(int days, bool fits)
    {
        var round = In(RoundState.UnderWay);
        var sent = round.SendDraft(days, ChecksOf(round), Given.Act(Boss));
        Assert.Equal(fits ? [] : ["Checks.DaysToReplyOutOfBounds"], Codes(sent));
        Assert.Equal(fits ? Given.Day.AddDays(days) : null, round.RepliesUntil);
    }

    [Fact]
    public void A_draft_waits_for_a_check_of_every_unit_and_is_not_older_than_any()
    {
        var round = In(RoundState.UnderWay, Given.Lead, Given.Support);
        var one = CheckOf(round, Given.Lead.Id, Verdict.Good, Given.Day);
        Assert.Equal(["Checks.UnitsNotChecked"], Codes(round.SendDraft(5, [one], Given.Act(Boss))));
        var later = CheckOf(round, Given.Support.Id, Verdict.Slow, Given.Day.AddDays(1));
        Assert.Equal(["Checks.DraftBeforeCheck"], Codes(round.SendDraft(5, [one, later], Given.Act(Boss))));
        Assert.Empty(Codes(round.SendDraft(5, [one, later], Given.Act(Boss, Given.Day.AddDays(1)))));
    }

    [Fact]
    public void A_unit_replies_until_the_last_day_included_and_not_after()
    {
        Assert.Empty(Reply(In(RoundState.DraftSent), Last));
        Assert.Equal(["Checks.ReplyTooLate"], Reply(In(RoundState.DraftSent), Last.AddDays(1)));
    }

    [Fact]
    public void Another_reply_replaces_the_first_with_a_reason_and_both_stay()
    {
        var round = In(RoundState.DraftSent);
        Assert.Empty(Reply(round, Given.Day.AddDays(1)));
        Assert.Equal(["Checks.ReplyAgainNeedsReason"], Reply(round, Given.Day.AddDays(2), reason: " "));
        Assert.Equal(["Checks.ReplyBeforeReply"], Reply(round, Given.Day));
        Assert.Empty(Reply(round, Given.Day.AddDays(2)));
        Assert.Equal([1, 2], round.Replies.Select(reply => reply.No));
        Assert.Equal(Given.Day.AddDays(2), round.LastReplyOf(Given.Lead.Id)?.On);
    }

    [Fact]
    public void A_reply_says_something_and_comes_from_a_unit_of_the_round()
    {
        var round = In(RoundState.DraftSent);
        Assert.Equal(["Checks.ReplyWithoutWords"], Codes(round.Agree(Given.Lead.Id, " ", Given.Act(Reporter))));
        var beside = Given.Act(Who.With(Role.Reporter, Given.Beside));
        Assert.Equal(["Checks.ReplyOfAnotherUnit"], Codes(round.Agree(Given.Beside.Id, "được", beside)));
        Assert.Equal(["Checks.ReplyNotForThisUnit"], Codes(round.Agree(Given.Lead.Id, "được", beside)));
    }

    [Fact]
    public void It_is_concluded_once_all_have_replied_or_their_days_are_over()
    {
        Assert.Equal(["Checks.DaysToReplyNotOver"], Conclude(In(RoundState.DraftSent), Last));
        Assert.Empty(Conclude(In(RoundState.DraftSent), Last.AddDays(1)));
        var replied = In(RoundState.DraftSent);
        Assert.Empty(Reply(replied, Given.Day.AddDays(1)));
        Assert.Equal(["Checks.ConcludedBeforeReply"], Conclude(replied, Given.Day));
        Assert.Empty(Conclude(replied, Given.Day.AddDays(1)));
    }

    [Fact]
    public void A_conclusion_freezes_each_unit_once_with_what_it_replied()
    {
        var round = In(RoundState.DraftSent, Given.Lead, Given.Support);
        Assert.Empty(Reply(round, Given.Day.AddDays(1), RoundAction.Dispute));
        UnitResult Of(Unit unit, Verdict verdict) =>
            new(unit.Id, CheckId.New(), 1, verdict, CheckOutcome.FollowedFurther, true);
        var after = Given.Act(Boss, Last.AddDays(1));
        var (lead, support) = (Of(Given.Lead, Verdict.Poor), Of(Given.Support, Verdict.Slow));

        Assert.Equal(["Checks.ResultOfEachUnit"], Codes(round.Conclude([lead], after)));
        Assert.Equal(["Checks.ResultOfEachUnit"], Codes(round.Conclude([lead, lead], after)));
        Assert.Empty(Codes(round.Conclude([lead, support], after)));

        Assert.Equal(
            [(Given.Lead.Id, Verdict.Poor, RoundAction.Dispute), (Given.Support.Id, Verdict.Slow, (RoundAction?)null)],
            round.Results.Select(result => (result.UnitId, result.Verdict, result.Answer))
        );
    }

    private static IEnumerable<string> Reply(
        Round round,
        DateOnly on,
        RoundAction answer = RoundAction.Agree,
        string? reason = "vì"
    )
    {
        var act = Given.Act(Reporter, on, reason);
        return Codes(
            answer == RoundAction.Agree
                ? round.Agree(Given.Lead.Id, "được", act)
                : round.Dispute(Given.Lead.Id, "chưa", act)
        );
    }

    private static IEnumerable<string> Conclude(Round round, DateOnly on) =>
        Codes(round.Conclude(UnitResult.Of(ChecksOf(round), [], on), Given.Act(Boss, on)));

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
