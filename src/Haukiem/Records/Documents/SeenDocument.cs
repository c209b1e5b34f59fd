using Haukiem.Documents;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A document for whoever may see it, and within which units its clauses are asked about.</summary>
internal sealed record SeenDocument(Document Document, ReadQuestion Read, Asked Asked)
{
    public static async Task<SeenDocument?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        PageAddress address,
        CancellationToken stop
    )
    {
        var document = await rollup
            .Db.Set<Document>()
            .AsNoTracking()
            .Include(one => one.Themes)
            .SingleOrDefaultAsync(one => one.Code == code && one.Handling != Handling.Outside, stop);
        if (document is null || document.IssuedOn > at.Day || !await rollup.SeesDocumentAsync(code, at, stop))
            return null;
        var read = await rollup.ReadAsync(Subject.Assignments, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return null;
        var question = read.Value.Question.Unrestricted() with { Directive = code };
        return await rollup.AskAsync(question, stop) is { IsDone: true, Value: var asked }
            ? new SeenDocument(document, read.Value with { Question = question }, asked)
            : null;
    }
}

internal static class Citing
{
    /// <summary>How a document is cited: its kind with number and symbol.</summary>
    public static string Cited(this Document document) =>
        document.Symbol is { } symbol ? $"{document.Kind} {symbol}" : document.Kind;
}
