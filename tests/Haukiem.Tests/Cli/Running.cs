using System.Diagnostics;

namespace Haukiem.Tests.Cli;

/// <summary>Runs the program as its users do: another process, its exit code, and what it printed.</summary>
internal static class Running
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        IReadOnlyDictionary<string, string> environment,
        params string[] args
    )
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "haukiem"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment.Remove("HAUKIEM_POSTGRES");
        start.Environment.Remove("HAUKIEM_DATA");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public static Task<(int Code, string Output, string Errors)> RunAsync(params string[] args) =>
        RunAsync(new Dictionary<string, string>(), args);
}
