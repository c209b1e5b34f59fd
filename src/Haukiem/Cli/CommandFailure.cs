using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Haukiem.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Haukiem.Cli;

/// <summary>What went wrong outside the product, in one sentence that says what to do; anything else is a fault of ours and shows itself whole.</summary>
internal static class CommandFailure
{
    /// <summary>The sentence, or null where it is none of the failures that an operator can mend.</summary>
    public static string? Tell(Exception failure, InstanceFolder folder, Words words) =>
        failure switch
        {
            AddressInUseException or IOException { InnerException: AddressInUseException } => words["Cli.AddressTaken"],
            SqliteException { SqliteErrorCode: raw.SQLITE_READONLY } => words["Cli.DatabaseReadOnly", folder.Path],
            SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN } => words["Cli.DatabaseNotOpened", folder.Path],
            SqliteException { SqliteErrorCode: raw.SQLITE_NOTADB } => words["Cli.NoDatabase", folder.DatabaseFile],
            SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => words["Cli.DiskFull", folder.Path],
            SqliteException { SqliteErrorCode: raw.SQLITE_BUSY } => words["Cli.DatabaseBusy", folder.Path],
            PostgresException refused => words["Cli.ServerRefused", refused.MessageText],
            NpgsqlException => words["Cli.ServerNotReached", InstanceFolder.PostgresVariable, failure.Message],
            ArgumentException when IsUnreadable(folder.Postgres) => words[
                "Cli.ConnectionNotRead",
                InstanceFolder.PostgresVariable
            ],
            FormatException => words["Cli.KeyNotRead", InstanceFolder.JournalKeyVariable],
            TableFileException or UnauthorizedAccessException or IOException => words[
                "Cli.FileFailed",
                failure.Message
            ],
            _ => failure.InnerException is { } inner ? Tell(inner, folder, words) : null,
        };

    private static bool IsUnreadable(string? connection)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
