using Haukiem.Journal;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>A filter, with what it names of acts and people as far as its reader sees them.</summary>
/// <param name="By">The person or office who acted.</param>
/// <param name="Before">The act behind which the page begins.</param>
internal sealed record SeenFilter(
    ActFilter Filter,
    Guid? By,
    JournalAct? Before,
    (JournalAct First, JournalAct Last)? Run
);

/// <summary>
/// Weighs what a filter names: an act that is not seen, or somebody of whom no act is, is as if it did not exist, and is
/// told like it (law 9).
/// </summary>
internal sealed class FilterWeighing(Rollup rollup, SeenRecords seen, bool administersAll, CancellationToken stop)
{
    private readonly List<Refusal> notices = [];

    public async Task<SeenFilter> WeighAsync(ActFilter filter)
    {
        notices.AddRange(filter.Notices);
        var by = filter.By is { } code ? await ActorAsync(code) : null;
        var before = filter.Before?.Act is { } place ? await ActAsync(place, ActFilter.BeforeKey) : null;
        var run = filter.Run is { } named ? await RunAsync(named) : null;
        var known = filter with
        {
            By = by is null ? null : filter.By,
            Before = filter.Before is { Act: not null } && before is null ? null : filter.Before,
            Run = run is null ? null : filter.Run,
            Notices = notices,
        };
        return new SeenFilter(known, by, before, run);
    }

    private async Task<Guid?> ActorAsync(string code)
    {
        var person = await rollup.Db.Set<Person>().SingleOrDefaultAsync(one => one.Code == code, stop);
        if (person is not null && (administersAll || await HasActedAsync(person.Id.Value)))
            return person.Id.Value;
        notices.Add(ActFilter.Unknown(ActFilter.ByKey, code));
        return null;
    }

    private async Task<bool> HasActedAsync(Guid person)
    {
        var all = new SeenFilter(ActFilter.All, person, null, null);
        var (found, _) = await rollup.ActsAsync(all, seen, new ActFolding(most: 1, folds: false), stop);
        return found.Count > 0;
    }

    private async Task<(JournalAct, JournalAct)?> RunAsync(ActRun run)
    {
        if (
            await FindAsync(run.First) is { } first
            && await FindAsync(run.Last) is { } last
            && ActFolding.AreOfOneKind(first, last)
        )
            return (first, last);
        notices.Add(new Refusal($"Records.Unknown_{ActFilter.RunKey}"));
        return null;
    }

    private async Task<JournalAct?> ActAsync(JournalActId id, string key)
    {
        if (await FindAsync(id) is { } act)
            return act;
        notices.Add(new Refusal($"Records.Unknown_{key}"));
        return null;
    }

    private async Task<JournalAct?> FindAsync(JournalActId id)
    {
        var acts = await rollup.Db.Set<JournalAct>().AsNoTracking().Where(act => act.Id == id).ToListAsync(stop);
        return (await rollup.Db.SeenOfAsync(acts, seen, stop)).SingleOrDefault(act => act.IsSeen)?.Act;
    }
}
