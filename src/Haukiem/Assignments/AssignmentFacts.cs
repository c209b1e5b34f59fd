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

    /// <summary>The assignment of which this is a part.</summary>
    public Assignment? Parent { get; init; }

    public Handling Handling { get; init; }

    public bool ConcernsPerson { get; init; }

    internal IReadOnlyCollection<Guid> Directives => [.. Clauses.Select(clause => clause.Document.Value)];

    internal IEnumerable<AssignmentSupport> SupportsOf(AssignmentId id) =>
        Supporting.Select(unit => new AssignmentSupport { AssignmentId = id, UnitId = unit });

    internal IEnumerable<AssignmentClause> ClausesOf(AssignmentId id) =>
        Clauses.Select(clause => new AssignmentClause
        {
            AssignmentId = id,
            ClauseId = clause.Clause,
            DocumentId = clause.Document,
        });

    internal IEnumerable<AssignmentMonitor> MonitorsOf(AssignmentId id, DateOnly from) =>
        Monitors.Select(monitor => new AssignmentMonitor
        {
            AssignmentId = id,
            PersonId = monitor,
            From = from,
        });
}

/// <summary>A step was taken on an assignment.</summary>
internal sealed record AssignmentStepTaken(Assignment Assignment, AssignmentAction Action, DateOnly On);
