using System.CommandLine;
using Haukiem.Data;
using Haukiem.Settings;

namespace Haukiem.Cli;

/// <summary>What a command needs of an instance: its folder, a migrated database, and everything that is registered.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private CommandHost(InstanceFolder folder)
    {
        Folder = folder;
        services = new ServiceCollection().AddInstance(folder).BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public InstanceFolder Folder { get; }

    public IServiceProvider Services => scope.ServiceProvider;

    public Db Db => Services.GetRequiredService<Db>();

    /// <summary>The instance that the command line or the environment names, brought to this version.</summary>
    public static async Task<CommandHost> OpenAsync(ParseResult line, CancellationToken stop)
    {
        var folder = InstanceFolder.Of(line.GetValue(RootCommandLine.DataOption));
        await Features.MigrateAsync(folder, stop);
        return new CommandHost(folder);
    }

    /// <summary>The same for commands that ask or change: where there is no instance they say so, and leave nothing behind.</summary>
    /// <returns>Null after it was told on the console.</returns>
    public static async Task<CommandHost?> OpenPresentAsync(ParseResult line, CancellationToken stop)
    {
        var folder = InstanceFolder.Of(line.GetValue(RootCommandLine.DataOption));
        if (folder.Postgres is not null || File.Exists(folder.DatabaseFile))
        {
            var host = await OpenAsync(line, stop);
            if (await host.Db.InstanceAsync(stop) is not null)
                return host;
            await host.DisposeAsync();
        }
        var words = line.Words();
        CommandWords.Refuse([
            folder.Postgres is null
                ? words["Cli.NoInstanceHere", folder.Path]
                : words["Cli.NoInstanceThere", InstanceFolder.PostgresVariable],
        ]);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
