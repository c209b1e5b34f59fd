using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Reorganisations;

/// <summary>
/// Passes on what the units of a reorganisation held. What it would pass on can be seen before; what it passes on is
/// the same.
/// </summary>
internal sealed class PassingOn(Db db, IReadOnlyList<IPassOn> features, IReadOnlyList<IFrozen> frozen)
{
    /// <summary>How much is loaded and written together.</summary>
    private const int AtOnce = 1_000;

    /// <summary>Why it cannot be dated back so far; nothing where it can.</summary>
    public async Task<Refusal?> FrozenAsync(Inheritance fact, CancellationToken stop)
    {
        foreach (var feature in frozen)
            if (await feature.AfterAsync(db, [.. fact.Heirs.Keys], fact.On, stop) is { } result)
                return new Refusal("Reorganisations.BeforeFrozen", fact.On, result.Code, result.On);
        return null;
    }

    /// <summary>All that passes on, to whom.</summary>
    public async Task<Outcome<IReadOnlyList<PassedOn>>> PreviewAsync(Inheritance fact, CancellationToken stop)
    {
        var passing = new List<PassedOn>();
        foreach (var feature in features)
            passing.AddRange(await OfAsync(feature, fact, stop));
        var byCode = passing.ToLookup(one => one.Code, StringComparer.Ordinal);
        foreach (var (code, unit) in fact.Allotted)
            if (byCode[code].FirstOrDefault() is not { } one)
                return new Refusal("Reorganisations.AllottedUnknown", code);
            else if (!fact.Successors[one.From].Contains(unit))
                return new Refusal("Reorganisations.AllottedElsewhere", code);
        return passing;
    }

    /// <summary>Passes it on, some at a time.</summary>
    /// <param name="written">Told which things changed, of which feature; they are written before the next are loaded.</param>
    public async Task CarryOutAsync(
        IReadOnlyList<PassedOn> passing,
        Inheritance fact,
        Act act,
        Func<string, object[], Task> written,
        CancellationToken stop
    )
    {
        foreach (var feature in features)
        foreach (var some in passing.Where(one => one.Noun == feature.Noun && one.From != one.To).Chunk(AtOnce))
        {
            var to = some.ToDictionary(one => one.Id, one => one.To);
            await written(feature.Noun, await feature.PassAsync(db, to, fact.Id.Value, act, stop));
        }
    }

    private async Task<IEnumerable<PassedOn>> OfAsync(IPassOn feature, Inheritance fact, CancellationToken stop)
    {
        var returning = fact.Undoes is { } undone ? await feature.PassedByAsync(db, undone.Value, stop) : [];
        var held = await feature.HeldAsync(db, [.. fact.Heirs.Keys], stop);
        var named = await feature.NamedAsync(db, [.. fact.Allotted.Keys], stop);
        return returning
            .Concat(held)
            .Concat(named)
            .DistinctBy(one => one.Id)
            .Select(one => new PassedOn(
                feature.Noun,
                one.Id,
                one.Code,
                one.UnitId,
                one.Before is { } before ? fact.StandsAt(before)
                    : fact.Allotted.TryGetValue(one.Code, out var unit) ? unit
                    : fact.StandsAt(one.UnitId)
            ));
    }
}
