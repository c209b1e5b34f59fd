using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Haukiem.Journal;

/// <summary>The key of the journal's hashes: 32 bytes, read when first needed, so that an empty instance opens without.</summary>
internal sealed class JournalKey(Func<byte[]> read)
{
    public const int Length = 32;

    private readonly Lazy<byte[]> bytes = new(read, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Tells this key from another, and gives nothing of it away.</summary>
    public string Fingerprint => Convert.ToHexStringLower(HMACSHA256.HashData(bytes.Value, "fingerprint"u8));

    /// <summary>Seals one entry of an act.</summary>
    public string Mac(JournalAct act, string table, string rowKey, int version, string row) =>
        Mac([act.Said, table, rowKey, version.ToString(CultureInfo.InvariantCulture), row]);

    /// <summary>Seals an act with all of its entries, or with none: an entry taken away or added is found by it.</summary>
    public string Mac(JournalAct act, IEnumerable<JournalEntry> entries) =>
        Mac([
            act.Said,
            .. entries
                .OrderBy(entry => entry.Table, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.RowVersion)
                .Select(entry => entry.Mac),
        ]);

    private string Mac(string[] said) =>
        Convert.ToBase64String(HMACSHA256.HashData(bytes.Value, Encoding.UTF8.GetBytes(string.Join('\n', said))));
}
