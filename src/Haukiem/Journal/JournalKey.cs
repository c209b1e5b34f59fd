using System.Security.Cryptography;
using System.Text;

namespace Haukiem.Journal;

/// <summary>The key of the journal's hashes: 32 bytes in the instance's key folder, or given by a setting.</summary>
internal sealed class JournalKey(byte[] bytes)
{
    public const int Length = 32;

    public string Mac(JournalAct act, string table, string rowKey, int version, string row)
    {
        var text = string.Join(
            '\n',
            CanonicalRow.Format,
            act.Id.Value,
            act.Verb,
            act.By,
            act.Through,
            act.RecordedBy,
            CanonicalRow.Text(act.On),
            CanonicalRow.Text(act.RecordedAt),
            act.ReasonHash,
            act.BasisHash,
            table,
            rowKey,
            version,
            row
        );
        return Convert.ToBase64String(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(text)));
    }
}
