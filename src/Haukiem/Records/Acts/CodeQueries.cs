using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
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
        List<ActRecord> found =
        [
            .. (
                await db.Set<Assignment>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)
            ).Select(id => new ActRecord(ActOf.Assignment, id.Value)),
            .. (await db.Set<Finding>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Finding, id.Value)
            ),
            .. (await db.Set<Check>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Check, id.Value)
            ),
            .. (await db.Set<Round>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Round, id.Value)
            ),
            .. (await db.Set<Document>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Document, id.Value)
            ),
            .. (await db.Set<Unit>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Unit, id.Value)
            ),
            .. (await db.Set<Target>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Target, id.Value)
            ),
            .. (await db.Set<Review>().Where(one => one.Code == code).Select(one => one.Id).ToListAsync(stop)).Select(
                id => new ActRecord(ActOf.Review, id.Value)
            ),
        ];
        return found;
    }
}
