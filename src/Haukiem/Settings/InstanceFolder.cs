using System.Security.Cryptography;
using Haukiem.Journal;

namespace Haukiem.Settings;

/// <summary>
/// Where an instance lies: one folder holds the embedded database, the evidence and the keys. With a
/// connection string the database is on PostgreSQL and the folder holds the journal's key alone.
/// </summary>
internal sealed record InstanceFolder(string Path, string? Postgres)
{
    public const string FolderVariable = "HAUKIEM_DATA";
    public const string PostgresVariable = "HAUKIEM_POSTGRES";
    public const string JournalKeyVariable = "HAUKIEM_JOURNAL_KEY";

    public string DatabaseFile => System.IO.Path.Combine(Path, "haukiem.db");

    /// <summary>None on PostgreSQL: there evidence lies in the database.</summary>
    public string? EvidenceFolder => Postgres is null ? System.IO.Path.Combine(Path, "evidence") : null;

    public string KeyFolder => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder named on the command line, by the environment, or <c>data</c> where the command runs.</summary>
    public static InstanceFolder Of(string? named) =>
        new(
            System.IO.Path.GetFullPath(named ?? Environment.GetEnvironmentVariable(FolderVariable) ?? "data"),
            Environment.GetEnvironmentVariable(PostgresVariable)
        );

    /// <summary>The key of the journal: from the setting, or from the key folder, where it is made on first use.</summary>
    /// <exception cref="FormatException">The key is not 32 bytes in base64.</exception>
    public JournalKey ReadJournalKey()
    {
        if (Environment.GetEnvironmentVariable(JournalKeyVariable) is { Length: > 0 } given)
            return Parse(given);
        var file = System.IO.Path.Combine(KeyFolder, "journal.key");
        if (!File.Exists(file))
            MakeKey(file);
        return Parse(File.ReadAllText(file));
    }

    private void MakeKey(string file)
    {
        Directory.CreateDirectory(KeyFolder);
        var beside = file + "." + Guid.NewGuid().ToString("N");
        File.WriteAllText(beside, Convert.ToBase64String(RandomNumberGenerator.GetBytes(JournalKey.Length)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(beside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }
    }

    private static JournalKey Parse(string text)
    {
        var bytes = Convert.FromBase64String(text.Trim());
        return bytes.Length == JournalKey.Length
            ? new JournalKey(bytes)
            : throw new FormatException($"The journal's key has to be {JournalKey.Length} bytes in base64.");
    }
}
