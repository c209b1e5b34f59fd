using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>
/// The acts of the journal, the newest first, in steps of a bounded size: of each step only what the viewer sees is kept
/// (law 9), until a page is full or enough was looked through.
/// </summary>
internal static class ActQueries
{
    private const int Step = 200;

    /// <summary>Whoever sees little is led on after so many, and does not wait for the end of a long journal.</summary>
    private const int MostLookedThrough = 4000;

    public static async Task<(IReadOnlyList<SeenAct> Acts, ActPlace? Next)> ActsAsync(
        this Rollup rollup,
        ActFilter filter,
        SeenRecords seen,
        int most,
        CancellationToken stop
    )
    {
        var shown = new List<SeenAct>();
        var place = filter.Before;
        var acts = await rollup.Db.OfFilterAsync(filter, stop);
        for (var looked = 0; looked < MostLookedThrough; looked += Step)
        {
            var step = await acts.From(place).Take(Step).ToListAsync(stop);
            foreach (var act in await rollup.Db.SeenOfAsync(step, seen, stop))
            {
                place = ActPlace.Behind(place, act.Act);
                if (act.IsSeen)
                    shown.Add(act);
                if (shown.Count == most)
                    return (shown, place);
            }
            if (step.Count < Step)
                return (shown, null);
        }
        return (shown, place);
    }

    private static async Task<IReadOnlyList<SeenAct>> SeenOfAsync(
        this Db db,
        IReadOnlyCollection<JournalAct> acts,
        SeenRecords seen,
        CancellationToken stop
    )
    {
        var ids = acts.Select(act => act.Id).ToList();
        var entries = (
            await db.Set<JournalEntry>().AsNoTracking().Where(entry => ids.Contains(entry.ActId)).ToListAsync(stop)
        ).ToLookup(entry => entry.ActId);
        var about = acts.ToDictionary(act => act.Id, act => ActRecord.About(act, entries[act.Id]));
        await seen.ReadAsync(
            entries.SelectMany(of => of).Select(ActRecord.Holding).Concat(about.Values).OfType<ActRecord>()
        );
        await seen.Parts.ReadAsync(entries.SelectMany(of => of), stop);
        return
        [
            .. acts.Select(act =>
            {
                var written = entries[act.Id].ToList();
                var record = about[act.Id] is { } of && !seen.Parts.IsOfOthers(written) ? seen.Find(of) : null;
                var visible = written.Where(seen.Sees).ToList();
                return new SeenAct(act, record, record is not null || seen.SeesSettings(act), visible);
            }),
        ];
    }

    private static async Task<IQueryable<JournalAct>> OfFilterAsync(
        this Db db,
        ActFilter filter,
        CancellationToken stop
    )
    {
        var acts = db.Set<JournalAct>().AsNoTracking();
        if (filter.By is { } code)
        {
            var people = await db.Set<Person>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop);
            var by = people.ConvertAll(id => (Guid?)id.Value);
            acts = acts.Where(act => by.Contains(act.By));
        }
        if (filter.From is { } from)
            acts = acts.Where(act => act.On >= from);
        if (filter.To is { } to)
            acts = acts.Where(act => act.On <= to);
        if (filter.Verb == ActFilter.Deadlines)
            acts = acts.Where(act =>
                ActFilter.OfDeadlines.Contains(act.Verb)
                || (
                    ActFilter.OfChecks.Contains(act.Verb)
                    && db.Set<JournalEntry>()
                        .Any(entry => entry.ActId == act.Id && entry.Table == nameof(DeadlineEntry))
                )
            );
        else if (filter.Verb is { } verb)
            acts = acts.Where(act => act.Verb == verb);
        if (filter.Code is { } record)
        {
            var tables = (await db.RecordsOfCodeAsync(record, stop)).ToLookup(
                one => one.Of.ToString(),
                one => CanonicalRow.Text(one.Id)!,
                StringComparer.Ordinal
            );
            var (names, keys) = (tables.Select(table => table.Key).ToList(), tables.SelectMany(one => one).ToList());
            var written = db.Set<JournalEntry>()
                .Where(entry => names.Contains(entry.Table) && keys.Contains(entry.Key))
                .Select(entry => entry.ActId);
            acts = acts.Where(act => written.Contains(act.Id));
        }
        return acts.OrderByDescending(act => act.On)
            .ThenByDescending(act => act.RecordedAt)
            .ThenByDescending(act => act.Id);
    }

    private static IQueryable<JournalAct> From(this IQueryable<JournalAct> acts, ActPlace? place)
    {
        if (place is not { } here)
            return acts;
        var (on, at) = (here.On, here.RecordedAt);
        return acts.Where(act => act.On < on || (act.On == on && act.RecordedAt <= at)).Skip(here.Skip);
    }

    /// <summary>The words that belong to acts: their reasons and bases, and what protected fields said until then.</summary>
    public static async Task<IReadOnlyList<JournalContent>> ContentsAsync(
        this Db db,
        IReadOnlyCollection<JournalActId> acts,
        CancellationToken stop
    ) => await db.Set<JournalContent>().AsNoTracking().Where(one => acts.Contains(one.ActId)).ToListAsync(stop);

    /// <summary>Each mandate with its role and the name of the unit where it is placed.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (Role Role, string Unit)>> MandatesAsync(
        this Rollup rollup,
        IEnumerable<Guid?> through,
        CancellationToken stop
    )
    {
        var ids = through.OfType<Guid>().Distinct().Select(MandateId.Of).ToList();
        var read = await rollup
            .Db.Set<Mandate>()
            .Where(mandate => ids.Contains(mandate.Id))
            .Join(
                rollup.Db.UnitLines(rollup.Today),
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
            .ToListAsync(stop);
        return read.ToDictionary(one => one.Id.Value, one => (one.Role, one.Name));
    }
}

/// <summary>An act, and the entries of it that the viewer sees.</summary>
internal sealed record SeenAct(JournalAct Act, NamedRecord? Record, bool IsSeen, IReadOnlyList<JournalEntry> Entries);
