using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Findings;

internal readonly record struct FindingStepId(Guid Value) : IId<FindingStepId>
{
    public static FindingStepId Of(Guid value) => new(value);

    public static FindingStepId New() => IId<FindingStepId>.New();
}

/// <summary>A step in the life of a finding: the state of any day is read from these.</summary>
internal sealed class FindingStep
{
    private FindingStep() { }

    public FindingStepId Id { get; private set; }

    public FindingId FindingId { get; private set; }

    public int No { get; private set; }

    public FindingAction Action { get; private set; }

    public FindingState StateAfter { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public AuthorityId? AuthorityId { get; private set; }

    /// <summary>The check, or the step of a remedy, that brought it about, where it was not a deed of its own.</summary>
    public Guid? CauseId { get; private set; }

    public string? Reason { get; private set; }

    public string? Basis { get; private set; }

    internal static FindingStep Of(
        FindingId finding,
        int no,
        FindingAction action,
        FindingState after,
        DateOnly on,
        Act act,
        AuthorityId? authority,
        Guid? cause
    ) =>
        new()
        {
            Id = FindingStepId.New(),
            FindingId = finding,
            No = no,
            Action = action,
            StateAfter = after,
            On = on,
            RecordedAt = act.RecordedAt,
            By = act.By,
            AuthorityId = authority,
            CauseId = cause,
            Reason = act.Reason,
            Basis = act.Basis,
        };
}

/// <summary>It is the finding of another unit from a day on.</summary>
internal sealed class FindingPassing : Passing
{
    public FindingId FindingId { get; init; }
}

/// <summary>Biện pháp khắc phục: an assignment whose origin is a finding.</summary>
internal sealed class Remedy
{
    public FindingId FindingId { get; init; }

    /// <summary>The step by which it was agreed.</summary>
    public FindingStepId StepId { get; init; }

    public AssignmentId AssignmentId { get; init; }
}
