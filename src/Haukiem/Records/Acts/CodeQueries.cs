using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Reorganisations;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

internal static class CodeQueries
{
    /// <summary>The identities that a code has, of whichever kind.</summary>
    public static async Task<IReadOnlyList<ActRecord>> RecordsOfCodeAsync(
        this Db db,
        string code,
        CancellationToken stop
    )
    {
        var found = new List<ActRecord>();
        await AddAsync(ActOf.Assignment, db.Set<Assignment>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Finding, db.Set<Finding>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Check, db.Set<Check>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Round, db.Set<Round>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Document, db.Set<Document>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Unit, db.Set<Unit>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Target, db.Set<Target>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Indicator, db.Set<Indicator>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Review, db.Set<Review>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(
            ActOf.Reorganisation,
            db.Set<Reorganisation>().Where(one => one.Code == code).Select(one => one.Id)
        );
        await AddAsync(ActOf.Mandate, db.Set<Mandate>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Authority, db.Set<Authority>().Where(one => one.Code == code).Select(one => one.Id));
        await AddAsync(ActOf.Person, db.Set<Person>().Where(one => one.Code == code).Select(one => one.Id));
        return found;

        async Task AddAsync<TId>(ActOf of, IQueryable<TId> ids)
            where TId : struct, IId<TId> =>
            found.AddRange((await ids.ToListAsync(stop)).Select(id => new ActRecord(of, id.Value)));
    }
}
