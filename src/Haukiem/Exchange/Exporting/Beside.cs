namespace Haukiem.Exchange.Exporting;

/// <summary>Writes beside what is there, and puts it in its place when it is whole: what fails leaves the old one.</summary>
internal static class Beside
{
    private const string Ending = ".part";

    public static async Task<T> WriteFileAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var part = path + Ending;
        try
        {
            T written;
            await using (var file = File.Create(part))
                written = await write(file);
            File.Move(part, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Files of the same names are replaced; whatever else lies in the folder stays.</summary>
    public static async Task<T> WriteFolderAsync<T>(string path, Func<string, Task<T>> write)
    {
        var part = Path.TrimEndingDirectorySeparator(path) + Ending;
        try
        {
            Directory.CreateDirectory(part);
            var written = await write(part);
            foreach (var file in Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories).ToList())
            {
                var target = Path.Combine(path, Path.GetRelativePath(part, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target, overwrite: true);
            }
            return written;
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
    }
}
