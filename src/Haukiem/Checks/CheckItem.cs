using Haukiem.Assignments;
using Haukiem.Findings;

namespace Haukiem.Checks;

/// <summary>What a check found of one assignment or of one finding with its remedies.</summary>
internal sealed class CheckItem
{
    private CheckItem() { }

    public CheckId CheckId { get; private set; }

    public int No { get; private set; }

    /// <summary>The version of the check to which it belongs: 1, or that of a correction.</summary>
    public int OfVersion { get; private set; }

    public AssignmentId? AssignmentId { get; private set; }

    public FindingId? FindingId { get; private set; }

    public Verdict Verdict { get; private set; }

    public CheckOutcome Outcome { get; private set; }

    /// <summary>The new last day, where it is followed further by a day.</summary>
    public DateOnly? FollowUntil { get; private set; }

    /// <summary>Whether it is about the same thing.</summary>
    public bool IsOf(CheckSubject subject) =>
        AssignmentId == subject.Assignment?.Id && FindingId == subject.Finding?.Id;

    /// <summary>Whether it is about the assignment or the finding of this identity.</summary>
    public bool IsOf(Guid thing) => AssignmentId?.Value == thing || FindingId?.Value == thing;

    internal static CheckItem Of(CheckId check, int no, int version, CheckSubject subject) =>
        new()
        {
            CheckId = check,
            No = no,
            OfVersion = version,
            AssignmentId = subject.Assignment?.Id,
            FindingId = subject.Finding?.Id,
            Verdict = subject.Result.Verdict,
            Outcome = subject.Result.Outcome,
            FollowUntil = subject.Result.FollowUntil,
        };
}
