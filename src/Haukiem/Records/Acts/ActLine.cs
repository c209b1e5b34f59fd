using Haukiem.Journal;
using Haukiem.Mandates;

namespace Haukiem.Records.Acts;

/// <summary>One act as the page tells it.</summary>
/// <param name="Record">What it is about; none for the settings of the instance.</param>
/// <param name="Subject">Who decided it, or else who acted.</param>
/// <param name="By">Who acted; none for what the product or an import entered by itself.</param>
/// <param name="What">What was done, after the subject.</param>
internal sealed record ActLine(JournalAct Act, NamedRecord? Record, string Subject, string? By, string What)
{
    /// <summary>Through which role; none where the journal names no mandate.</summary>
    public Role? Role { get; init; }

    /// <summary>The unit where that mandate is placed.</summary>
    public string? At { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    /// <summary>What was recorded with it of the records that the viewer sees: the first of it.</summary>
    public IReadOnlyList<ActChange> Changes { get; init; } = [];

    /// <summary>How much of that is not told here.</summary>
    public int OtherChanges { get; init; }

    /// <summary>Why a deadline was moved: asked by the unit, decided by the authority, set anew by a check.</summary>
    public string? Cause { get; init; }

    /// <summary>The acts for which this one stands, where it stands for many.</summary>
    public FoldedActs? Folded { get; init; }
}

/// <summary>Acts that are told in one sentence.</summary>
/// <param name="Kinds">What was done, and how often: the most frequent first.</param>
internal sealed record FoldedActs(ActRun Run, int Count, IReadOnlyList<(string What, int Count)> Kinds);

/// <summary>A field that an act wrote: what stood there, and what it says since.</summary>
internal sealed record ActChange(string Field, string? Before, string? After);

/// <summary>One page of the journal.</summary>
/// <param name="Asked">What was asked for, as far as it is there for the viewer.</param>
/// <param name="Next">Where it goes on; none at the end.</param>
internal sealed record ActPage(SeenFilter Asked, IReadOnlyList<ActLine> Lines, ActPlace? Next);
