using System.Security.Cryptography;
using Haukiem.Evidence;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Exchange.Importing;

/// <summary>The files that came with the workbook, and the links it names, on their way to the evidence of a record.</summary>
internal sealed class EvidenceBox(TableFile file, EvidenceStore store)
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    /// <summary>The records of what a row names.</summary>
    public async Task<Outcome<IReadOnlyList<EvidenceItem>>> KeepAsync(
        Row row,
        EvidenceOf of,
        Guid subject,
        Act act,
        CancellationToken stop
    )
    {
        var kept = new List<EvidenceItem>();
        foreach (var given in row.Codes("evidence"))
        {
            var item = IsLink(given)
                ? EvidenceItem.OfLink(of, subject, given, act)
                : await KeepFileAsync(given, of, subject, act, stop);
            if (!item.IsDone)
                return item.As<IReadOnlyList<EvidenceItem>>();
            kept.Add(item.Value);
        }
        return (Outcome<IReadOnlyList<EvidenceItem>>)kept.ToArray();
    }

    private async Task<Outcome<EvidenceItem>> KeepFileAsync(
        string path,
        EvidenceOf of,
        Guid subject,
        Act act,
        CancellationToken stop
    )
    {
        if (file.LengthOfAttachment(path) is not { } length)
            return new Refusal("Exchange.EvidenceNotThere", path);
        if (length > EvidenceStore.MaxBytes)
            return new Refusal("Exchange.EvidenceTooLarge", path, EvidenceStore.MaxBytes / 1024 / 1024);
        await using var stream = file.OpenAttachment(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
        named[hash] = path;
        return EvidenceItem.OfFile(of, subject, NameOf(path), hash, length, act);
    }

    /// <summary>Keeps the content of every file that was named; before that an import leaves nothing behind.</summary>
    public async Task StoreAsync(CancellationToken stop)
    {
        foreach (var path in named.Values)
        {
            await using var stream = file.OpenAttachment(path);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, stop);
            await store.KeepAsync(content.ToArray(), stop);
        }
    }

    private static bool IsLink(string named) => named.Contains("://", StringComparison.Ordinal);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
