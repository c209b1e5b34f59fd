using CsCheck;

namespace Haukiem.Tests.Laws.Histories;

internal enum MoveKind
{
    /// <summary>The next natural step of an assignment, by whoever takes it.</summary>
    Advance,
    Assign,
    ReportProgress,
    AddEvidence,
    AskExtension,
    DecideExtension,
    ChangeDeadline,
    SetEarlierDeadline,
    ClaimNotApplicable,
    DecideNotApplicable,
    Supersede,
    Withdraw,
    Check,

    /// <summary>A check of a unit that its round still has to check.</summary>
    CheckInRound,
    CorrectCheck,

    /// <summary>The next natural step of a finding.</summary>
    AdvanceFinding,
    Raise,
    Dispute,
    DecideDispute,
    TakeBack,
    AgreeRemedy,
    PlanRound,
    AdvanceRound,
    ReplyToDraft,
    BeginReview,
    AdvanceReview,
    SetTarget,
    ReportValue,
    DecideTargetNotApplicable,
}

/// <summary>
/// One attempt as plain numbers: what they mean is found when it is made, among the things there are by then.
/// </summary>
/// <param name="Right">By somebody who should be able to; otherwise by whoever it happens to be.</param>
internal sealed record Move(MoveKind Kind, bool Right, int Who, int What, int Where, int Number, int DaysLater)
{
    private static readonly Gen<MoveKind> Kinds = CsCheck.Gen.Frequency(
        (14, CsCheck.Gen.Const(MoveKind.Advance)),
        (5, CsCheck.Gen.Const(MoveKind.Assign)),
        (5, CsCheck.Gen.Const(MoveKind.AdvanceFinding)),
        (4, CsCheck.Gen.Const(MoveKind.Check)),
        (3, CsCheck.Gen.Const(MoveKind.ChangeDeadline)),
        (3, CsCheck.Gen.Const(MoveKind.CorrectCheck)),
        (3, CsCheck.Gen.Const(MoveKind.CheckInRound)),
        (3, CsCheck.Gen.Const(MoveKind.AdvanceRound)),
        (2, CsCheck.Gen.Const(MoveKind.AdvanceReview)),
        (2, CsCheck.Gen.Const(MoveKind.AddEvidence)),
        (2, CsCheck.Gen.Const(MoveKind.SetEarlierDeadline)),
        (12, CsCheck.Gen.Enum<MoveKind>())
    );

    /// <summary>What leads through rounds to their conclusions, through checks to their corrections, through reviews.</summary>
    private static readonly Gen<MoveKind> KindsOfChecking = CsCheck.Gen.Frequency(
        (12, CsCheck.Gen.Const(MoveKind.Advance)),
        (7, CsCheck.Gen.Const(MoveKind.AdvanceRound)),
        (7, CsCheck.Gen.Const(MoveKind.CheckInRound)),
        (7, CsCheck.Gen.Const(MoveKind.CorrectCheck)),
        (5, CsCheck.Gen.Const(MoveKind.ReplyToDraft)),
        (4, CsCheck.Gen.Const(MoveKind.AdvanceReview)),
        (4, CsCheck.Gen.Const(MoveKind.AdvanceFinding)),
        (2, CsCheck.Gen.Const(MoveKind.PlanRound)),
        (2, CsCheck.Gen.Const(MoveKind.Assign)),
        (2, CsCheck.Gen.Const(MoveKind.Raise)),
        (1, CsCheck.Gen.Const(MoveKind.BeginReview)),
        (2, CsCheck.Gen.Enum<MoveKind>())
    );

    public static Gen<Move> Gen { get; } = Of(Kinds, rightOfTen: 7, latest: 10);

    /// <summary>Days follow each other closely: what was sent is still open when it is answered.</summary>
    public static Gen<Move> OfChecking { get; } = Of(KindsOfChecking, rightOfTen: 8, latest: 2);

    private static Gen<Move> Of(Gen<MoveKind> kinds, int rightOfTen, int latest) =>
        from kind in kinds
        from right in CsCheck.Gen.Int[0, 9]
        from numbers in CsCheck.Gen.Int[0, 999].Array[4]
        from days in CsCheck.Gen.Int[-3, latest]
        select new Move(kind, right < rightOfTen, numbers[0], numbers[1], numbers[2], numbers[3], days);
}

/// <summary>An organisation and what is attempted in it, one after the other.</summary>
internal sealed record History(World World, IReadOnlyList<Move> Moves)
{
    public static Gen<History> Gen { get; } =
        from world in World.Gen
        from isOfChecking in CsCheck.Gen.Bool
        from moves in isOfChecking ? Move.OfChecking.Array[60, 110] : Move.Gen.Array[20, 60]
        select new History(world, moves);

    /// <summary>The same, with half of what is attempted on the day of the attempt before: what a day holds has an order.</summary>
    public static Gen<History> Crowded { get; } =
        from history in Gen
        from same in CsCheck.Gen.Bool.Array[history.Moves.Count]
        select history with
        {
            Moves = [.. history.Moves.Select((move, at) => same[at] ? move with { DaysLater = 0 } : move)],
        };
}
