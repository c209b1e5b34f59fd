using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
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

    /// <summary>One page of what is asked for, and where it goes on; none at the end.</summary>
    public static async Task<(IReadOnlyList<ActGroup> Groups, ActPlace? Next)> ActsAsync(
        this Rollup rollup,
        SeenFilter asked,
        SeenRecords seen,
        ActFolding page,
        CancellationToken stop
    )
    {
        var begin = asked.Filter.Before ?? new ActPlace(Act: null, 0);
        ActPlace? last = null;
        var acts = (await rollup.Db.OfFilterAsync(asked, stop)).Behind(asked.Before).Newest();
        for (var looked = 0; looked < MostLookedThrough; looked += Step)
        {
            var step = await acts.Skip(begin.Skip + looked).Take(Step).ToListAsync(stop);
            foreach (var act in (await rollup.Db.SeenOfAsync(step, seen, stop)).Where(act => act.IsSeen))
            {
                if (!page.Takes(act))
                    return (page.Groups, last);
                last = new ActPlace(act.Act.Id, 0);
            }
            if (step.Count < Step)
                return (page.Groups, null);
        }
        return (page.Groups, last ?? begin with { Skip = begin.Skip + MostLookedThrough });
    }

    /// <summary>Each of some acts with what the viewer sees of it.</summary>
    public static async Task<IReadOnlyList<SeenAct>> SeenOfAsync(
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
        SeenFilter asked,
        CancellationToken stop
    )
    {
        var (filter, acts) = (asked.Filter, db.Set<JournalAct>().AsNoTracking());
        if (asked.By is { } by)
            acts = acts.Where(act => act.By == by);
        if (filter.From is { } from)
            acts = acts.Where(act => act.On >= from);
        if (filter.To is { } to)
            acts = acts.Where(act => act.On <= to);
        if (filter.Verb is { } verb)
            acts = acts.OfVerb(db, verb);
        if (asked.Run is var (first, last))
            acts = acts.Where(act => act.Id.CompareTo(first.Id) <= 0 && act.Id.CompareTo(last.Id) >= 0)
                .Where(act => act.On == first.On && act.RecordedAt == first.RecordedAt);
        if (filter.Code is not { } code)
            return acts;
        var written = (await db.EntriesOfAsync(await db.RecordsOfCodeAsync(code, stop), stop)).Select(entry =>
            entry.ActId
        );
        return acts.Where(act => written.Contains(act.Id));
    }

    private static IQueryable<JournalAct> OfVerb(this IQueryable<JournalAct> acts, Db db, string verb)
    {
        var entries = db.Set<JournalEntry>();
        if (verb == ActVerbs.Deadlines)
            return acts.Where(act =>
                ActVerbs.OfDeadlines.Contains(act.Verb)
                || (
                    ActVerbs.OfChecks.Contains(act.Verb)
                    && entries.Any(entry => entry.ActId == act.Id && entry.Table == nameof(DeadlineEntry))
                )
            );
        if (ActVerbs.CausedStep(verb) is not var (table, says))
            return acts.Where(act => act.Verb == verb);
        return acts.Where(act =>
            entries.Any(entry =>
                entry.ActId == act.Id && entry.Table == table && entry.RowVersion == 1 && entry.Row.Contains(says)
            )
        );
    }

    private static IQueryable<JournalAct> Newest(this IQueryable<JournalAct> acts) =>
        acts.OrderByDescending(act => act.On).ThenByDescending(act => act.RecordedAt).ThenByDescending(act => act.Id);

    /// <summary>Those that stand behind an act in this order.</summary>
    private static IQueryable<JournalAct> Behind(this IQueryable<JournalAct> acts, JournalAct? place)
    {
        if (place is null)
            return acts;
        var (on, at, id) = (place.On, place.RecordedAt, place.Id);
        return acts.Where(act =>
            act.On < on || (act.On == on && (act.RecordedAt < at || (act.RecordedAt == at && act.Id.CompareTo(id) < 0)))
        );
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
