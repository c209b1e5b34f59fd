using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Assignments;

/// <summary>What may be set right when it was mistyped.</summary>
internal sealed record AssignmentDetails(string Title, string? Product, string? InCharge);

/// <summary>What an authority orders.</summary>
internal sealed record AssignmentOrder(Decider Decider, UnitId Lead, Deadline Deadline)
{
    public IReadOnlyList<UnitId> Supporting { get; init; } = [];

    public IReadOnlyList<(ClauseId Clause, DocumentId Document)> Clauses { get; init; } = [];

    public IReadOnlyList<PersonId> Monitors { get; init; } = [];

    public AssignmentId? Parent { get; init; }

    public Handling Handling { get; init; }

    public bool ConcernsPerson { get; init; }
}

/// <summary>A step was taken on an assignment.</summary>
internal sealed record AssignmentStepTaken(
    Assignment Assignment,
    AssignmentAction Action,
    DateOnly On
);
