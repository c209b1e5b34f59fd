using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>A unit that a round is to check.</summary>
internal sealed class RoundUnit
{
    public RoundId RoundId { get; init; }

    public UnitId UnitId { get; init; }
}

internal readonly record struct RoundStepId(Guid Value) : IId<RoundStepId>
{
    public static RoundStepId Of(Guid value) => new(value);

    public static RoundStepId New() => IId<RoundStepId>.New();
}

/// <summary>A step of a round, in the name of its authority: begun, draft results sent, concluded.</summary>
internal sealed class RoundStep
{
    public RoundStepId Id { get; init; }

    public RoundId RoundId { get; init; }

    public int No { get; init; }

    public RoundAction Action { get; init; }

    public DateOnly On { get; init; }

    public PersonId By { get; init; }

    /// <summary>How many days the units have to reply, where the draft was sent.</summary>
    public int? DaysToReply { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }
}

internal readonly record struct RoundReplyId(Guid Value) : IId<RoundReplyId>
{
    public static RoundReplyId Of(Guid value) => new(value);

    public static RoundReplyId New() => IId<RoundReplyId>.New();
}

/// <summary>
/// What a unit answered to its draft result. Another reply replaces it and says why; both stay, the last one counts.
/// </summary>
internal sealed class RoundReply
{
    private RoundReply() { }

    public RoundReplyId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>The how-manieth reply of this unit it is.</summary>
    public int No { get; private set; }

    /// <summary>Agreed or disputed.</summary>
    public RoundAction Answer { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>Why it replaces the one before.</summary>
    public string? Reason { get; private set; }

    internal static RoundReply Of(RoundId round, UnitId unit, int no, RoundAction answer, string words, Act act) =>
        new()
        {
            Id = RoundReplyId.New(),
            RoundId = round,
            UnitId = unit,
            No = no,
            Answer = answer,
            Words = words,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            Reason = act.Reason,
        };
}

/// <summary>
/// What a concluded round says of a unit: frozen with the conclusion. A check that is corrected later, or a finding
/// that is dropped later, stands beside it and changes nothing in it (law 4).
/// </summary>
internal sealed class RoundResult
{
    private RoundResult() { }

    public RoundId RoundId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>The check that counted.</summary>
    public CheckId CheckId { get; private set; }

    /// <summary>Its version that counted.</summary>
    public int OfVersion { get; private set; }

    public Verdict Verdict { get; private set; }

    public CheckOutcome Outcome { get; private set; }

    public bool HasNewFindings { get; private set; }

    /// <summary>What the unit had answered to the draft; nothing where it did not reply in time.</summary>
    public RoundAction? Answer { get; private set; }

    /// <summary>What the checks said of the unit on that day.</summary>
    public UnitResult AsFound() => new(UnitId, CheckId, OfVersion, Verdict, Outcome, HasNewFindings);

    /// <summary>Whether it says the same of the unit, in whatever version of whichever check.</summary>
    public bool Says(UnitResult other) =>
        (Verdict, Outcome, HasNewFindings) == (other.Verdict, other.Outcome, other.HasNewFindings);

    internal static RoundResult Of(RoundId round, UnitResult result, RoundAction? answer) =>
        new()
        {
            RoundId = round,
            UnitId = result.Unit,
            CheckId = result.Check,
            OfVersion = result.OfVersion,
            Verdict = result.Verdict,
            Outcome = result.Outcome,
            HasNewFindings = result.HasNewFindings,
            Answer = answer,
        };
}
