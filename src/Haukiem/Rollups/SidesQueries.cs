using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>What the unit said, and what the check found and who made it, of the rows of one page.</summary>
internal static class SidesQueries
{
    public static async Task<IReadOnlyList<DisagreementRow>> WithBothSidesAsync(
        this Db db,
        IReadOnlyList<DisagreementRow> rows,
        DateOnly day,
        CancellationToken stop
    )
    {
        if (rows.Count == 0)
            return rows;
        var assignments = rows.Where(row => row.Of == DisagreementClass.Assignment)
            .Select(row => AssignmentId.Of(row.ThingId))
            .ToList();
        var said = await db.SaidDoneAsync(assignments, day, stop);
        var remedied = (
            await db.Set<Remedy>()
                .AsNoTracking()
                .Where(remedy => assignments.Contains(remedy.AssignmentId))
                .ToListAsync(stop)
        ).ToLookup(remedy => remedy.AssignmentId.Value, remedy => remedy.FindingId.Value);
        var found = await db.ItemsOnAsync([.. rows.Select(row => row.CauseId).Distinct()], day, stop);
        var people = found.SelectMany(cause => cause).Select(one => one.By).Distinct().ToList();
        var names = await db.Set<Person>()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return [.. rows.Select(WithBoth)];

        DisagreementRow WithBoth(DisagreementRow row)
        {
            // A check of a finding decides its remedies with it: its items name the finding.
            var item =
                found[row.CauseId].FirstOrDefault(one => one.Item.IsOf(row.ThingId))
                ?? found[row.CauseId].FirstOrDefault(one => remedied[row.ThingId].Any(one.Item.IsOf));
            return row with
            {
                Said = said.GetValueOrDefault(row.ThingId),
                Verdict = item?.Item.Verdict,
                Check = item?.Check.Code,
                By = item is null ? null : names[item.By],
            };
        }
    }

    /// <summary>The words of the last report that said done.</summary>
    private static async Task<Dictionary<Guid, string>> SaidDoneAsync(
        this Db db,
        List<AssignmentId> assignments,
        DateOnly day,
        CancellationToken stop
    )
    {
        var reports = await db.Set<ProgressReport>()
            .Where(report => assignments.Contains(report.AssignmentId) && report.SaysDone && report.On <= day)
            .Select(report => new
            {
                report.AssignmentId,
                report.On,
                report.RecordedAt,
                report.Text,
            })
            .ToListAsync(stop);
        return reports
            .GroupBy(report => report.AssignmentId.Value)
            .ToDictionary(
                of => of.Key,
                of => of.OrderBy(report => report.On).ThenBy(report => report.RecordedAt).Last().Text
            );
    }
}
