using Haukiem.People;

namespace Haukiem.Mandates;

internal static class MandateQueries
{
    /// <summary>The mandates that a person held on a day.</summary>
    public static IQueryable<Mandate> HeldBy(this IQueryable<Mandate> mandates, PersonId person, DateOnly day) =>
        mandates.Where(mandate =>
            mandate.PersonId == person && mandate.From <= day && (mandate.To == null || mandate.To >= day)
        );
}
