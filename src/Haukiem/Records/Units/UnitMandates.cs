using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Texts;
using Haukiem.Records.Opening;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Units;

/// <summary>Who holds which mandate that is placed at the unit, on the day.</summary>
/// <param name="Total">How many there are: more than a page names are counted only.</param>
internal sealed record UnitMandates(IReadOnlyList<UnitMandate> Shown, int Total)
{
    private const int Most = 100;

    public static async Task<UnitMandates> ReadAsync(Rollup rollup, UnitId unit, RecordDay at, CancellationToken stop)
    {
        var day = at.Day;
        var held = rollup
            .Db.Set<Mandate>()
            .Where(mandate =>
                mandate.UnitId == unit && mandate.From <= day && (mandate.To == null || mandate.To >= day)
            );
        var read = await held.OrderBy(mandate => mandate.From)
            .ThenBy(mandate => mandate.Code)
            .Take(Most)
            .Join(
                rollup.Db.Set<Person>(),
                mandate => mandate.PersonId,
                person => person.Id,
                (mandate, person) => new { Mandate = mandate, person.Name }
            )
            .AsNoTracking()
            .ToListAsync(stop);
        var elsewhere = read.Select(one => one.Mandate.ReachesId).Where(reached => reached != unit).Distinct();
        var names = await rollup.NamesOfEachAsync([.. elsewhere], at, stop);
        return new UnitMandates(
            [
                .. read.OrderBy(one => one.Mandate.Role)
                    .ThenBy(one => one.Name, VietnameseOrder.Names)
                    .Select(one => new UnitMandate(
                        one.Name,
                        one.Mandate,
                        names.GetValueOrDefault(one.Mandate.ReachesId)?.Name
                    )),
            ],
            await held.CountAsync(stop)
        );
    }
}

/// <summary>One mandate, and who holds it.</summary>
/// <param name="Reaches">The unit that it reaches, where that is another.</param>
internal sealed record UnitMandate(string Office, Mandate Mandate, string? Reaches);
