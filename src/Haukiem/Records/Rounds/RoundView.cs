using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Records.Telling;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>What the page of a round shows, as of a day, to whoever sees one of its units at least.</summary>
/// <param name="Part">Which units are listed.</param>
/// <param name="Rows">Of those seen one page.</param>
internal sealed record RoundView(
    RecordDay At,
    Round Round,
    RoundCourse Course,
    RoundResults Results,
    RoundPart Part,
    PageRequest Request,
    IReadOnlyList<RoundRow> Rows
)
{
    /// <summary>Which units are listed, in an address.</summary>
    public const string PartKey = "show";

    public required string Authority { get; init; }

    /// <summary>How many units are listed, on all pages.</summary>
    public required long Listed { get; init; }

    /// <summary>The checks of the rows, in the version that counts.</summary>
    public required IReadOnlyDictionary<CheckId, RoundCheck> Checks { get; init; }

    /// <summary>What was raised in the round, as far as it is seen.</summary>
    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required IReadOnlyList<RoundCorrection> Corrections { get; init; }

    public required Witnesses Witnesses { get; init; }

    public static async Task<RoundView?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        PageAddress address,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var round = await db.Set<Round>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Units)
            .Include(one => one.Steps)
            .Include(one => one.Replies)
            .SingleOrDefaultAsync(one => one.Code == code && one.PlannedOn <= at.Day, stop);
        if (round is null)
            return null;
        var course = RoundCourse.Of(round, at.Day);
        var results = await RoundResults.ReadAsync(rollup, round, course, at, stop);
        var seen = results.Seen.ToList();
        if (seen.Count == 0)
            return null;
        var (part, notices) = PartOf(address, results.IsWhole);
        var listed = seen.FindAll(row => row.IsOf(part));
        var request = RequestOf(address, listed);
        var rows = listed.Skip(request.Skip).Take(request.Size).ToList();
        var corrections = await RoundCorrection.ReadAsync(db, round.Id, seen, at, stop);
        var findings = await FindingsAsync(rollup, round, at, stop);
        if (NotListed(address, listed) is { } notListed)
            notices = [.. notices, notListed];
        return new RoundView(
            at with
            {
                Notices = [.. at.Notices, .. notices],
            },
            round,
            course,
            results,
            part,
            request,
            rows
        )
        {
            Authority = await db.Set<Authority>()
                .Where(authority => authority.Id == round.AuthorityId)
                .Select(authority => authority.Name)
                .SingleAsync(stop),
            Listed = listed.Count,
            Checks = await RoundCheck.ReadAsync(rollup, round, rows, findings, at, stop),
            Findings = findings,
            Corrections = corrections,
            Witnesses = await RoundSentences.WitnessesAsync(db, round, course, seen, corrections, at, stop),
        };
    }

    /// <summary>
    /// Whoever sees some of its units only is shown all of those: as many rows as the number of a part says stand on no
    /// page of theirs (law 3).
    /// </summary>
    private static (RoundPart Part, Refusal[] Notices) PartOf(PageAddress address, bool isWhole)
    {
        if (QuestionQueries.Bounded(address[PartKey]) is not { } asked)
            return (RoundPart.All, []);
        foreach (var part in Enum.GetValues<RoundPart>())
            if (RollupLinks.Name(part) == asked)
                return isWhole || part == RoundPart.All
                    ? (part, [])
                    : (RoundPart.All, [new Refusal("Records.Unseen_show")]);
        return (RoundPart.All, [new Refusal("Records.Unknown_show", asked)]);
    }

    private static Refusal? NotListed(PageAddress address, List<RoundRow> listed) =>
        QuestionQueries.Bounded(address[RollupLinks.UnitKey]) is { } asked
        && !listed.Exists(row => row.Unit.Code == asked)
            ? new Refusal("Records.Unknown_unit", asked)
            : null;

    /// <summary>The page asked for, or that of the unit which the address names.</summary>
    private static PageRequest RequestOf(PageAddress address, List<RoundRow> listed)
    {
        var request = PageRequest.Of(address).Within(listed.Count);
        var place = listed.FindIndex(row => row.Unit.Code == address[RollupLinks.UnitKey]);
        return place < 0 || address[PageRequest.PageKey] is not null
            ? request
            : request with
            {
                Page = place / request.Size + 1,
            };
    }

    private static async Task<IReadOnlyList<FindingRow>> FindingsAsync(
        Rollup rollup,
        Round round,
        RecordDay at,
        CancellationToken stop
    )
    {
        var checks = await rollup
            .Db.Set<Check>()
            .Where(check => check.RoundId == round.Id && check.On <= at.Day)
            .Select(check => check.Id)
            .ToListAsync(stop);
        var origins = checks.ConvertAll(check => (Guid?)check.Value);
        var raised = await rollup
            .Db.Set<Finding>()
            .Where(finding => finding.Origin == FindingOrigin.Check && origins.Contains(finding.OriginId))
            .Select(finding => finding.Id)
            .ToListAsync(stop);
        return await rollup.SeeFindingsAsync(round.AuthorityUnitId, raised, at, stop);
    }
}
