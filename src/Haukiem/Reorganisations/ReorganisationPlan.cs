namespace Haukiem.Reorganisations;

/// <summary>What somebody sets out to change, unit by unit, before it is known whether it can be.</summary>
internal sealed record ReorganisationPlan(string Code, DateOnly On, IReadOnlyList<PlannedChange> Changes);

/// <summary>One change as it is written down, in codes.</summary>
internal sealed record PlannedChange(ChangeKind Kind, string Unit)
{
    public string? Name { get; init; }

    /// <summary>The unit above; for a new root none.</summary>
    public string? Parent { get; init; }

    public int? Order { get; init; }

    /// <summary>The sort of unit, in the organisation's own words.</summary>
    public string? UnitKind { get; init; }

    public string? Successor { get; init; }

    public bool IsPrincipal { get; init; }
}
