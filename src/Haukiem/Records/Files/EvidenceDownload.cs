using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Evidence;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Haukiem.Shell;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Files;

/// <summary>
/// The content of a file of evidence, to whoever sees the record that it belongs to. It comes from outside: a browser
/// keeps it as a file, guesses no kind and runs nothing of it.
/// </summary>
internal static class EvidenceDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/evidence/{id:guid}", SendAsync).WithMetadata(ContentPolicy.Sandbox);

    private static async Task<IResult> SendAsync(Guid id, Asker asker, EvidenceStore store)
    {
        if (await asker.OpenAnyAsync() is not { Viewer.Mandates.Count: > 0 } rollup)
            return TypedResults.NotFound();
        var wanted = EvidenceId.Of(id);
        var item = await rollup
            .Db.Set<EvidenceItem>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == wanted, asker.Stop);
        if (item?.Hash is not { } hash || !await SeesAsync(rollup, item, asker.Stop))
            return TypedResults.NotFound();
        return await store.ReadAsync(hash, asker.Stop) is { } content
            ? TypedResults.File(content, "application/octet-stream", item.Name)
            : TypedResults.NotFound();
    }

    private static async Task<bool> SeesAsync(Rollup rollup, EvidenceItem item, CancellationToken stop)
    {
        var at = new RecordDay(rollup.Today, TreeView.Is, rollup.Today, []);
        return item.Of switch
        {
            EvidenceOf.ProgressReport => await SeesReportAsync(rollup, ProgressReportId.Of(item.SubjectId), at, stop),
            EvidenceOf.Check => await SeesAsync(UnitOfCheck(rollup.Db, item.SubjectId), Subject.Checks),
            EvidenceOf.Review => await SeesAsync(UnitOfReview(rollup.Db, item.SubjectId), Subject.Findings),
            EvidenceOf.Document => await SeesDocumentAsync(rollup, DocumentId.Of(item.SubjectId), at, stop),
        };

        async Task<bool> SeesAsync(IQueryable<UnitId> units, Subject subject) =>
            await units.ToListAsync(stop) is [var unit] && await rollup.SeesUnitAsync(subject, unit, at, stop);
    }

    private static async Task<bool> SeesReportAsync(
        Rollup rollup,
        ProgressReportId report,
        RecordDay at,
        CancellationToken stop
    )
    {
        var code = await rollup
            .Db.Set<ProgressReport>()
            .Where(one => one.Id == report)
            .Join(rollup.Db.Set<Assignment>(), one => one.AssignmentId, one => one.Id, (_, one) => one.Code)
            .SingleOrDefaultAsync(stop);
        return code is not null
            && await rollup.SeeAssignmentAsync(code, at, stop) is { Row.Class: not AssignmentClass.Outside };
    }

    private static async Task<bool> SeesDocumentAsync(
        Rollup rollup,
        DocumentId document,
        RecordDay at,
        CancellationToken stop
    ) =>
        await rollup.Db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == document, stop)
            is { Handling: not Handling.Outside } found
        && await rollup.SeesDocumentAsync(found.Code, at, stop);

    private static IQueryable<UnitId> UnitOfCheck(Db db, Guid check)
    {
        var id = CheckId.Of(check);
        return db.Set<Check>().Where(one => one.Id == id).Select(one => one.UnitId);
    }

    private static IQueryable<UnitId> UnitOfReview(Db db, Guid review)
    {
        var id = ReviewId.Of(review);
        return db.Set<Review>().Where(one => one.Id == id).Select(one => one.UnitId);
    }
}
