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
    private readonly HashSet<(Guid Cause, Guid Thing)> items = [];
    private readonly Dictionary<(CheckId, int Version), CheckCorrection> corrections = [];
    private readonly HashSet<CheckCorrectionId> unwritten = [];
    private readonly HashSet<CheckId> checks = [];
    private readonly HashSet<RoundId> drafts = [];

    public static async Task<Cuts> LoadAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var cuts = new Cuts();
        foreach (var correction in await db.Set<CheckCorrection>().AsNoTracking().ToListAsync(stop))
            cuts.corrections[(correction.CheckId, correction.No)] = correction;
        await cuts.EndRemediesAsync(db, codes, stop);
        await cuts.EndChecksAsync(db, codes, stop);
        await cuts.EndDraftsAsync(db, stop);
        return cuts;
    }

    public bool Holds(FindingStep step) => step.No < findings.GetValueOrDefault(step.FindingId, int.MaxValue);

    public bool Holds(AssignmentStep step) => step.No < assignments.GetValueOrDefault(step.AssignmentId, int.MaxValue);

    public bool Holds(Check check) => !checks.Contains(check.Id);

    public bool Holds(RoundStep step) => step.Action == RoundAction.Begin || HoldsDraftOf(step.RoundId);

    /// <summary>Whether the draft is written, with the replies to it and the conclusion.</summary>
    public bool HoldsDraftOf(RoundId round) => !drafts.Contains(round);

    public bool Holds(CheckItem item) =>
        !checks.Contains(item.CheckId)
        && !items.Contains((CauseOf(item), item.FindingId?.Value ?? item.AssignmentId!.Value.Value));

    public bool Holds(CheckCorrection correction) =>
        !checks.Contains(correction.CheckId) && !unwritten.Contains(correction.Id);

    /// <summary>The check, or the correction of it, whose item it is.</summary>
    private Guid CauseOf(CheckItem item) =>
        corrections.TryGetValue((item.CheckId, item.OfVersion), out var correction)
            ? correction.Id.Value
            : item.CheckId.Value;

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
            items.Add((step.CauseId!.Value, step.FindingId.Value));
        await EndRemediesAsync(db, mixed.SelectMany(finding => remedies[finding]), stop);
    }

    /// <summary>A mandate for one matter reaches no check, and no correction, in which nothing is left that answers it.</summary>
    private async Task EndChecksAsync(Db db, ExportCodes codes, CancellationToken stop)
    {
        var limited = (
            await db.Set<Mandate>()
                .Where(mandate => mandate.Matter != null)
                .Select(mandate => mandate.Id)
                .ToListAsync(stop)
        ).ToHashSet();
        var through = await db.Set<Check>()
            .Where(check => limited.Contains(check.Through))
            .Select(check => check.Id)
            .ToListAsync(stop);
        var corrected = corrections.Values.Where(correction => limited.Contains(correction.Through)).ToList();
        var of = through.Concat(corrected.Select(correction => correction.CheckId)).ToList();
        var answering = (
            await db.Set<CheckItem>().AsNoTracking().Where(item => of.Contains(item.CheckId)).ToListAsync(stop)
        )
            .Where(item => Holds(item) && item.AssignmentId is { } id && codes.Of(id) is not null)
            .Select(CauseOf)
            .ToHashSet();
        checks.UnionWith(through.Where(check => !answering.Contains(check.Value)));
        unwritten.UnionWith(corrected.Select(correction => correction.Id).Where(id => !answering.Contains(id.Value)));
    }

    /// <summary>A draft speaks of what every unit was found to be: it ends where a check of one is not written.</summary>
    private async Task EndDraftsAsync(Db db, CancellationToken stop)
    {
        var left = checks.ToList();
        drafts.UnionWith(
            await db.Set<RoundUnit>()
                .Where(unit =>
                    db.Set<Check>()
                        .Any(check =>
                            check.RoundId == unit.RoundId && check.UnitId == unit.UnitId && left.Contains(check.Id)
                        )
                )
                .Select(unit => unit.RoundId)
                .Distinct()
                .ToListAsync(stop)
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
            if (items.Contains((step.CauseId!.Value, findingOf[step.AssignmentId].Value)))
                assignments[step.AssignmentId] = step.No;
        foreach (var step in caused.Where(step => !Holds(step)))
            items.Add((step.CauseId!.Value, step.AssignmentId.Value));
    }
}
