using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>How records are named in a workbook.</summary>
internal sealed class ExportCodes
{
    private readonly Dictionary<UnitId, string> units;
    private readonly Dictionary<PersonId, string> people;
    private readonly Dictionary<AuthorityId, string> authorities;
    private readonly Dictionary<DocumentId, string> documents;
    private readonly Dictionary<ClauseId, (DocumentId Document, string Number)> clauses;
    private readonly Dictionary<AssignmentId, string> assignments;
    private readonly Dictionary<FindingId, string> findings;
    private readonly Dictionary<(string, Guid), string> keys;
    private readonly ILookup<Guid, EvidenceItem> evidence;

    private ExportCodes(
        Dictionary<UnitId, string> units,
        Dictionary<PersonId, string> people,
        Dictionary<AuthorityId, string> authorities,
        Dictionary<DocumentId, string> documents,
        Dictionary<ClauseId, (DocumentId, string)> clauses,
        Dictionary<AssignmentId, string> assignments,
        Dictionary<FindingId, string> findings,
        Dictionary<(string, Guid), string> keys,
        ILookup<Guid, EvidenceItem> evidence
    )
    {
        (this.units, this.people, this.authorities, this.documents) = (units, people, authorities, documents);
        (this.clauses, this.assignments, this.findings, this.keys, this.evidence) = (
            clauses,
            assignments,
            findings,
            keys,
            evidence
        );
    }

    public static async Task<ExportCodes> LoadAsync(Db db, CancellationToken stop)
    {
        var came = new Dictionary<(string, Guid), string>();
        await foreach (var key in db.Set<ExchangeKey>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            came.TryAdd((key.Sheet, key.RecordId), key.Key);
        return new ExportCodes(
            await db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop),
            await db.Set<Person>().ToDictionaryAsync(person => person.Id, person => person.Code, stop),
            await db.Set<Authority>().ToDictionaryAsync(authority => authority.Id, authority => authority.Code, stop),
            await db.Set<Document>().ToDictionaryAsync(document => document.Id, document => document.Code, stop),
            (
                await db.Set<Clause>()
                    .Select(clause => new
                    {
                        clause.Id,
                        clause.DocumentId,
                        clause.Number,
                    })
                    .ToListAsync(stop)
            ).ToDictionary(clause => clause.Id, clause => (clause.DocumentId, clause.Number)),
            await db.Set<Assignment>()
                .Where(assignment => !assignment.ConcernsPerson)
                .ToDictionaryAsync(assignment => assignment.Id, assignment => assignment.Code, stop),
            await db.Set<Finding>()
                .Where(finding => !finding.ConcernsPerson)
                .ToDictionaryAsync(finding => finding.Id, finding => finding.Code, stop),
            came,
            (await db.Set<EvidenceItem>().AsNoTracking().ToListAsync(stop)).ToLookup(item => item.SubjectId)
        );
    }

    public string Of(UnitId id) => units[id];

    public string? Of(UnitId? id) => id is { } unit ? units[unit] : null;

    public string Of(PersonId id) => people[id];

    public string Of(AuthorityId id) => authorities[id];

    public string? Of(AuthorityId? id) => id is { } authority ? authorities[authority] : null;

    public string Of(DocumentId id) => documents[id];

    public string Of(ClauseId id) => $"{documents[clauses[id].Document]}#{clauses[id].Number}";

    /// <summary>None for one that concerns a named person.</summary>
    public string? Of(AssignmentId id) => assignments.GetValueOrDefault(id);

    public string? Of(FindingId id) => findings.GetValueOrDefault(id);

    /// <summary>The key under which the row came, or one that is made of what it is.</summary>
    public string KeyOf(SheetRule sheet, Guid record, string otherwise) =>
        keys.GetValueOrDefault((sheet.Key, record), otherwise);

    /// <summary>The evidence of a record as a cell names it; its files are noted for the export.</summary>
    public IEnumerable<string> EvidenceOf(Guid record, ExportSource source)
    {
        foreach (
            var item in evidence[record]
                .DistinctBy(item => (item.Name, item.Hash)) // the same file or link given twice is one in a cell
                .OrderBy(item => item.Name, StringComparer.Ordinal)
                .ThenBy(item => item.Hash, StringComparer.Ordinal)
        )
        {
            if (item.Hash is null)
            {
                yield return item.Name;
                continue;
            }
            var path = EvidencePath.Of(item.Name, item.Hash);
            source.Files[path] = item.Hash;
            yield return path;
        }
    }
}
