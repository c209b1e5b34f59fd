using System.Security.Cryptography;
using Haukiem.Documents;
using Haukiem.Platform.Documents;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Exchange.Importing;

/// <summary>The files that came with the workbook, each read once for its hash, and those that the instance holds already.</summary>
internal sealed class Attachments(TableFile file)
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Refusal?> secrets = new(StringComparer.Ordinal);

    private Dictionary<string, string> held = [];

    public long? LengthOf(string path) => file.LengthOfAttachment(path);

    public Stream Open(string path) => file.OpenAttachment(path);

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string HashOf(string path)
    {
        if (hashes.TryGetValue(path, out var known))
            return known;
        using var stream = file.OpenAttachment(path);
        return hashes[path] = Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Evidence of the instance, which a workbook without its files names by the path of an export.</summary>
    public void Recognise(IEnumerable<(string Name, string Hash)> evidence) =>
        held = evidence
            .Distinct()
            .ToDictionary(file => EvidencePath.Of(file.Name, file.Hash), file => file.Hash, StringComparer.Ordinal);

    /// <summary>What evidence says: a link is its address, a file its name and content.</summary>
    public string Said(string named) =>
        LengthOf(named) is not null ? $"{NameOf(named)}:{HashOf(named)}"
        : held.TryGetValue(named, out var hash) ? $"{NameOf(named)}:{hash}"
        : named;

    /// <summary>Why a file is not taken in, whatever row names it.</summary>
    public Refusal? SecretOf(string path)
    {
        if (!secrets.TryGetValue(path, out var known))
            secrets[path] = known = SecrecyStamp.RefusalOfFile(NameOf(path), () => LinesOf(path));
        return known;
    }

    private IReadOnlyList<string> LinesOf(string path)
    {
        using var stream = file.OpenAttachment(path);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        content.Position = 0;
        return DocumentText.Lines(content);
    }

    public static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
