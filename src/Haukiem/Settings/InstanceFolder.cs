using System.Security.Cryptography;
using System.Text;
using Haukiem.Journal;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Settings;

/// <summary>
/// Where an instance lies: one folder holds the embedded database, the evidence and the keys. With a
/// connection string the database is on PostgreSQL and the folder holds the journal's key alone, unless that is given by a variable.
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

    private string JournalKeyFile => System.IO.Path.Combine(KeyFolder, "journal.key");

    /// <summary>The key of the journal: from the setting, or from the key folder.</summary>
    /// <exception cref="JournalKeyException">It is in neither, or no key.</exception>
    public JournalKey ReadJournalKey()
    {
        var bytes = ReadKeyBytes();
        return new JournalKey(() => bytes);
    }

    /// <summary>The same, read when it is first needed: before an instance is made there is none.</summary>
    public JournalKey JournalKeyWhenNeeded() => new(ReadKeyBytes);

    /// <summary>Makes the key of a new instance, unless one was given.</summary>
    public void MakeJournalKey()
    {
        if (GivenKey is not null || File.Exists(JournalKeyFile))
            return;
        Directory.CreateDirectory(KeyFolder);
        var beside = JournalKeyFile + "." + Guid.NewGuid().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(beside, options))
        {
            var key = RandomNumberGenerator.GetBytes(JournalKey.Length);
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, JournalKeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(JournalKeyFile))
        {
            File.Delete(beside);
        }
    }

    private static string? GivenKey =>
        Environment.GetEnvironmentVariable(JournalKeyVariable) is { Length: > 0 } given ? given : null;

    private byte[] ReadKeyBytes()
    {
        if (GivenKey is null && !File.Exists(JournalKeyFile))
            throw new JournalKeyException(
                new Refusal("Settings.JournalKeyMissing", JournalKeyFile, JournalKeyVariable)
            );
        var bytes = new byte[JournalKey.Length];
        var text = (GivenKey ?? File.ReadAllText(JournalKeyFile)).Trim();
        return Convert.TryFromBase64String(text, bytes, out var length) && length == JournalKey.Length
            ? bytes
            : throw new JournalKeyException(
                new Refusal("Settings.JournalKeyUnreadable", GivenKey is null ? JournalKeyFile : JournalKeyVariable)
            );
    }
}

/// <summary>The key that seals the journal is not there, or not the one: the program does not start without it.</summary>
internal sealed class JournalKeyException(Refusal refusal) : InstanceNotOpenedException(refusal);
