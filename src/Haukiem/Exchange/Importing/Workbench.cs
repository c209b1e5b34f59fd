using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.People;
using Haukiem.Reviews;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

/// <summary>The things that the rows at hand are about: loaded together, tracked until they are put away.</summary>
internal sealed class Workbench
{
    private readonly Dictionary<AssignmentId, Assignment> assignments = [];
    private readonly Dictionary<FindingId, Finding> findings = [];
    private readonly Dictionary<AssignmentId, List<Assignment>> parts = [];
    private readonly Dictionary<AssignmentId, Finding> findingsByRemedy = [];
    private readonly Dictionary<AssignmentId, HashSet<PersonId>> contributors = [];

    public Dictionary<string, Assignment> AssignmentsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Finding> FindingsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Target> TargetsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Round> RoundsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Review> ReviewsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Check> ChecksByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<IndicatorId, Indicator> Indicators { get; } = [];

    /// <summary>For which periods targets stand: one indicator of a unit has one target for a period.</summary>
    public HashSet<(IndicatorId, UnitId, DateOnly, DateOnly)> TargetPeriods { get; } = [];

    public IReadOnlyCollection<Assignment> Assignments => assignments.Values;

    public IReadOnlyCollection<Finding> Findings => findings.Values;

    public Assignment Assignment(AssignmentId id) => assignments[id];

    public bool Holds(AssignmentId id) => assignments.ContainsKey(id);

    public bool Holds(FindingId id) => findings.ContainsKey(id);

    public void Add(Assignment assignment)
    {
        if (!assignments.TryAdd(assignment.Id, assignment))
            return;
        AssignmentsByCode[assignment.Code] = assignment;
        if (assignment.ParentId is not { } parent)
            return;
        if (!parts.TryGetValue(parent, out var siblings))
            parts[parent] = siblings = [];
        siblings.Add(assignment);
    }

    public void Add(Finding finding)
    {
        findings[finding.Id] = finding;
        FindingsByCode[finding.Code] = finding;
        foreach (var remedy in finding.Remedies)
            findingsByRemedy[remedy.AssignmentId] = finding;
    }

    public void Add(Review review) => ReviewsByCode[review.Code] = review;

    public void Add(Check check) => ChecksByCode[check.Code] = check;

    public IReadOnlyList<Check> ChecksOf(RoundId round) =>
        [.. ChecksByCode.Values.Where(check => check.RoundId == round)];

    /// <summary>The new problems that checks raised, as far as rounds at hand ask for them.</summary>
    public IReadOnlyCollection<Finding> NewProblems => [.. findings.Values.Where(Checks.NewProblems.IsOne)];

    /// <summary>The assignment and everything that was handed on from it.</summary>
    public IEnumerable<Assignment> WithParts(Assignment assignment) =>
        PartsOf(assignment).SelectMany(WithParts).Prepend(assignment);

    /// <summary>What was handed on from it, and not further.</summary>
    public IEnumerable<Assignment> PartsOf(Assignment assignment) => parts.GetValueOrDefault(assignment.Id) ?? [];

    public IReadOnlyList<Assignment> RemediesOf(Finding finding) =>
        [.. finding.Remedies.Select(remedy => assignments[remedy.AssignmentId])];

    public Finding? FindingOf(Assignment remedy) => findingsByRemedy.GetValueOrDefault(remedy.Id);

    /// <summary>Who has recorded progress or evidence for the assignment: clause (a) of law 1.</summary>
    public IReadOnlySet<PersonId> ContributorsTo(AssignmentId id) => contributors.GetValueOrDefault(id) ?? [];

    public void AddContributor(PersonId person, AssignmentId id)
    {
        if (!contributors.TryGetValue(id, out var known))
            contributors[id] = known = [];
        known.Add(person);
    }

    public void Clear()
    {
        assignments.Clear();
        findings.Clear();
        parts.Clear();
        findingsByRemedy.Clear();
        AssignmentsByCode.Clear();
        FindingsByCode.Clear();
        TargetsByCode.Clear();
        RoundsByCode.Clear();
        ChecksByCode.Clear();
        ReviewsByCode.Clear();
        Indicators.Clear();
        TargetPeriods.Clear();
        contributors.Clear();
    }
}
