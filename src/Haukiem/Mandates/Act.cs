using Haukiem.People;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Mandates;

/// <summary>
/// One person doing one thing: who, on which day it took effect, when it was recorded, why, on what basis,
/// and the mandates that the person held on that day.
/// </summary>
internal sealed class Act
{
    public required PersonId By { get; init; }

    public required DateOnly On { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The mandates that the person held on <see cref="On"/>.</summary>
    public required IReadOnlyList<Mandate> Mandates { get; init; }

    public required Tree Tree { get; init; }

    public string? Reason { get; init; }

    /// <summary>The document on which a recorded decision rests: its number and day, or where the scan of the note is.</summary>
    public string? Basis { get; init; }

    /// <summary>The mandate through which the act was found to be allowed.</summary>
    public Mandate? Through { get; private set; }

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

    public bool HasBasis => !string.IsNullOrWhiteSpace(Basis);

    /// <summary>Whether a mandate of one of the roles, for everything, covers the unit; if so the act goes through it.</summary>
    public bool May(UnitId unit, params ReadOnlySpan<Role> roles) => May(unit, [], roles);

    /// <summary>The same about a thing: a mandate for one matter serves where the thing answers that directive.</summary>
    public bool May(UnitId unit, IReadOnlyCollection<Guid> directives, params ReadOnlySpan<Role> roles)
    {
        foreach (var mandate in Mandates)
        {
            if (!roles.Contains(mandate.Role) || !mandate.Concerns(directives) || !mandate.Covers(unit, Tree, On))
                continue;
            Through = mandate;
            return true;
        }
        return false;
    }

    /// <summary>Goes through this mandate.</summary>
    public void GoThrough(Mandate mandate) => Through = mandate;

    /// <summary>Whether the person may speak for the unit: through its reporter, or through its own leader.</summary>
    public bool MaySpeakFor(UnitId unit, params IReadOnlyCollection<Guid> directives) =>
        May(unit, directives, Role.Reporter) || Leads(unit, directives);

    /// <summary>
    /// Whether this person may record a decision of an authority that stands at the unit: its own leader decides;
    /// a leader above, or a coordinator of that unit or of one above, records what was decided and names the basis.
    /// </summary>
    public IEnumerable<Refusal> DecisionRefusals(
        UnitId authorityUnit,
        Needs needs,
        params IReadOnlyCollection<Guid> directives
    )
    {
        var leads = Leads(authorityUnit, directives);
        if (!leads && !May(authorityUnit, directives, Role.Leader, Role.Coordinator))
            yield return new Refusal("Mandates.NotForThisAuthority");
        else if (!leads && needs.HasFlag(Needs.Basis) && !HasBasis)
            yield return new Refusal("Mandates.BasisMissing");
        if (needs.HasFlag(Needs.Reason) && !HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
    }

    /// <summary>Whether the person is the leader of the unit itself, without acting as that.</summary>
    public bool IsLeaderOf(UnitId unit) => LeaderMandate(unit, []) is not null;

    private bool Leads(UnitId unit, IReadOnlyCollection<Guid> directives)
    {
        var leads = LeaderMandate(unit, directives);
        Through = leads ?? Through;
        return leads is not null;
    }

    private Mandate? LeaderMandate(UnitId unit, IReadOnlyCollection<Guid> directives) =>
        Mandates.FirstOrDefault(mandate =>
            mandate.Role == Role.Leader
            && Tree.IsAt(unit, mandate.UnitId, On)
            && mandate.Covers(unit, Tree, On)
            && mandate.Concerns(directives)
        );
}
