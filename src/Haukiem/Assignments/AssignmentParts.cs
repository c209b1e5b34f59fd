using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Assignments;

internal readonly record struct AssignmentStepId(Guid Value) : IId<AssignmentStepId>
{
    public static AssignmentStepId Of(Guid value) => new(value);

    public static AssignmentStepId New() => IId<AssignmentStepId>.New();
}

/// <summary>A step in the life of an assignment: the state of any day is read from these.</summary>
internal sealed class AssignmentStep
{
    private AssignmentStep() { }

    public AssignmentStepId Id { get; private set; }

    public AssignmentId AssignmentId { get; private set; }

    public int No { get; private set; }

    public AssignmentAction Action { get; private set; }

    public AssignmentState StateAfter { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>The authority whose decision this records.</summary>
    public AuthorityId? AuthorityId { get; private set; }

    public string? Reason { get; private set; }

    public string? Basis { get; private set; }

    /// <summary>The check that brought it about, where it was not a deed of its own.</summary>
    public Guid? CauseId { get; private set; }

    /// <summary>The last day that the unit asked for, where it asked for an extension.</summary>
    public DateOnly? AskedDay { get; private set; }

    internal void Ask(DateOnly day) => AskedDay = day;

    internal static AssignmentStep Of(
        AssignmentId assignment,
        int no,
        AssignmentAction action,
        AssignmentState after,
        Act act,
        AuthorityId? authority,
        Guid? cause
    ) =>
        new()
        {
            Id = AssignmentStepId.New(),
            AssignmentId = assignment,
            No = no,
            Action = action,
            StateAfter = after,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            AuthorityId = authority,
            CauseId = cause,
            Reason = act.Reason,
            Basis = act.Basis,
        };
}

internal readonly record struct ProgressReportId(Guid Value) : IId<ProgressReportId>
{
    public static ProgressReportId Of(Guid value) => new(value);

    public static ProgressReportId New() => IId<ProgressReportId>.New();
}

/// <summary>What a unit says of its work; the evidence is kept beside it.</summary>
internal sealed class ProgressReport
{
    private ProgressReport() { }

    public ProgressReportId Id { get; private set; }

    public AssignmentId AssignmentId { get; private set; }

    /// <summary>The step by which it was reported.</summary>
    public AssignmentStepId StepId { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>How much of it is done, in whole percent, as the unit sees it.</summary>
    public int? Percent { get; private set; }

    public string Text { get; private set; } = "";

    public bool SaysDone { get; private set; }

    internal static ProgressReport Of(AssignmentStep step, string text, int? percent, bool saysDone, Act act) =>
        new()
        {
            Id = ProgressReportId.New(),
            AssignmentId = step.AssignmentId,
            StepId = step.Id,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            Percent = percent,
            Text = text,
            SaysDone = saysDone,
        };
}

/// <summary>Another unit leads it from a day on.</summary>
internal sealed class AssignmentPassing : Passing
{
    public AssignmentId AssignmentId { get; init; }
}

internal sealed class AssignmentSupport
{
    public AssignmentId AssignmentId { get; init; }

    public UnitId UnitId { get; init; }
}

/// <summary>A clause that the assignment answers; it may answer clauses of several documents.</summary>
internal sealed class AssignmentClause
{
    public AssignmentId AssignmentId { get; init; }

    public ClauseId ClauseId { get; init; }

    public DocumentId DocumentId { get; init; }
}

/// <summary>Who watches an assignment: an office, or a body.</summary>
internal sealed class AssignmentMonitor
{
    public AssignmentId AssignmentId { get; init; }

    public PersonId PersonId { get; init; }

    public DateOnly From { get; init; }
}
