using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Mandates;

internal static class MandateQueries
{
    /// <summary>The mandates that a person held on a day.</summary>
    public static IQueryable<Mandate> HeldBy(this IQueryable<Mandate> mandates, PersonId person, DateOnly day) =>
        mandates.Where(mandate =>
            mandate.PersonId == person && mandate.From <= day && (mandate.To == null || mandate.To >= day)
        );

    /// <summary>The first and the last day on which somebody acted through the mandate; none where nobody did.</summary>
    public static async Task<(DateOnly First, DateOnly Last)?> ActedThroughAsync(
        this Db db,
        MandateId mandate,
        CancellationToken stop
    )
    {
        var days = await db.Set<JournalAct>()
            .Where(act => act.Through == mandate.Value)
            .GroupBy(act => act.Through)
            .Select(acts => new { First = acts.Min(act => act.On), Last = acts.Max(act => act.On) })
            .SingleOrDefaultAsync(stop);
        return days is null ? null : (days.First, days.Last);
    }
}
