using System.Security.Cryptography;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Evidence;

/// <summary>
/// Where the content of files lies, under its hash: in the instance's folder beside the embedded database, in
/// the database itself on PostgreSQL, so that every node has it.
/// </summary>
internal sealed class EvidenceStore(Db db, string? folder)
{
    /// <summary>Larger files are refused.</summary>
    public const long MaxBytes = 50 * 1024 * 1024;

    /// <summary>Keeps the content; the same content is kept once.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>: whoever asks for a file says so before.</exception>
    public async Task<string> KeepAsync(byte[] content, CancellationToken stop)
    {
        if (content.LongLength > MaxBytes)
            throw new ArgumentException(
                $"A file of {content.LongLength} bytes is larger than {MaxBytes}.",
                nameof(content)
            );
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (folder is null)
            await KeepInDatabaseAsync(hash, content, stop);
        else
            await KeepInFolderAsync(folder, hash, content, stop);
        return hash;
    }

    public async Task<byte[]?> ReadAsync(string hash, CancellationToken stop)
    {
        if (folder is null)
            return (
                await db.Set<EvidenceContent>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(content => content.Hash == hash, stop)
            )?.Content;
        var path = PathOf(folder, hash);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, stop) : null;
    }

    private async Task KeepInDatabaseAsync(string hash, byte[] content, CancellationToken stop)
    {
        if (!await db.Set<EvidenceContent>().AnyAsync(present => present.Hash == hash, stop))
            await Bulk.AddOnceAsync(db, new EvidenceContent { Hash = hash, Content = content }, stop);
    }

    /// <summary>Written beside its place, brought to the disk, then moved there: it is whole or not there at all.</summary>
    private static async Task KeepInFolderAsync(string folder, string hash, byte[] content, CancellationToken stop)
    {
        var path = PathOf(folder, hash);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + "." + Guid.NewGuid().ToString("N");
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    private static string PathOf(string folder, string hash) => Path.Combine(folder, hash[..2], hash);
}
