using System.Net;
using System.Net.Sockets;

namespace Haukiem.Tests.Cli;

/// <summary>What goes wrong outside the product is one sentence and an exit code, and leaves nothing behind.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("haukiem-cli-").FullName;

    [Theory]
    [InlineData("state")]
    [InlineData("day", "2013-12-07")]
    [InlineData("invite", "VP")]
    public async Task A_command_that_needs_an_instance_says_that_there_is_none_and_makes_none(params string[] command)
    {
        var missing = Path.Combine(folder, "none");

        await RefusedAsync([.. command, "--data", missing], missing);

        Assert.False(Path.Exists(missing));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "haukiem.db"),
            new string('x', 5000),
            TestContext.Current.CancellationToken
        );

        await RefusedAsync(["state", "--data", folder], "haukiem.db");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named() =>
        await RefusedAsync(["serve", "--data", "/proc/nope/deeper"], "/proc/nope");

    [Theory]
    [InlineData("garbage", "HAUKIEM_POSTGRES")]
    [InlineData("Host=/nowhere;Database=x", "HAUKIEM_POSTGRES")]
    public async Task A_server_that_is_not_there_is_told_with_the_setting_that_names_it(string connection, string named)
    {
        var environment = new Dictionary<string, string> { ["HAUKIEM_POSTGRES"] = connection };

        var (code, _, errors) = await Running.RunAsync(environment, "state", "--data", folder, "--lang", "en");

        IsOneSentence(code, errors, named);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:80x")]
    [InlineData("ftp://127.0.0.1:8080")]
    public async Task An_address_that_cannot_be_read_is_served_nowhere(string address) =>
        await RefusedAsync(["serve", "--data", folder, "--urls", address], address);

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await RefusedAsync(["serve", "--data", folder, "--urls", $"http://127.0.0.1:{port}"], "--urls");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task RefusedAsync(string[] command, string named)
    {
        var (code, _, errors) = await Running.RunAsync([.. command, "--lang", "en"]);
        IsOneSentence(code, errors, named);
    }

    private static void IsOneSentence(int code, string errors, string named)
    {
        Assert.Equal(2, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }
}
