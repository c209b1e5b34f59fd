using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Mandates;

/// <summary>
/// The one way to change anything: in one transaction the act is weighed against the mandates of its day, the
/// verb changes the thing or refuses, and the journal is written. A refusal leaves nothing behind.
/// </summary>
internal sealed class Door(Db db, JournalWriter writer, IEnumerable<IFollower> followers, TimeProvider time)
{
    /// <summary>Carries out one verb for a person.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="deed">What, on which day, why.</param>
    /// <param name="units">The units that the rules of this verb will ask about; where the person stands is known.</param>
    /// <param name="verb">Loads the thing, calls its verb, and names the things that it touched.</param>
    public async Task<Outcome<T>> PerformAsync<T>(
        PersonId by,
        Deed deed,
        IReadOnlyCollection<UnitId> units,
        Func<Act, Task<(Outcome<T> Outcome, object[] Touched)>> verb,
        CancellationToken stop = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var instance = await db.Set<Instance>().SingleAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        var dated = DayRules.Refusals(deed.On, instance.Today(now), instance.DateBackDays, deed.Reason);
        if (dated is not null)
            return dated;

        var places = await db.Set<Mandate>()
            .Where(mandate => mandate.PersonId == by)
            .Select(mandate => new { mandate.UnitId, mandate.ReachesId })
            .ToListAsync(stop);
        var asked = places.SelectMany(place => new[] { place.UnitId, place.ReachesId }).Union(units).ToList();
        var held = await db.Set<Mandate>().HeldBy(by, deed.On).ToListAsync(stop);
        if (held.Count == 0)
            return new Refusal("Mandates.NoMandate", deed.On);
        // Dating back does not bring back a mandate that has ended.
        var today = instance.Today(now);
        if (!await db.Set<Mandate>().HeldBy(by, today).AnyAsync(stop))
            return new Refusal("Mandates.NoMandate", today);
        var act = new Act
        {
            By = by,
            On = deed.On,
            RecordedAt = now,
            Reason = deed.Reason,
            Basis = deed.Basis,
            Mandates = held,
            Tree = await db.TreeOfAsync(asked, stop),
        };
        var (outcome, touched) = await verb(act);
        if (!outcome.IsDone)
            return outcome;

        var ledger = new Ledger(db, writer);
        ledger.Add(deed, by.Value, act.Through?.Id.Value, now, touched);
        await ledger.FlushAsync(stop);
        foreach (var follower in followers)
            await follower.FollowAsync(db, touched, stop);
        await transaction.CommitAsync(stop);
        return outcome;
    }
}

internal static class DayRules
{
    /// <summary>A fact is never in the future; a person dates back by a few days and says why.</summary>
    public static Refusal? Refusals(DateOnly on, DateOnly today, int dateBackDays, string? reason)
    {
        if (on > today)
            return new Refusal("Mandates.DayInTheFuture", on, today);
        if (on < today.AddDays(-dateBackDays))
            return new Refusal("Mandates.DatedBackTooFar", on, dateBackDays);
        return on < today && string.IsNullOrWhiteSpace(reason)
            ? new Refusal("Mandates.DatedBackWithoutReason", on)
            : null;
    }
}
