using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.People;

namespace Haukiem.Exchange.Importing;

/// <summary>The things that the rows at hand are about: loaded together, tracked until they are put away.</summary>
internal sealed class Workbench
{
    private readonly Dictionary<AssignmentId, Assignment> assignments = [];
    private readonly Dictionary<FindingId, Finding> findings = [];

    public Dictionary<string, Assignment> AssignmentsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Finding> FindingsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Target> TargetsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Round> RoundsByCode { get; } = new(StringComparer.Ordinal);

    public Dictionary<IndicatorId, Indicator> Indicators { get; } = [];

    /// <summary>Who has recorded progress for which assignment: clause (a) of law 1.</summary>
    public HashSet<(PersonId, AssignmentId)> Contributions { get; } = [];

    public IReadOnlyCollection<Assignment> Assignments => assignments.Values;

    public IReadOnlyCollection<Finding> Findings => findings.Values;

    public Assignment Assignment(AssignmentId id) => assignments[id];

    public bool Holds(AssignmentId id) => assignments.ContainsKey(id);

    public bool Holds(FindingId id) => findings.ContainsKey(id);

    public void Add(Assignment assignment)
    {
        assignments[assignment.Id] = assignment;
        AssignmentsByCode[assignment.Code] = assignment;
    }

    public void Add(Finding finding)
    {
        findings[finding.Id] = finding;
        FindingsByCode[finding.Code] = finding;
    }

    /// <summary>The assignment and everything that was handed on from it.</summary>
    public IEnumerable<Assignment> WithParts(Assignment assignment) =>
        Assignments.Where(part => part.ParentId == assignment.Id).SelectMany(WithParts).Prepend(assignment);

    public IReadOnlyList<Assignment> RemediesOf(Finding finding) =>
        [.. finding.Remedies.Select(remedy => assignments[remedy.AssignmentId])];

    public Finding? FindingOf(Assignment remedy) =>
        Findings.FirstOrDefault(finding => finding.Remedies.Any(link => link.AssignmentId == remedy.Id));

    public void Clear()
    {
        assignments.Clear();
        findings.Clear();
        AssignmentsByCode.Clear();
        FindingsByCode.Clear();
        TargetsByCode.Clear();
        RoundsByCode.Clear();
        Indicators.Clear();
        Contributions.Clear();
    }
}
