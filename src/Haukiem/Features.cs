using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Exchange.Exporting;
using Haukiem.Exchange.Importing;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Reorganisations;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Haukiem;

/// <summary>The features in their order, and what they register. A feature uses only those before it.</summary>
internal static class Features
{
    public static IReadOnlyList<string> Order { get; } =
    [
        "Journal",
        "Settings",
        "Units",
        "People",
        "Mandates",
        "Reorganisations",
        "Documents",
        "Indicators",
        "Evidence",
        "Assignments",
        "Reviews",
        "Findings",
        "Checks",
        "Rollups",
        "Records",
        "Search",
        "Exchange",
    ];

    /// <summary>Everything that the commands and the pages share, for one instance.</summary>
    public static IServiceCollection AddInstance(this IServiceCollection services, InstanceFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(_ => folder.JournalKeyWhenNeeded());
        services.AddScoped(_ => Open(folder));
        services.AddScoped<JournalWriter>();
        services.AddScoped<InstanceDoor>();
        services.AddScoped<Door>();
        services.AddScoped(provider => new EvidenceStore(provider.GetRequiredService<Db>(), folder.EvidenceFolder));
        services.AddScoped<Import>();
        services.AddScoped<Export>();
        services.AddSingleton<IFollower, LineageFollower>();
        services.AddSingleton<IFollower, AssessmentFollower>();
        services.AddSingleton<IFollower, AssignmentFollower>();
        services.AddSingleton<IFollower, FindingFollower>();
        services.AddSingleton<IFollower, CheckFollower>();
        services.AddSingleton<IFollower, DisagreementFollower>();
        services.AddSingleton<IFollower, SearchFollower>();
        return services;
    }

    /// <summary>What passes on when units end, feature by feature, and what has to stand before they do.</summary>
    public static PassingOn PassingOn(Db db) => new(db, PassOns, [new ConcludedRoundQueries()]);

    /// <summary>The features whose records pass on, in their order.</summary>
    public static IReadOnlyList<IPassOn> PassOns { get; } =
    [new TargetPassOn(), new AssignmentPassOn(), new FindingPassOn()];

    /// <summary>A context on the instance's database: PostgreSQL where a connection string is given, else the file in its folder.</summary>
    public static Db Open(InstanceFolder folder) =>
        folder.Postgres is { } connection
            ? new PostgresDb(PostgresDb.Options(connection))
            : new SqliteDb(SqliteDb.Options($"Data Source={folder.DatabaseFile}"));

    /// <summary>Brings the database to this version of the product, making it where there is none, and sees that its key is there.</summary>
    /// <exception cref="InstanceNotOpenedException">A later version has been at work on it.</exception>
    /// <exception cref="JournalKeyException">The key of the journal is missing, or another.</exception>
    public static async Task MigrateAsync(InstanceFolder folder, CancellationToken stop = default)
    {
        // What lies in it is for the user alone who runs the program.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder.Path);
        else
            Directory.CreateDirectory(
                folder.Path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        await using var db = Open(folder);
        await db.CheckVersionAsync(stop);
        await db.Database.MigrateAsync(stop);
        await DisagreementFollower.FillWhenEmptyAsync(db, stop);
        await SearchWriter.FillAsync(db, stop);
        await db.CheckJournalKeyAsync(folder, stop);
    }
}
