using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Records.Telling;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Findings;

/// <summary>What the page of a finding shows, as of a day.</summary>
/// <param name="Sheet">None for one that is kept outside the system: of it only code, unit and state are shown.</param>
internal sealed record FindingView(RecordDay At, FindingRow Row, FindingSheet? Sheet)
{
    public static async Task<FindingView?> ReadAsync(Rollup rollup, string code, RecordDay at, CancellationToken stop)
    {
        if (await rollup.SeeFindingAsync(code, at, stop) is not { } seen)
            return null;
        var isOutside = seen.Row.Class == FindingClass.Outside;
        return new FindingView(
            at,
            seen.Row,
            isOutside ? null : await FindingSheet.ReadAsync(rollup, seen.Id, at, stop)
        );
    }
}

/// <summary>The facts of a finding up to the day: where it comes from, what mends it, what checks found of it.</summary>
internal sealed record FindingSheet(Finding Finding, RecordDay At)
{
    public required string Authority { get; init; }

    /// <summary>The check or the review that raised it, with the round of the check.</summary>
    public required FindingOriginSaid? Origin { get; init; }

    /// <summary>Its remedies that are seen.</summary>
    public required IReadOnlyList<AssignmentRow> Remedies { get; init; }

    public required IReadOnlyList<FoundCheck> Checks { get; init; }

    public required Witnesses Witnesses { get; init; }

    public IReadOnlyList<FindingStep> Steps { get; } =
    [.. Finding.Steps.Where(step => step.On <= At.Day).OrderBy(step => step.No)];

    /// <summary>How many remedies were agreed by that day, seen or not.</summary>
    public int RemedyCount => Finding.Remedies.Count(remedy => Steps.Any(step => step.Id == remedy.StepId));

    /// <summary>The last thing that the unit itself said of it: accepted, disputed, or remedied.</summary>
    public FindingStep? Said =>
        Steps.LastOrDefault(step =>
            step.Action is FindingAction.Accept or FindingAction.Dispute or FindingAction.Remedy
        );

    /// <summary>The unit said that it is mended, and the check that followed did not find it so.</summary>
    public bool IsDisputed => Steps.Disagreement() is not null;

    public static async Task<FindingSheet> ReadAsync(Rollup rollup, FindingId id, RecordDay at, CancellationToken stop)
    {
        var db = rollup.Db;
        var finding = await db.Set<Finding>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Steps)
            .Include(one => one.Remedies)
            .SingleAsync(one => one.Id == id, stop);
        var steps = finding.Steps.Where(step => step.On <= at.Day).OrderBy(step => step.No).ToList();
        var remedies = finding
            .Remedies.Where(remedy => steps.Exists(step => step.Id == remedy.StepId))
            .Select(remedy => remedy.AssignmentId)
            .ToList();
        return new FindingSheet(finding, at)
        {
            Authority = await db.Set<Authority>()
                .Where(authority => authority.Id == finding.AuthorityId)
                .Select(authority => authority.Name)
                .SingleAsync(stop),
            Origin = await OriginAsync(db, finding, stop),
            Remedies = await rollup.SeeAssignmentsAsync(finding.UnitId, remedies, at, stop),
            Checks = await FoundCheck.ReadAsync(
                db,
                steps.Select(step => step.CauseId),
                db.Set<CheckItem>().Where(item => item.FindingId == id),
                stop
            ),
            Witnesses = await Witnesses.ReadAsync(
                db,
                [nameof(FindingStep)],
                [.. steps.Select(step => (step.Id.Value, step.By))],
                steps.Select(step => step.AuthorityId),
                at,
                stop
            ),
        };
    }

    private static async Task<FindingOriginSaid?> OriginAsync(Db db, Finding finding, CancellationToken stop)
    {
        if (finding.OriginId is not { } origin)
            return null;
        if (finding.Origin == FindingOrigin.Review)
        {
            var review = ReviewId.Of(origin);
            return await db.Set<Review>()
                .Where(one => one.Id == review)
                .Select(one => new FindingOriginSaid(one.Code, one.HeldOn!.Value, null, null))
                .SingleOrDefaultAsync(stop);
        }
        var check = CheckId.Of(origin);
        return await db.Set<Check>()
            .Where(one => one.Id == check)
            .LeftJoin(
                db.Set<Round>(),
                one => one.RoundId,
                round => round.Id,
                (one, round) =>
                    new FindingOriginSaid(
                        one.Code,
                        one.On,
                        round == null ? null : round.Code,
                        round == null ? null : round.Name
                    )
            )
            .SingleOrDefaultAsync(stop);
    }
}

/// <summary>What raised a finding, and when.</summary>
/// <param name="Round">The code of the round, for a check.</param>
/// <param name="RoundName">And its name.</param>
internal sealed record FindingOriginSaid(string Code, DateOnly On, string? Round, string? RoundName);
