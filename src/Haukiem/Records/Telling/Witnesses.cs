using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Telling;

/// <summary>Who did and recorded the steps of one record, read from the journal for all of them at once.</summary>
internal sealed class Witnesses
{
    private readonly Dictionary<string, ToldAct> acts;
    private readonly Dictionary<AuthorityId, string> authorities;

    private Witnesses(Dictionary<string, ToldAct> acts, Dictionary<AuthorityId, string> authorities)
    {
        this.acts = acts;
        this.authorities = authorities;
    }

    /// <summary>The act that first wrote a row: a step is written once.</summary>
    public ToldAct Of(Guid row) => acts[CanonicalRow.Text(row)!];

    /// <summary>The authority that decided, or else who acted.</summary>
    public string Subject(Guid row, AuthorityId? authority) =>
        authority is { } decided ? authorities[decided] : Of(row).By;

    /// <summary>Of these steps, with the names of the authorities that decided.</summary>
    /// <param name="tables">The recorded tables of the steps, by the names of their types.</param>
    /// <param name="steps">Each step with the person who acted.</param>
    public static async Task<Witnesses> ReadAsync(
        Db db,
        IReadOnlyCollection<string> tables,
        IReadOnlyCollection<(Guid Row, PersonId By)> steps,
        IEnumerable<AuthorityId?> deciders,
        RecordDay at,
        CancellationToken stop
    )
    {
        var keys = steps.Select(step => CanonicalRow.Text(step.Row)!).ToList();
        var written = await db.Set<JournalEntry>()
            .Where(entry => tables.Contains(entry.Table) && keys.Contains(entry.Key) && entry.RowVersion == 1)
            .Join(
                db.Set<JournalAct>(),
                entry => entry.ActId,
                act => act.Id,
                (entry, act) =>
                    new
                    {
                        entry.Key,
                        act.RecordedAt,
                        act.Through,
                        act.RecordedBy,
                    }
            )
            .ToDictionaryAsync(entry => entry.Key, StringComparer.Ordinal, stop);
        var people = await PeopleAsync(db, [.. steps.Select(step => step.By).Distinct()], stop);
        var throughs = written.Values.Select(entry => entry.Through).OfType<Guid>().Distinct().Select(MandateId.Of);
        var mandates = await MandatesAsync(db, [.. throughs], at, stop);
        var deciding = deciders.OfType<AuthorityId>().Distinct().ToList();
        return new Witnesses(
            steps.ToDictionary(
                step => CanonicalRow.Text(step.Row)!,
                step =>
                {
                    var entry = written[CanonicalRow.Text(step.Row)!];
                    var through = entry.Through is { } id ? mandates[MandateId.Of(id)] : default;
                    return new ToldAct(entry.RecordedAt, people[step.By], through.Role, through.Unit, entry.RecordedBy);
                },
                StringComparer.Ordinal
            ),
            await db.Set<Authority>()
                .Where(authority => deciding.Contains(authority.Id))
                .ToDictionaryAsync(authority => authority.Id, authority => authority.Name, stop)
        );
    }

    /// <summary>Who carried out these acts: for records whose rows are changed, not only added to.</summary>
    public static async Task<IReadOnlyDictionary<JournalActId, ToldAct>> OfActsAsync(
        Db db,
        IReadOnlyCollection<JournalAct> acts,
        RecordDay at,
        CancellationToken stop
    )
    {
        var people = await PeopleAsync(
            db,
            [.. acts.Select(act => act.By).OfType<Guid>().Distinct().Select(PersonId.Of)],
            stop
        );
        var throughs = acts.Select(act => act.Through).OfType<Guid>().Distinct().Select(MandateId.Of);
        var mandates = await MandatesAsync(db, [.. throughs], at, stop);
        return acts.ToDictionary(
            act => act.Id,
            act =>
            {
                var through = act.Through is { } id ? mandates[MandateId.Of(id)] : default;
                var by = act.By is { } person ? people[PersonId.Of(person)] : act.RecordedBy ?? "";
                return new ToldAct(act.RecordedAt, by, through.Role, through.Unit, act.RecordedBy);
            }
        );
    }

    private static Task<Dictionary<PersonId, string>> PeopleAsync(
        Db db,
        List<PersonId> people,
        CancellationToken stop
    ) =>
        db.Set<Person>()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);

    private static Task<Dictionary<MandateId, (Role? Role, string? Unit)>> MandatesAsync(
        Db db,
        List<MandateId> mandates,
        RecordDay at,
        CancellationToken stop
    ) =>
        db.Set<Mandate>()
            .Where(mandate => mandates.Contains(mandate.Id))
            .Join(
                db.UnitLines(at.TreeDay),
                mandate => mandate.UnitId,
                unit => unit.Id,
                (mandate, unit) =>
                    new
                    {
                        mandate.Id,
                        mandate.Role,
                        unit.Name,
                    }
            )
            .ToDictionaryAsync(one => one.Id, one => ((Role?)one.Role, (string?)one.Name), stop);
}
