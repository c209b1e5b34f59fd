using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>One thing that a check looks at, with what law 1 has to know about it.</summary>
/// <param name="Assignment">The assignment, or null where it is a finding.</param>
/// <param name="Finding">The finding, or null where it is an assignment.</param>
/// <param name="Remedies">The remedies of the finding: one check decides them together with it.</param>
internal sealed record CheckSubject(
    Assignment? Assignment,
    Finding? Finding,
    IReadOnlyList<Assignment> Remedies,
    ItemResult Result,
    Independence Independence
)
{
    /// <summary>Its number in the check, where the inspector gave one.</summary>
    public int? No { get; init; }

    public string Code => Assignment?.Code ?? Finding!.Code;

    public UnitId Unit => Assignment?.LeadUnitId ?? Finding!.UnitId;

    public bool Closes => Result.Outcome == CheckOutcome.Closed;

    /// <summary>The assignments that the verdict is carried to: the one that is checked, and the remedies still open.</summary>
    public IEnumerable<Assignment> Carried =>
        Assignment is not null ? [Assignment] : Remedies.Where(one => one.State.IsOpen());

    public IEnumerable<object> Touched => Remedies.Append<object?>(Assignment).Append(Finding).OfType<object>();

    /// <summary>Units other than that of the finding which lead its remedies: their work is judged with it.</summary>
    public IEnumerable<UnitId> LeadsOfRemedies =>
        Remedies.Select(remedy => remedy.LeadUnitId).Distinct().Where(lead => lead != Unit);

    public Independence IndependenceOf(UnitId lead) => Independence with { Lead = lead };
}
