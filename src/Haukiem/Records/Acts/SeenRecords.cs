using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Reorganisations;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>A record as an act names it.</summary>
/// <param name="Address">Where it is shown; none for what has no page.</param>
internal sealed record NamedRecord(string Code, string Title, string? Address);

/// <summary>
/// Of the records of some acts those that the viewer may see (law 9): by the rule of lists and pages. What concerns a
/// named person is nobody's here, and of what is kept outside the system no history is told.
/// </summary>
internal sealed class SeenRecords(Rollup rollup, bool seesWhole, bool administersAll, CancellationToken stop)
{
    private readonly Dictionary<ActRecord, NamedRecord> seen = [];

    private Db Db => rollup.Db;

    public NamedRecord? Find(ActRecord record) => seen.GetValueOrDefault(record);

    /// <summary>Of what is told of one unit among several.</summary>
    public SeenParts Parts { get; } = new(rollup, seesWhole);

    public bool Sees(JournalEntry entry) =>
        ActRecord.Holding(entry) is { } of && Find(of) is not null && Parts.Sees(entry);

    /// <summary>The settings of the instance are no record; they are the administrators' own.</summary>
    public bool SeesSettings(JournalAct act) =>
        administersAll && act.Verb.StartsWith("Settings.", StringComparison.Ordinal);

    public async Task ReadAsync(IEnumerable<ActRecord> records)
    {
        foreach (var kind in records.Distinct().Where(record => !seen.ContainsKey(record)).GroupBy(record => record.Of))
        {
            var ids = kind.Select(record => record.Id).ToList();
            foreach (var (id, named) in await ReadAsync(kind.Key, ids))
                seen[new ActRecord(kind.Key, id)] = named;
        }
    }

    private async Task<List<(Guid Id, NamedRecord Named)>> ReadAsync(ActOf of, List<Guid> ids)
    {
        if (of is ActOf.Mandate or ActOf.Authority or ActOf.Person)
            return administersAll ? await AdministeredAsync(of, ids) : [];
        if (rollup.Viewer is { SeesAll: false, Mandates.Count: 0 })
            return [];
        return of switch
        {
            ActOf.Assignment => await AssignmentsAsync(Ids.OfEach<AssignmentId>(ids)),
            ActOf.Finding => await FindingsAsync(Ids.OfEach<FindingId>(ids)),
            ActOf.Check => await ChecksAsync(Ids.OfEach<CheckId>(ids)),
            ActOf.Round => await RoundsAsync(Ids.OfEach<RoundId>(ids)),
            ActOf.Document => await DocumentsAsync(Ids.OfEach<DocumentId>(ids)),
            ActOf.Unit => await UnitsAsync(Ids.OfEach<UnitId>(ids)),
            ActOf.Target => await TargetsAsync(Ids.OfEach<TargetId>(ids)),
            ActOf.Indicator => await IndicatorsAsync(Ids.OfEach<IndicatorId>(ids)),
            ActOf.Review => await ReviewsAsync(Ids.OfEach<ReviewId>(ids)),
            // It may reach any unit: told to those who see the whole.
            _ => seesWhole ? await ReorganisationsAsync(Ids.OfEach<ReorganisationId>(ids)) : [],
        };
    }

