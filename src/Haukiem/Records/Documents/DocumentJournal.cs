using Haukiem.Documents;
using Haukiem.Journal;
using Haukiem.Platform.Texts;
using Haukiem.Records.Telling;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>What was entered of a document and corrected in it, act by act, the oldest first.</summary>
internal sealed record DocumentJournal(IReadOnlyList<DocumentAct> Acts)
{
    public static async Task<DocumentJournal> ReadAsync(
        Rollup rollup,
        DocumentId document,
        RecordDay at,
        CancellationToken stop
    )
    {
        var db = rollup.Db;
        var key = CanonicalRow.Text(document.Value)!;
        var clauses = await db.Set<Clause>()
            .Where(clause => clause.DocumentId == document)
            .Select(clause => clause.Id)
            .ToListAsync(stop);
        // The keys of links and themes begin with that of their document.
        var (keys, within) = (clauses.ConvertAll(clause => CanonicalRow.Text(clause.Value)!), key + "/");
        var entries = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(entry =>
                (entry.Table == nameof(Document) && entry.Key == key)
                || (entry.Table == nameof(Clause) && keys.Contains(entry.Key))
                || (
                    (entry.Table == nameof(DocumentLink) || entry.Table == nameof(DocumentTheme))
                    && entry.Key.StartsWith(within)
                )
            )
            .Join(
                db.Set<JournalAct>().Where(act => act.On <= at.Day),
                entry => entry.ActId,
                act => act.Id,
                (entry, act) =>
                    new
                    {
                        Act = act,
                        entry.Table,
                        IsNew = entry.RowVersion == 1,
                    }
            )
            .ToListAsync(stop);
        var acts = entries.ConvertAll(entry => entry.Act).DistinctBy(act => act.Id).ToList();
        var told = await Witnesses.OfActsAsync(db, acts, at, stop);
        return new DocumentJournal([
            .. entries
                .GroupBy(entry => (entry.Act.On, Told: told[entry.Act.Id]))
                .OrderBy(act => act.Key.On)
                .ThenBy(act => act.Key.Told.RecordedAt)
                .Select(act => new DocumentAct(
                    act.Key.On,
                    act.Key.Told,
                    act.CountBy(entry => (entry.Table, entry.IsNew)).ToDictionary()
                )),
        ]);
    }
}

/// <summary>What somebody recorded of a document at one time.</summary>
/// <param name="Rows">How many rows of which table were added, or changed.</param>
internal sealed record DocumentAct(
    DateOnly On,
    ToldAct Told,
    IReadOnlyDictionary<(string Table, bool IsNew), int> Rows
);

internal static class DocumentSentences
{
    private static readonly string[] Tables =
    [
        nameof(Document),
        nameof(Clause),
        nameof(DocumentLink),
        nameof(DocumentTheme),
    ];

    public static IReadOnlyList<Sentence> Tell(this Words words, DocumentJournal journal) =>
        [
            .. journal.Acts.Select(act => new Sentence(
                act.On,
                act.Told,
                act.Told.By,
                string.Join("; ", words.What(act))
            )),
        ];

    /// <summary>Entered, or corrected.</summary>
    private static readonly bool[] BothWays = [true, false];

    /// <summary>What was entered before what was corrected, the document before its parts.</summary>
    private static IEnumerable<string> What(this Words words, DocumentAct act) =>
        from isNew in BothWays
        from table in Tables
        where act.Rows.ContainsKey((table, isNew))
        select words[
            $"Records.Told{(isNew ? "Enter" : "Correct")}{table}",
            words.Number((long)act.Rows[(table, isNew)])
        ];
}
