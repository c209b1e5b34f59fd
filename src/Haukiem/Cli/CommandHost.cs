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

    /// <summary>The instance; an ordinary one is made where there is none yet.</summary>
    public async Task<Instance> InstanceAsync(CancellationToken stop)
    {
        if (await Db.InstanceAsync(stop) is { } present)
            return present;
        var made = Instance.Make("Hậu Kiểm", InstanceDoor.DefaultTimeZone, practiceDay: null);
        await Services.GetRequiredService<InstanceDoor>().MakeAsync(made, stop);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
