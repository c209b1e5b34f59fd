using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What the last check of an assignment found, up to a day.</summary>
internal sealed record Found(Verdict Verdict, CheckOutcome Outcome, DateOnly On);

/// <summary>What a check, or a correction of it, says of one thing.</summary>
internal sealed record FoundItem(Guid Cause, Check Check, CheckItem Item)
{
    /// <summary>Who made the check, or corrected it.</summary>
    public PersonId By => Check.Corrections.FirstOrDefault(correction => correction.Id.Value == Cause)?.By ?? Check.By;
}

/// <summary>What the checks found, to stand beside what the units say (law 1).</summary>
internal static class FoundQueries
{
    /// <summary>The rows of a page with what was found of each: only the checks of these assignments are read.</summary>
    public static async Task<IReadOnlyList<AssignmentRow>> WithFoundAsync(
        this Db db,
        IReadOnlyList<AssignmentRow> rows,
        DateOnly day,
        CancellationToken stop
    )
    {
        var codes = rows.Select(row => row.Code).ToList();
        var steps = await db.Set<Assignment>()
            .Where(assignment => codes.Contains(assignment.Code))
            .Join(
                db.Set<AssignmentStep>().Where(step => step.On <= day && step.CauseId != null),
                assignment => assignment.Id,
                step => step.AssignmentId,
                (assignment, step) =>
                    new
                    {
                        assignment.Code,
                        assignment.Id,
                        step.On,
                        step.No,
                        Cause = step.CauseId!.Value,
                    }
            )
            .ToListAsync(stop);
        var last = steps
            .GroupBy(step => step.Code, StringComparer.Ordinal)
            .Select(taken => taken.OrderBy(step => step.On).ThenBy(step => step.No).Last())
            .ToList();
        if (last.Count == 0)
            return rows;

        var items = await db.ItemsOnAsync([.. last.Select(step => step.Cause).Distinct()], day, stop);
        // A check of a finding decides its remedies with it: its items name the finding.
        var assignments = last.Select(step => step.Id).ToList();
        var remedied = (
            await db.Set<Remedy>()
                .AsNoTracking()
                .Where(remedy => assignments.Contains(remedy.AssignmentId))
                .ToListAsync(stop)
        ).ToLookup(remedy => remedy.AssignmentId, remedy => remedy.FindingId);
        var found = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var step in last)
        {
            var ofCheck = items[step.Cause];
            var item = (
                ofCheck.FirstOrDefault(one => one.Item.IsOf(step.Id.Value))
                ?? ofCheck.FirstOrDefault(one => remedied[step.Id].Any(finding => one.Item.IsOf(finding.Value)))
            )?.Item;
            if (item is not null)
                found[step.Code] = new Found(item.Verdict, item.Outcome, step.On);
        }
        return [.. rows.Select(row => row with { Found = found.GetValueOrDefault(row.Code) })];
    }

    /// <summary>What checks say on a day, in its version, by what brought a step about: a check, or a correction of it.</summary>
    internal static async Task<ILookup<Guid, FoundItem>> ItemsOnAsync(
        this Db db,
        List<Guid> causes,
        DateOnly day,
        CancellationToken stop
    )
    {
        var (asChecks, asCorrections) = (causes.ConvertAll(CheckId.Of), causes.ConvertAll(CheckCorrectionId.Of));
        var checks = await db.Set<Check>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(check => check.Items)
            .Include(check => check.Corrections)
            .Where(check =>
                asChecks.Contains(check.Id)
                || check.Corrections.Any(correction => asCorrections.Contains(correction.Id))
            )
            .ToListAsync(stop);
        return checks
            .SelectMany(check => causes.Where(cause => check.Caused(cause)).Select(cause => (cause, check)))
            .SelectMany(one =>
                one.check.ItemsOf(one.check.VersionOn(day)).Select(item => new FoundItem(one.cause, one.check, item))
            )
            .ToLookup(one => one.Cause);
    }
}
