using Haukiem.Checks;
using Haukiem.Rollups;

namespace Haukiem.Records.Rounds;

/// <summary>Which units of a round are listed: each number of the page opens to one of these.</summary>
internal enum RoundPart
{
    All,
    Good,
    Slow,
    Poor,
    NotChecked,
    WithNewFindings,
    Replied,
    Agreed,
    Disputed,
    Silent,

    /// <summary>Their checks say otherwise by now than was frozen with the conclusion.</summary>
    Changed,
}

/// <summary>What a round says of one of its units on a day.</summary>
/// <param name="Found">What its check says, frozen once the round is concluded; nothing before it is checked.</param>
/// <param name="Since">What its check says by now, where that is something else than was frozen (law 4).</param>
/// <param name="Reply">What the unit last answered to its draft.</param>
/// <param name="IsSeen">Otherwise the viewer sees it in the totals alone (law 9).</param>
internal sealed record RoundRow(UnitLine Unit, UnitResult? Found, UnitResult? Since, RoundReply? Reply, bool IsSeen)
{
    public bool IsOf(RoundPart part) =>
        part switch
        {
            RoundPart.All => true,
            RoundPart.Good => Found?.Verdict == Verdict.Good,
            RoundPart.Slow => Found?.Verdict == Verdict.Slow,
            RoundPart.Poor => Found?.Verdict == Verdict.Poor,
            RoundPart.NotChecked => Found is null,
            RoundPart.WithNewFindings => Found is { HasNewFindings: true },
            RoundPart.Replied => Reply is not null,
            RoundPart.Agreed => Reply?.Answer == RoundAction.Agree,
            RoundPart.Disputed => Reply?.Answer == RoundAction.Dispute,
            RoundPart.Silent => Reply is null,
            RoundPart.Changed => Since is not null,
        };
}
