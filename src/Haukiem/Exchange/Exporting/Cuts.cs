using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>
/// What leans on a record that no export holds: from the step on that agreed such a remedy, nothing of the finding
/// is written, nor what a check of the finding brought about in its remedies. So the rest is whole, and can be taken
/// in again.
/// </summary>
internal sealed class Cuts
{
    private readonly Dictionary<FindingId, int> findings = [];
    private readonly Dictionary<AssignmentId, int> assignments = [];
    private readonly HashSet<(CheckId, Guid)> items = [];

    public static async Task<Cuts> LoadAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var cuts = new Cuts();
        var remedies = (await db.Set<Remedy>().AsNoTracking().ToListAsync(stop)).ToLookup(remedy => remedy.FindingId);
        var mixed = remedies
            .Where(group => group.Any(one => codes.Of(one.AssignmentId) is null != codes.Of(one.FindingId) is null))
            .Select(group => group.Key)
            .ToList();
        if (mixed.Count == 0)
            return cuts;
        var steps = await db.Set<FindingStep>()
            .AsNoTracking()
            .Where(step => mixed.Contains(step.FindingId))
            .ToListAsync(stop);
        var agreed = steps.ToDictionary(step => step.Id, step => step.No);
        foreach (var finding in mixed)
            cuts.findings[finding] = codes.Of(finding) is null
                ? 0
                : remedies[finding].Where(one => codes.Of(one.AssignmentId) is null).Min(one => agreed[one.StepId]);
        foreach (var step in steps.Where(step => step.CauseId is not null && !cuts.Holds(step)))
            cuts.items.Add((CheckId.Of(step.CauseId!.Value), step.FindingId.Value));
        await cuts.EndRemediesAsync(db, mixed.SelectMany(finding => remedies[finding]), stop);
        return cuts;
    }

    public bool Holds(FindingStep step) => step.No < findings.GetValueOrDefault(step.FindingId, int.MaxValue);

    public bool Holds(AssignmentStep step) => step.No < assignments.GetValueOrDefault(step.AssignmentId, int.MaxValue);

    public bool Holds(CheckItem item) =>
        !items.Contains((item.CheckId, item.FindingId?.Value ?? item.AssignmentId!.Value.Value));

    /// <summary>A verdict on the finding was carried to its open remedies: without it they end there, too.</summary>
    private async Task EndRemediesAsync(Db db, IEnumerable<Remedy> remedies, CancellationToken stop)
    {
        var findingOf = remedies.ToDictionary(remedy => remedy.AssignmentId, remedy => remedy.FindingId);
        var of = findingOf.Keys.ToList();
        var caused = await db.Set<AssignmentStep>()
            .AsNoTracking()
            .Where(step => of.Contains(step.AssignmentId) && step.CauseId != null)
            .ToListAsync(stop);
        foreach (var step in caused.OrderByDescending(step => step.No))
            if (items.Contains((CheckId.Of(step.CauseId!.Value), findingOf[step.AssignmentId].Value)))
                assignments[step.AssignmentId] = step.No;
        foreach (var step in caused.Where(step => !Holds(step)))
            items.Add((CheckId.Of(step.CauseId!.Value), step.AssignmentId.Value));
    }
}
