using System.Security.Cryptography;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Exchange.Importing;

/// <summary>The files that came with the workbook, each read once for its hash.</summary>
internal sealed class Attachments(TableFile file)
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

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

    /// <summary>What evidence says: a link is its address, a file its name and content.</summary>
    public string Said(string named) => LengthOf(named) is null ? named : $"{NameOf(named)}:{HashOf(named)}";

    public static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
