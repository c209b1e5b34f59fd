using Haukiem.Assignments;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Checks;

/// <summary>
/// Law 1: only a check says done, and the checker did not do the work. It is told what the checker has done
/// and held, and names each clause that refuses.
/// </summary>
/// <param name="Lead">The unit whose work is checked.</param>
/// <param name="DoingUnits">The lead, the supporting units and the units of the parts.</param>
/// <param name="HasContributed">Whether the checker recorded progress, evidence or a plan for it or its parts.</param>
/// <param name="HeldInYear">The checker's mandates that held on that day or in the twelve months before.</param>
internal sealed record Independence(
    UnitId Lead,
    IReadOnlyCollection<UnitId> DoingUnits,
    bool HasContributed,
    IReadOnlyCollection<Mandate> HeldInYear
)
{
    /// <summary>The directives that all of the work answers: a mandate for one of them serves.</summary>
    public IReadOnlyCollection<Guid> Directives { get; init; } = [];

    /// <summary>Of work that is known whole: what is checked, its parts, and the parts of those.</summary>
    /// <param name="work">What is checked: an assignment, the remedies of a finding, or nothing for a unit alone.</param>
    /// <param name="parts">The work with everything handed on from it.</param>
    /// <param name="contributors">Who recorded progress, evidence or a plan for any of it.</param>
    /// <param name="mandates">The checker's mandates, at least those of the last twelve months.</param>
    public static Independence Of(
        UnitId lead,
        IReadOnlyCollection<Assignment> work,
        IReadOnlyCollection<Assignment> parts,
        IReadOnlySet<PersonId> contributors,
        PersonId checker,
        IReadOnlyCollection<Mandate> mandates
    ) =>
        new(
            lead,
            [
                .. parts
                    .SelectMany(part => part.Supports.Select(support => support.UnitId).Prepend(part.LeadUnitId))
                    .Append(lead)
                    .Distinct(),
            ],
            contributors.Contains(checker),
            mandates
        )
        {
            Directives = Common(work.Select(one => one.Directives)),
        };

    /// <summary>What all of them hold; nothing where there are none.</summary>
    public static IReadOnlyCollection<Guid> Common(IEnumerable<IReadOnlyCollection<Guid>> all) =>
        [.. all.Aggregate((IEnumerable<Guid>?)null, (common, one) => common?.Intersect(one) ?? one) ?? []];

    /// <summary>The day from which clause (b) looks.</summary>
    public static DateOnly YearBefore(DateOnly on) => on.AddMonths(-12);

    /// <summary>The mandate through which the check may be made, or the clauses that refuse it.</summary>
    public Outcome<Mandate> Judge(CheckKind kind, Act act)
    {
        var refusals = new List<Refusal>();
        if (HasContributed)
            refusals.Add(new Refusal("Checks.CheckerContributed"));
        if (HeldInYear.Any(mandate => IsOfThoseWhoDid(mandate, act)))
            refusals.Add(new Refusal("Checks.CheckerBelongsToUnit"));
        var through = act.Mandates.FirstOrDefault(mandate =>
            MayCheck(mandate, kind)
            && mandate.Concerns(Directives)
            && mandate.Covers(Lead, act.Tree, act.On)
            && IsApart(mandate, act)
        );
        if (through is null)
            refusals.Add(new Refusal("Checks.CheckerNotAboveOrOutside"));
        return refusals.Count > 0 ? refusals.ToArray() : through!;
    }

    /// <summary>At the desk the coordinator confirms too; on the spot only those who inspect or watch.</summary>
    private static bool MayCheck(Mandate mandate, CheckKind kind) =>
        mandate.Role is Role.Inspector or Role.Monitor || (kind == CheckKind.Desk && mandate.Role == Role.Coordinator);

    /// <summary>Clause (b): reporter or leader, placed at a unit that did the work, or below it.</summary>
    private bool IsOfThoseWhoDid(Mandate mandate, Act act) =>
        mandate.Role is Role.Reporter or Role.Leader
        && mandate.HeldWithin(YearBefore(act.On), act.On)
        && DoingUnits.Any(unit => act.Tree.IsWithin(mandate.UnitId, unit, act.On));

    /// <summary>Clause (c): placed strictly above the lead unit or outside its line; for the root only from outside the organisation.</summary>
    private bool IsApart(Mandate mandate, Act act) =>
        mandate.External
        || act.Tree.IsBelow(Lead, mandate.UnitId, act.On)
        || (!act.Tree.IsWithin(Lead, mandate.UnitId, act.On) && !act.Tree.IsWithin(mandate.UnitId, Lead, act.On));
}