    private async Task<List<(Guid, NamedRecord)>> AssignmentsAsync(List<AssignmentId> ids)
    {
        var query = Db.Set<Assignment>()
            .Where(one => ids.Contains(one.Id) && !one.ConcernsPerson && one.Handling != Handling.Outside);
        if (!seesWhole)
        {
            var spans = rollup.SeenAssignments();
            query = query.Where(one => spans.Any(span => span.AssignmentId == one.Id));
        }
        var read = await query
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Title,
            })
            .ToListAsync(stop);
        return read.ConvertAll(one =>
            (one.Id.Value, new NamedRecord(one.Code, one.Title, RecordLinks.Assignment(one.Code)))
        );
    }

    private async Task<List<(Guid, NamedRecord)>> FindingsAsync(List<FindingId> ids)
    {
        var query = Db.Set<Finding>()
            .Where(one => ids.Contains(one.Id) && !one.ConcernsPerson && one.Handling != Handling.Outside);
        if (!seesWhole)
        {
            var spans = rollup.SeenFindings();
            query = query.Where(one => spans.Any(span => span.FindingId == one.Id));
        }
        var read = await query
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Title,
            })
            .ToListAsync(stop);
        return read.ConvertAll(one =>
            (one.Id.Value, new NamedRecord(one.Code, one.Title, RecordLinks.Finding(one.Code)))
        );
    }

    /// <summary>Not one that looked at something which concerns a named person, or is kept outside.</summary>
    private async Task<List<(Guid, NamedRecord)>> ChecksAsync(List<CheckId> ids)
    {
        var (items, units) = (Db.Set<CheckItem>(), rollup.UnitsSeenWhole());
        var read = await Db.Set<Check>()
            .Where(one => ids.Contains(one.Id) && (seesWhole || units.Any(unit => unit.UnitId == one.UnitId)))
            .Where(one =>
                !items.Any(item =>
                    item.CheckId == one.Id
                    && (
                        Db.Set<Assignment>()
                            .Any(of =>
                                of.Id == item.AssignmentId && (of.ConcernsPerson || of.Handling == Handling.Outside)
                            )
                        || Db.Set<Finding>()
                            .Any(of =>
                                of.Id == item.FindingId && (of.ConcernsPerson || of.Handling == Handling.Outside)
                            )
                    )
                )
            )
            .Join(
                Db.UnitLines(rollup.Today),
                one => one.UnitId,
                unit => unit.Id,
                (one, unit) =>
                    new
                    {
                        one.Id,
                        one.Code,
                        unit.Name,
                    }
            )
            .ToListAsync(stop);
        return read.ConvertAll(one => (one.Id.Value, new NamedRecord(one.Code, one.Name, Address: null)));
    }

    private async Task<List<(Guid, NamedRecord)>> RoundsAsync(List<RoundId> ids)
    {
        var over = rollup.SeenRounds();
        var read = await Db.Set<Round>()
            .Where(one => ids.Contains(one.Id) && (seesWhole || over.Any(unit => unit.RoundId == one.Id)))
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Name,
            })
            .ToListAsync(stop);
        return read.ConvertAll(one => (one.Id.Value, new NamedRecord(one.Code, one.Name, RecordLinks.Round(one.Code))));
    }

    private async Task<List<(Guid, NamedRecord)>> DocumentsAsync(List<DocumentId> ids)
    {
        var documents = seesWhole ? Db.Set<Document>() : rollup.SeenDocuments();
        var read = await documents
            .Where(one => ids.Contains(one.Id) && one.Handling != Handling.Outside)
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Abstract,
            })
            .ToListAsync(stop);
        return read.ConvertAll(one =>
            (one.Id.Value, new NamedRecord(one.Code, one.Abstract, RecordLinks.Document(one.Code)))
        );
    }

    private async Task<List<(Guid, NamedRecord)>> UnitsAsync(List<UnitId> ids)
    {
        var units = rollup.SeenUnits();
        var read = await Db.UnitLines(rollup.Today)
            .Where(one => ids.Contains(one.Id) && (seesWhole || units.Any(unit => unit.UnitId == one.Id)))
            .ToListAsync(stop);
        return read.ConvertAll(one => (one.Id.Value, new NamedRecord(one.Code, one.Name, RecordLinks.Unit(one.Code))));
    }

    private async Task<List<(Guid, NamedRecord)>> TargetsAsync(List<TargetId> ids)
    {
        var targets = seesWhole ? Db.Set<Target>() : rollup.SeenTargets();
        var read = await targets
            .Where(one => ids.Contains(one.Id))
            .Join(
                Db.Set<Indicator>(),
                one => one.IndicatorId,
                indicator => indicator.Id,
                (one, indicator) =>
                    new
                    {
                        one.Id,
                        one.Code,
                        indicator.Name,
                    }
            )
            .ToListAsync(stop);
        return read.ConvertAll(one => (one.Id.Value, new NamedRecord(one.Code, one.Name, Address: null)));
    }

    private async Task<List<(Guid, NamedRecord)>> IndicatorsAsync(List<IndicatorId> ids)
    {
        var targets = rollup.SeenTargets();
        var read = await Db.Set<Indicator>()
            .Where(one => ids.Contains(one.Id) && (seesWhole || targets.Any(target => target.IndicatorId == one.Id)))
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Name,
            })
            .ToListAsync(stop);
        return read.ConvertAll(one =>
            (one.Id.Value, new NamedRecord(one.Code, one.Name, RecordLinks.Indicator(one.Code, unit: null)))
        );
    }

    private async Task<List<(Guid, NamedRecord)>> ReviewsAsync(List<ReviewId> ids)
    {
        var units = rollup.UnitsSeenWhole();
        var read = await Db.Set<Review>()
            .Where(one => ids.Contains(one.Id) && (seesWhole || units.Any(unit => unit.UnitId == one.UnitId)))
            .Join(
                Db.UnitLines(rollup.Today),
                one => one.UnitId,
                unit => unit.Id,
                (one, unit) =>
                    new
                    {
                        one.Id,
                        one.Code,
                        unit.Name,
                    }
            )
            .ToListAsync(stop);
        return read.ConvertAll(one =>
            (one.Id.Value, new NamedRecord(one.Code, one.Name, RecordLinks.Review(one.Code)))
        );
    }

    private async Task<List<(Guid, NamedRecord)>> ReorganisationsAsync(List<ReorganisationId> ids)
    {
        var read = await Db.Set<Reorganisation>()
            .Where(one => ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Code })
            .ToListAsync(stop);
        return read.ConvertAll(one => (one.Id.Value, new NamedRecord(one.Code, "", Address: null)));
    }

    private async Task<List<(Guid, NamedRecord)>> AdministeredAsync(ActOf of, List<Guid> guids)
    {
        var (people, mandates, bodies) = (
            Ids.OfEach<PersonId>(guids),
            Ids.OfEach<MandateId>(guids),
            Ids.OfEach<AuthorityId>(guids)
        );
        return of switch
        {
            ActOf.Person =>
            [
                .. (await Db.Set<Person>().Where(one => people.Contains(one.Id)).ToListAsync(stop)).Select(one =>
                    (one.Id.Value, new NamedRecord(one.Code, one.Name, Address: null))
                ),
            ],
            ActOf.Mandate =>
            [
                .. (await Db.Set<Mandate>().Where(one => mandates.Contains(one.Id)).ToListAsync(stop)).Select(one =>
                    (one.Id.Value, new NamedRecord(one.Code, "", Address: null))
                ),
            ],
            ActOf.Authority =>
            [
                .. (await Db.Set<Authority>().Where(one => bodies.Contains(one.Id)).ToListAsync(stop)).Select(one =>
                    (one.Id.Value, new NamedRecord(one.Code, one.Name, Address: null))
                ),
            ],
            _ => [],
        };
    }
}
