using Haukiem.Checks;
using Haukiem.Reviews;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>A check as it was completed, with every version since.</summary>
internal sealed record KnownCheck(
    CheckId Id,
    string Code,
    CheckKind Kind,
    int By,
    DateOnly On,
    int Unit,
    KnownRound? Round,
    KnownAssignment? Assignment,
    KnownFinding? Finding,
    int DecidedAt
)
{
    public List<KnownVersion> Versions { get; } = [];

    public KnownVersion VersionOn(DateOnly day) => Versions.Last(version => version.On <= day);
}

internal sealed record KnownVersion(DateOnly On, Verdict Verdict, CheckOutcome Outcome, DateOnly? Until);

internal sealed class KnownRound
{
    public required RoundId Id { get; init; }
    public required string Code { get; init; }
    public required int DecidedAt { get; init; }
    public required int[] Units { get; init; }
    public RoundState State { get; set; }

    /// <summary>The day of its last step.</summary>
    public DateOnly Begun { get; set; }
    public DateOnly RepliesUntil { get; set; }
    public List<(int Unit, DateOnly On, RoundAction Answer)> Replies { get; } = [];

    /// <summary>What the conclusion froze, as it was seen then.</summary>
    public List<KnownResult> Results { get; } = [];
}

internal sealed record KnownResult(
    int Unit,
    KnownCheck Check,
    Verdict Verdict,
    CheckOutcome Outcome,
    bool HasNewFindings,
    RoundAction? Answer
);

internal sealed class KnownReview
{
    public required ReviewId Id { get; init; }
    public required string Code { get; init; }
    public required int Unit { get; init; }
    public int? DecidedAt { get; set; }
    public ReviewState State { get; set; }
    public DateOnly LastOn { get; set; }
    public DateOnly? HeldOn { get; set; }
}
