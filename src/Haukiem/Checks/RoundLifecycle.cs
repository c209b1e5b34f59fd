using Haukiem.Platform.Lifecycles;
using static Haukiem.Checks.RoundAction;
using static Haukiem.Checks.RoundActor;
using static Haukiem.Checks.RoundState;

namespace Haukiem.Checks;

/// <summary>What can become of a round. Each unit answers the draft for itself; the round waits for all of them alike.</summary>
internal static class RoundLifecycle
{
    public static Lifecycle<RoundState, RoundAction, RoundActor> Table { get; } =
        new(
            "Round",
            Planned,
            [
                new(Planned, Begin, UnderWay, Authority),
                new(UnderWay, SendDraft, DraftSent, Authority),
                new(DraftSent, Agree, DraftSent, Unit),
                new(DraftSent, Dispute, DraftSent, Unit),
                new(DraftSent, Conclude, Concluded, Authority, Needs.Basis),
            ]
        );

    /// <summary>Where an action leads: each leads to one state, from wherever it is allowed.</summary>
    public static RoundState After(RoundAction action) => Table.Transitions.First(move => move.Action == action).To;
}
