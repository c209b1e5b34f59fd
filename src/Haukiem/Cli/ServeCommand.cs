using System.CommandLine;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Texts;
using Haukiem.Records;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Haukiem.Cli;

/// <summary><c>haukiem serve</c>: the web application.</summary>
internal static class ServeCommand
{
    internal const string DefaultAddress = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The addresses to serve at, separated by semicolons.",
            HelpName = "URL",
            DefaultValueFactory = _ => DefaultAddress,
        };
        var proxy = new Option<string?>("--proxy")
        {
            Description = $"The addresses or networks of reverse proxies, separated by commas (or {Proxies.Variable}).",
            HelpName = "ADDRESS",
        };
        var command = new Command("serve", "Serve the pages of an instance.") { urls, proxy };
        command.SetAction(
            async (line, stop) =>
            {
                var proxies = Proxies.Read(
                    line.GetValue(proxy) ?? Environment.GetEnvironmentVariable(Proxies.Variable)
                );
                if (!proxies.IsDone)
                    return line.Words().Refuse(proxies.Refusals);
                var folder = InstanceFolder.Of(line.GetValue(RootCommandLine.DataOption));
                var addresses = line.GetValue(urls)!;
                if (AddressesOf(addresses).FirstOrDefault(address => !IsAddress(address)) is { } odd)
                    return CommandWords.Refuse([line.Words()["Cli.AddressOdd", odd, DefaultAddress]]);
                await Features.MigrateAsync(folder, stop);
                await using var app = Build(folder, addresses, proxies.Value);
                await app.StartAsync(stop);
                await AnnounceAsync(app, line.Words(), stop);
                await app.WaitForShutdownAsync(stop);
                return 0;
            }
        );
        return command;
    }

    /// <summary>The web application of an instance; every route is refused to those who have not signed in, unless it says otherwise.</summary>
    public static WebApplication Build(
        InstanceFolder folder,
        string urls,
        Proxies proxies,
        Action<WebApplicationBuilder>? adapt = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(ServeCommand).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseUrls(AddressesOf(urls));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongAddresses.LongestRead;
        });
        // The console belongs to whoever started it: warnings and worse, and what the product itself says.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Why it could not start is told in one sentence by the command; who may read the keys is up to the folder.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement", LogLevel.Error);
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });
        builder.Services.AddInstance(folder);
        builder.Services.AddSigningIn(folder);
        builder.AddShell();
        builder.Services.AddRollups();
        builder.Services.AddRecords();
        builder.Services.AddSearch();
        builder.Services.Configure<AuthorizationOptions>(options =>
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()
        );
        builder.Services.Configure<ForwardedHeadersOptions>(proxies.Configure);
        adapt?.Invoke(builder);
        var app = builder.Build().MapShell();
        app.MapRollups();
        app.MapRecords();
        return app;
    }

    private static string[] AddressesOf(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The server takes what it cannot read for "every address of this machine": better no server than that.</summary>
    internal static bool IsAddress(string address) =>
        Uri.TryCreate(address.Replace("//*", "//0.0.0.0").Replace("//+", "//0.0.0.0"), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.PathAndQuery == "/";

    /// <summary>Says where it is; and, while nobody can sign in, gives the link that makes the first administrator.</summary>
    private static async Task AnnounceAsync(WebApplication app, Words words, CancellationToken stop)
    {
        foreach (var address in app.Urls)
            Console.WriteLine(words["Cli.ServingAt", address]);
        await using var scope = app.Services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<InvitationStore>();
        if (!await invitations.AnyAccountAsync(stop))
            Console.WriteLine(words["Cli.FirstLink", app.Urls.First() + await invitations.InviteAsync(null, stop)]);
    }
}
