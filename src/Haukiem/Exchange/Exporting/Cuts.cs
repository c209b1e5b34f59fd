using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
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
    private readonly HashSet<CheckId> checks = [];

    public static async Task<Cuts> LoadAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var cuts = new Cuts();
        await cuts.EndRemediesAsync(db, codes, stop);
        await cuts.EndChecksAsync(db, codes, stop);
        return cuts;
    }

    public bool Holds(FindingStep step) => step.No < findings.GetValueOrDefault(step.FindingId, int.MaxValue);

    public bool Holds(AssignmentStep step) => step.No < assignments.GetValueOrDefault(step.AssignmentId, int.MaxValue);

    public bool Holds(Check check) => !checks.Contains(check.Id);

    public bool Holds(CheckItem item) =>
        !checks.Contains(item.CheckId)
        && !items.Contains((item.CheckId, item.FindingId?.Value ?? item.AssignmentId!.Value.Value));

    private async Task EndRemediesAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var remedies = (await db.Set<Remedy>().AsNoTracking().ToListAsync(stop)).ToLookup(remedy => remedy.FindingId);
        var mixed = remedies
            .Where(group => group.Any(one => codes.Of(one.AssignmentId) is null != codes.Of(one.FindingId) is null))
            .Select(group => group.Key)
            .ToList();
        if (mixed.Count == 0)
            return;
        var steps = await db.Set<FindingStep>()
            .AsNoTracking()
            .Where(step => mixed.Contains(step.FindingId))
            .ToListAsync(stop);
        var agreed = steps.ToDictionary(step => step.Id, step => step.No);
        foreach (var finding in mixed)
            findings[finding] = codes.Of(finding) is null
                ? 0
                : remedies[finding].Where(one => codes.Of(one.AssignmentId) is null).Min(one => agreed[one.StepId]);
        foreach (var step in steps.Where(step => step.CauseId is not null && !Holds(step)))
            items.Add((CheckId.Of(step.CauseId!.Value), step.FindingId.Value));
        await EndRemediesAsync(db, mixed.SelectMany(finding => remedies[finding]), stop);
    }

    /// <summary>A mandate for one matter reaches no check in which nothing is left that answers it.</summary>
    private async Task EndChecksAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var limited = await db.Set<Check>()
            .Where(check => db.Set<Mandate>().Any(mandate => mandate.Id == check.Through && mandate.Matter != null))
            .Select(check => check.Id)
            .ToListAsync(stop);
        var kept = await db.Set<CheckItem>()
            .AsNoTracking()
            .Where(item => limited.Contains(item.CheckId))
            .ToListAsync(stop);
        checks.UnionWith(
            limited.Except(
                kept.Where(item => Holds(item) && item.AssignmentId is { } id && codes.Of(id) is not null)
                    .Select(item => item.CheckId)
            )
        );
    }

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
