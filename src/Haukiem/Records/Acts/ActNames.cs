using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>The names of the units, bodies and people that entries refer to by identity.</summary>
internal sealed class ActNames(IReadOnlyDictionary<Guid, string> names)
{
    public string? Of(Guid id) => names.GetValueOrDefault(id);

    public string? Of(string? id) => Guid.TryParse(id, out var known) ? Of(known) : null;

    public static async Task<ActNames> ReadAsync(
        Rollup rollup,
        IReadOnlyCollection<SeenAct> acts,
        CancellationToken stop
    )
    {
        var ids = acts.SelectMany(act => act.Entries)
            .SelectMany(entry => CanonicalRows.Read(entry.Row).Values)
            .Where(value => Guid.TryParse(value, out _))
            .Select(Guid.Parse)
            .Concat(acts.Select(act => act.Act.By).OfType<Guid>())
            .ToHashSet();
        var (units, bodies, people) = (
            Ids.OfEach<UnitId>(ids),
            Ids.OfEach<AuthorityId>(ids),
            Ids.OfEach<PersonId>(ids)
        );
        var names = await rollup
            .Db.UnitLines(rollup.Today)
            .Where(one => units.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id.Value, one => one.Name, stop);
        foreach (var one in await rollup.Db.Set<Authority>().Where(one => bodies.Contains(one.Id)).ToListAsync(stop))
            names[one.Id.Value] = one.Name;
        foreach (var one in await rollup.Db.Set<Person>().Where(one => people.Contains(one.Id)).ToListAsync(stop))
            names[one.Id.Value] = one.Name;
        return new ActNames(names);
    }
}
