using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.People;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Telling;

/// <summary>What one check found of an assignment or a finding.</summary>
internal sealed record FoundCheck(
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
    /// <summary>What the checks found of one thing, in the order in which they are given.</summary>
    /// <param name="checks">The checks that its steps name as their cause.</param>
    /// <param name="items">What checks found of the thing, whichever check it was.</param>
    public static async Task<IReadOnlyList<FoundCheck>> ReadAsync(
        Db db,
        IEnumerable<Guid?> checks,
        IQueryable<CheckItem> items,
        CancellationToken stop
    )
    {
        var order = checks.OfType<Guid>().Distinct().ToList();
        if (order.Count == 0)
            return [];
        var ids = order.ConvertAll(CheckId.Of);
        var found = await items
            .Where(item => ids.Contains(item.CheckId))
            .Join(db.Set<Check>(), item => item.CheckId, check => check.Id, (item, check) => new { item, check })
            .Join(
                db.Set<Person>(),
                pair => pair.check.By,
                person => person.Id,
                (pair, person) =>
                    new FoundCheck(
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
        return [.. found.DistinctBy(check => check.Id).OrderBy(check => order.IndexOf(check.Id))];
    }

    /// <summary>What the check found, as the rest of a sentence about who made it.</summary>
    public string Told(Words words) =>
        words[
            FollowUntil is null ? "Records.ToldCheck" : "Records.ToldCheckUntil",
            words[$"Records.ToldCheck{Kind}"],
            words[$"Rollups.Verdict{Verdict}"],
            words.Inside($"Rollups.Outcome{Outcome}"),
            FollowUntil is { } until ? words.Day(until) : null
        ];
}
