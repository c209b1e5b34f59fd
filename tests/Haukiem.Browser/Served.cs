using Haukiem.Cli;
using Haukiem.Shell;
using Haukiem.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Haukiem.Browser;

/// <summary>The real web application over an instance, on a port of its own.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly GivenInstance given;
    private readonly WebApplication app;

    private Served(GivenInstance given, WebApplication app)
    {
        this.given = given;
        this.app = app;
    }

    public string Address => app.Urls.First();

    public static async Task<Served> StartAsync(GivenInstance given)
    {
        var built = ServeCommand.Build(
            given.Instance.Folder,
            "http://127.0.0.1:0",
            Proxies.None,
            builder => builder.Logging.ClearProviders()
        );
        await built.StartAsync();
        return new Served(given, built);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await given.DisposeAsync();
        await given.Instance.DisposeAsync();
    }
}
