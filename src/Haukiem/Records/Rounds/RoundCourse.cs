using Haukiem.Checks;
using Haukiem.Units;

namespace Haukiem.Records.Rounds;

/// <summary>How far a round had come by a day.</summary>
internal sealed record RoundCourse(IReadOnlyList<RoundStep> Steps, IReadOnlyList<RoundReply> Replies, DateOnly Day)
{
    public RoundState State { get; } =
        Steps.Aggregate(RoundState.Planned, (state, step) => RoundLifecycle.Table.Find(state, step.Action)!.To);

    /// <summary>The last day on which a unit may reply to the draft, once that was sent.</summary>
    public DateOnly? RepliesUntil { get; } =
        Steps.LastOrDefault(step => step.Action == RoundAction.SendDraft) is { DaysToReply: { } days } sent
            ? sent.On.AddDays(days)
            : null;

    public DateOnly? ConcludedOn { get; } = Steps.LastOrDefault(step => step.Action == RoundAction.Conclude)?.On;

    /// <summary>How many days a unit has left to reply, the last one included; none where it may not reply any more.</summary>
    public int? DaysLeft =>
        State == RoundState.DraftSent && RepliesUntil is { } last && last >= Day
            ? last.DayNumber - Day.DayNumber + 1
            : null;

    /// <summary>What the unit answered last.</summary>
    public RoundReply? ReplyOf(UnitId unit) => Replies.Where(reply => reply.UnitId == unit).MaxBy(reply => reply.No);

    public static RoundCourse Of(Round round, DateOnly day) =>
        new(
            [.. round.Steps.Where(step => step.On <= day).OrderBy(step => step.No)],
            [.. round.Replies.Where(reply => reply.On <= day)],
            day
        );
}
