using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.People;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Assignments;

/// <summary>What one check found of an assignment: of itself, or of the finding that it remedies.</summary>
internal sealed record AssignmentCheck(
    Guid Id,
    string Code,
    DateOnly On,
    string By,
    CheckKind Kind,
    Verdict Verdict,
    CheckOutcome Outcome,
    DateOnly? FollowUntil,
    string? Summary
)
{
    public static async Task<IReadOnlyList<AssignmentCheck>> ReadAsync(
        Db db,
        Assignment assignment,
        RecordDay at,
        CancellationToken stop
    )
    {
        var caused = assignment
            .Steps.Where(step => step.On <= at.Day)
            .OrderBy(step => step.No)
            .Select(step => step.CauseId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        if (caused.Count == 0)
            return [];
        var checks = caused.ConvertAll(CheckId.Of);
        var findings = db.Set<Remedy>()
            .Where(remedy => remedy.AssignmentId == assignment.Id)
            .Select(remedy => (FindingId?)remedy.FindingId);
        var found = await db.Set<CheckItem>()
            .Where(item => checks.Contains(item.CheckId))
            .Where(item => item.AssignmentId == assignment.Id || findings.Contains(item.FindingId))
            .Join(db.Set<Check>(), item => item.CheckId, check => check.Id, (item, check) => new { item, check })
            .Join(
                db.Set<Person>(),
                pair => pair.check.By,
                person => person.Id,
                (pair, person) =>
                    new AssignmentCheck(
                        pair.check.Id.Value,
                        pair.check.Code,
                        pair.check.On,
                        person.Name,
                        pair.check.Kind,
                        pair.item.Verdict,
                        pair.item.Outcome,
                        pair.item.FollowUntil,
                        pair.check.Summary
                    )
            )
            .ToListAsync(stop);
        return [.. found.DistinctBy(check => check.Id).OrderBy(check => caused.IndexOf(check.Id))];
    }
}
