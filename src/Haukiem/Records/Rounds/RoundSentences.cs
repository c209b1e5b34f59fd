using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Records.Telling;
using Haukiem.Rollups;

namespace Haukiem.Records.Rounds;

/// <summary>What happened to a round, as sentences: its steps, and of the units that are seen replies and corrections.</summary>
internal static class RoundSentences
{
    public static IReadOnlyList<Sentence> Tell(this Words words, RoundView view) =>
        [
            words.TellPlan(view),
            .. view
                .Course.Steps.Select(step => (Place: (step.On, (int)step.Action), Told: words.Tell(view, step)))
                .Concat(
                    view.RepliesSeen()
                        .Select(one => (Place: (one.Reply.On, (int)one.Reply.Answer), Told: words.Tell(view, one)))
                )
                .Concat(
                    view.Corrections.Select(one => (Place: (one.Said.On, int.MaxValue), Told: words.Tell(view, one)))
                )
                .OrderBy(one => one.Place)
                .Select(one => one.Told),
        ];

    public static Task<Witnesses> WitnessesAsync(
        Db db,
        Round round,
        RoundCourse course,
        IReadOnlyList<RoundRow> seen,
        IReadOnlyList<RoundCorrection> corrections,
        RecordDay at,
        CancellationToken stop
    )
    {
        var units = seen.Select(row => row.Unit.Id).ToHashSet();
        return Witnesses.ReadAsync(
            db,
            [nameof(Round), nameof(RoundStep), nameof(RoundReply), nameof(CheckCorrection)],
            [
                (round.Id.Value, round.PlannedBy),
                .. course.Steps.Select(step => (step.Id.Value, step.By)),
                .. course.Replies.Where(reply => units.Contains(reply.UnitId)).Select(one => (one.Id.Value, one.By)),
                .. corrections.Select(one => (one.Said.Id.Value, one.Said.By)),
            ],
            [round.AuthorityId, .. corrections.Select(one => one.Said.AuthorityId)],
            at,
            stop
        );
    }

    private static IEnumerable<(RoundReply Reply, string Unit)> RepliesSeen(this RoundView view) =>
        from reply in view.Course.Replies.OrderBy(reply => reply.No)
        join row in view.Results.Seen on reply.UnitId equals row.Unit.Id
        select (reply, row.Unit.Name);

    private static Sentence TellPlan(this Words words, RoundView view) =>
        new(
            view.Round.PlannedOn,
            view.Witnesses.Of(view.Round.Id.Value),
            view.Authority,
            words["Records.ToldRoundPlan", words.Number(view.Results[RoundPart.All])]
        )
        {
            Basis = view.Round.PlannedBasis,
        };

    private static Sentence Tell(this Words words, RoundView view, RoundStep step) =>
        new(
            step.On,
            view.Witnesses.Of(step.Id.Value),
            view.Authority,
            words[
                $"Records.ToldRound{step.Action}",
                step.DaysToReply is { } days ? words.Day(step.On.AddDays(days)) : null
            ]
        )
        {
            Reason = step.Reason,
            Basis = step.Basis,
        };

    private static Sentence Tell(this Words words, RoundView view, (RoundReply Reply, string Unit) one)
    {
        var told = view.Witnesses.Of(one.Reply.Id.Value);
        return new Sentence(one.Reply.On, told, told.By, words[$"Records.ToldRound{one.Reply.Answer}", one.Unit])
        {
            Tone = one.Reply.Answer == RoundAction.Dispute ? Tone.Slow : Tone.Todo,
            Quote = one.Reply.Words,
            Reason = one.Reply.Reason,
        };
    }

    private static Sentence Tell(this Words words, RoundView view, RoundCorrection one) =>
        new(
            one.Said.On,
            view.Witnesses.Of(one.Said.Id.Value),
            view.Witnesses.Subject(one.Said.Id.Value, one.Said.AuthorityId),
            words[
                "Records.ToldCheckCorrected",
                one.Check,
                one.Unit,
                words[$"Rollups.Verdict{one.Said.Verdict}"],
                words.Inside($"Rollups.Outcome{one.Said.Outcome}")
            ]
        )
        {
            Tone = Tones.Of(one.Said.Verdict),
            Reason = one.Said.Reason,
            Basis = one.Said.Basis,
        };
}
