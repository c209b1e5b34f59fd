using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>What was really done to an assignment, written down by the one who did it.</summary>
internal sealed class KnownAssignment
{
    public required AssignmentId Id { get; init; }
    public required string Code { get; init; }
    public required int Lead { get; init; }
    public required int[] Supports { get; init; }
    public required KnownAssignment? Parent { get; init; }
    public required int DecidedAt { get; init; }
    public required bool ConcernsPerson { get; init; }
    public required Handling Handling { get; init; }

    /// <summary>It answers the clause of the one directive that there is.</summary>
    public required bool IsOfMatter { get; init; }
    public KnownFinding? RemedyOf { get; set; }
    public List<KnownAssignment> Parts { get; } = [];
    public List<KnownEntry> Ledger { get; } = [];
    public List<KnownReport> Reports { get; } = [];
    public List<(DateOnly On, AssignmentState State)> States { get; } = [];
    public HashSet<int> Contributors { get; } = [];
    public DateOnly? Asked { get; set; }

    /// <summary>The check that verified it last, whether or not that stands.</summary>
    public KnownCheck? VerifiedBy { get; set; }
    public bool Claimed { get; set; }

    /// <summary>What was asked or claimed is settled: it was reported done, or has left.</summary>
    public void Settle() => (Asked, Claimed) = (null, false);

    public AssignmentState Now => States[^1].State;
    public bool IsOpen =>
        Now
            is AssignmentState.Assigned
                or AssignmentState.Acknowledged
                or AssignmentState.InProgress
                or AssignmentState.ReportedDone;

    /// <summary>Acknowledged, and not said to be done.</summary>
    public bool IsUnderWay => Now is AssignmentState.Acknowledged or AssignmentState.InProgress;
    public DateOnly? LastDay => Ledger[^1].Deadline.Kind == DeadlineKind.LastDay ? Ledger[^1].Deadline.Day : null;

    /// <summary>The unit of the authority that last set the deadline; a day the unit set itself changes nothing in that.</summary>
    public int DeadlineSetAt => Ledger.Last(entry => entry.SetAt is not null).SetAt!.Value;

    /// <summary>Since when nothing is left to do: it was said to be done and that stands, or it has left.</summary>
    public DateOnly SettledOn =>
        Now is AssignmentState.ReportedDone or AssignmentState.Verified
            ? Reports.Last(report => report.SaysDone).On
            : States[^1].On;

    public IEnumerable<KnownAssignment> WithParts() => Parts.SelectMany(part => part.WithParts()).Prepend(this);

    public AssignmentState? StateOn(DateOnly day) =>
        States.Where(state => state.On <= day).Select(state => (AssignmentState?)state.State).LastOrDefault();
}

internal sealed record KnownEntry(DeadlineEntryKind Kind, Deadline Deadline, DateOnly On, int? SetAt);

internal sealed record KnownReport(ProgressReportId Id, int By, DateOnly On, bool SaysDone);

internal sealed class KnownFinding
{
    public required FindingId Id { get; init; }
    public required string Code { get; init; }
    public required int Unit { get; init; }
    public required int DecidedAt { get; init; }
    public required int RaisedBy { get; init; }
    public required bool IsGeneral { get; init; }
    public required bool ConcernsPerson { get; init; }
    public required FindingKind Kind { get; init; }
    public required KnownCheck? Origin { get; init; }
    public List<KnownAssignment> Remedies { get; } = [];

    /// <summary>The check that corrected it last, whether or not that stands.</summary>
    public KnownCheck? CorrectedBy { get; set; }
    public List<(DateOnly On, FindingState State)> States { get; } = [];

    /// <summary>That it was remedied, which a check has not answered or has found so; or that a check found otherwise.</summary>
    public List<(DateOnly On, bool IsSentBack)> Said { get; } = [];

    public FindingState Now => States[^1].State;

    public FindingState? StateOn(DateOnly day) =>
        States.Where(state => state.On <= day).Select(state => (FindingState?)state.State).LastOrDefault();
}

internal sealed class KnownTarget
{
    public required TargetId Id { get; init; }
    public required string Code { get; init; }
    public required int Indicator { get; init; }
    public required int Unit { get; init; }
    public required int DecidedAt { get; init; }
    public required DateOnly SetOn { get; init; }
    public required decimal Amount { get; init; }
    public required decimal? Upper { get; init; }
    public required DateOnly CollectOn { get; init; }
    public List<(DateOnly On, decimal Amount)> Values { get; } = [];
    public DateOnly? NotApplicableFrom { get; set; }
}
