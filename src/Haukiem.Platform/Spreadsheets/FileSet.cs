using System.IO.Compression;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The files of a folder or of a zip archive, by their path in it (NFC, with slashes).</summary>
internal sealed class FileSet(string name) : IDisposable
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);
    private ZipArchive? owner;

    private sealed record Entry(string Path, long Length, Func<Stream> Open);

    public IEnumerable<string> Paths => entries.Values.Select(entry => entry.Path);

    public static FileSet OfFolder(string folder, string name)
    {
        var files = new FileSet(name);
        // A link could lead out of the folder, and programs leave hidden files behind: both are passed over.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", options))
        {
            var path = Path.GetRelativePath(folder, file.FullName);
            files.Add(path.Replace(Path.DirectorySeparatorChar, '/'), file.Length, file.OpenRead);
        }
        return files;
    }

    /// <summary>Takes over the archive.</summary>
    public static FileSet OfArchive(ZipArchive archive, string name)
    {
        var files = new FileSet(name) { owner = archive };
        foreach (var entry in archive.Entries)
        {
            var path = ArchiveGuard.SafePath(entry, name);
            if (!path.EndsWith('/') && !path.StartsWith("__MACOSX/", StringComparison.Ordinal))
                files.Add(path, entry.Length, entry.Open);
        }
        files.LeaveOutCommonFolder();
        return files;
    }

    /// <summary>Takes a file out of the set: how it is opened.</summary>
    public Func<Stream> Take(string path)
    {
        entries.Remove(path, out var entry);
        return entry!.Open;
    }

    public bool Has(string path) => entries.ContainsKey(Key(path));

    public long? LengthOf(string path) => entries.GetValueOrDefault(Key(path))?.Length;

    public Stream? Open(string path) => entries.GetValueOrDefault(Key(path))?.Open();

    public void Dispose() => owner?.Dispose();

    private void Add(string path, long length, Func<Stream> open)
    {
        var clean = CellText.Clean(path);
        if (Path.GetFileName(clean).StartsWith('.'))
            return;
        if (entries.Count == TableLimits.Files)
            throw Unreadable.TooManyFiles(name);
        if (!entries.TryAdd(clean, new Entry(clean, length, open)))
            throw Unreadable.SameName(name, clean);
    }

    /// <summary>Whoever packs a folder often packs the folder itself.</summary>
    private void LeaveOutCommonFolder()
    {
        var folder = Paths.FirstOrDefault()?.Split('/')[0] + "/";
        if (!Paths.All(path => path.StartsWith(folder, StringComparison.Ordinal)))
            return;
        var inside = entries.Values.Select(entry => entry with { Path = entry.Path[folder.Length..] }).ToList();
        entries.Clear();
        foreach (var entry in inside)
            entries.Add(entry.Path, entry);
    }

    private static string Key(string path)
    {
        var key = CellText.Clean(path).Replace('\\', '/');
        return key.StartsWith("./", StringComparison.Ordinal) ? key[2..] : key;
    }
}
