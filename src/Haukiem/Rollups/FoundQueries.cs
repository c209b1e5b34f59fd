using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What the last check of an assignment found, up to a day.</summary>
internal sealed record Found(Verdict Verdict, CheckOutcome Outcome, DateOnly On);

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
                db.Set<AssignmentStep>()
                    .Where(step =>
                        step.On <= day && (step.CauseId != null || step.Action == AssignmentAction.WithdrawVerification)
                    ),
                assignment => assignment.Id,
                step => step.AssignmentId,
                (assignment, step) =>
                    new
                    {
                        assignment.Code,
                        assignment.Id,
                        step.On,
                        step.No,
                        step.CauseId,
                    }
            )
            .ToListAsync(stop);
        // What a corrected check had verified is as if it had not been found.
        var last = steps
            .GroupBy(step => step.Code, StringComparer.Ordinal)
            .Select(taken => taken.OrderBy(step => step.On).ThenBy(step => step.No).Last())
            .Where(step => step.CauseId is not null)
            .ToList();
        if (last.Count == 0)
            return rows;

        var checks = last.Select(step => CheckId.Of(step.CauseId!.Value)).Distinct().ToList();
        var items = (
            await db.Set<CheckItem>().AsNoTracking().Where(item => checks.Contains(item.CheckId)).ToListAsync(stop)
        ).ToLookup(item => item.CheckId);
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
            var ofCheck = items[CheckId.Of(step.CauseId!.Value)];
            var item =
                ofCheck.FirstOrDefault(one => one.AssignmentId == step.Id)
                ?? ofCheck.FirstOrDefault(one => one.FindingId is { } finding && remedied[step.Id].Contains(finding));
            if (item is not null)
                found[step.Code] = new Found(item.Verdict, item.Outcome, step.On);
        }
        return [.. rows.Select(row => row with { Found = found.GetValueOrDefault(row.Code) })];
    }
}
