using System.IO.Compression;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>
/// Looks at the table of contents of a zip archive before anything of it is unpacked. What the table says is
/// what can come out: unpacking stops at the size that is written there.
/// </summary>
internal static class ArchiveGuard
{
    public static ZipArchive Open(Stream stream, string file) =>
        Unreadable.Guard(
            file,
            () =>
            {
                var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
                try
                {
                    Check(archive, file);
                    return archive;
                }
                catch
                {
                    archive.Dispose();
                    throw;
                }
            }
        );

    /// <summary>The path with slashes; refused if it could lead anywhere but below the folder it is unpacked in.</summary>
    public static string SafePath(ZipArchiveEntry entry, string file)
    {
        var path = entry.FullName.Replace('\\', '/');
        var parts = path.TrimEnd('/').Split('/');
        var unsafePart = parts.Any(part => part is "" or "." or ".." || part.Contains(':'));
        if (unsafePart || path.Any(char.IsControl))
            throw Unreadable.UnsafeName(file, CellText.Clean(path));
        return path;
    }

    private static void Check(ZipArchive archive, string file)
    {
        if (archive.Entries.Count > TableLimits.Files)
            throw Unreadable.TooManyFiles(file);
        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                throw Unreadable.Encrypted(file);
            unpacked += entry.Length;
            if (unpacked > TableLimits.Unpacked || entry.Length < 0)
                throw Unreadable.TooLarge(file);
            var packed = Math.Max(1, entry.CompressedLength);
            if (entry.Length > TableLimits.RatioFrom && entry.Length / packed > TableLimits.Ratio)
                throw Unreadable.PackedTooTightly(file, CellText.Clean(entry.FullName));
        }
    }
}
