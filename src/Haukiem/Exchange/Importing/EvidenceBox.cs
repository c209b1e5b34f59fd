using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>The files that came with the workbook, and the links it names, on their way to the evidence of a record.</summary>
internal sealed class EvidenceBox(Attachments attachments, EvidenceStore store)
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    /// <summary>Why what a row names cannot be kept: asked before anything is done for the row.</summary>
    public IReadOnlyList<Refusal> Refusals(Row row) =>
        [.. row.Codes("evidence").Select(given => RefusalOf(row, given)).OfType<Refusal>()];

    private Refusal? RefusalOf(Row row, string given)
    {
        if (Attachments.NameOf(given).Length > Lengths.Line || (IsLink(given) && given.Length > Lengths.Line))
            return row.Refuse("evidence", "Exchange.CellTooLong", given.Length, Lengths.Line);
        if (IsLink(given))
            return null;
        return attachments.LengthOf(given) switch
        {
            null => row.Refuse("evidence", "Exchange.EvidenceNotThere", given),
            > EvidenceStore.MaxBytes => row.Refuse(
                "evidence",
                "Exchange.EvidenceTooLarge",
                given,
                EvidenceStore.MaxBytes / 1024 / 1024
            ),
            _ => attachments.SecretOf(given) is { } secret ? row.At("evidence", secret) : null,
        };
    }

    /// <summary>The records of what a row names.</summary>
    public Outcome<IReadOnlyList<EvidenceItem>> Keep(Row row, EvidenceOf of, Guid subject, Act act)
    {
        var kept = new List<EvidenceItem>();
        foreach (var given in row.Codes("evidence"))
        {
            var item = IsLink(given) ? EvidenceItem.OfLink(of, subject, given, act) : KeepFile(given, of, subject, act);
            if (!item.IsDone)
                return item.As<IReadOnlyList<EvidenceItem>>();
            kept.Add(item.Value);
        }
        return (Outcome<IReadOnlyList<EvidenceItem>>)kept.ToArray();
    }

    private Outcome<EvidenceItem> KeepFile(string path, EvidenceOf of, Guid subject, Act act)
    {
        var hash = attachments.HashOf(path);
        named[hash] = path;
        return EvidenceItem.OfFile(of, subject, Attachments.NameOf(path), hash, attachments.LengthOf(path)!.Value, act);
    }

    /// <summary>Keeps the content of every file that was named; before that an import leaves nothing behind.</summary>
    public async Task StoreAsync(CancellationToken stop)
    {
        foreach (var path in named.Values)
        {
            await using var stream = attachments.Open(path);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, stop);
            await store.KeepAsync(content.ToArray(), stop);
        }
    }

    public static bool IsLink(string named) => named.Contains("://", StringComparison.Ordinal);
}
