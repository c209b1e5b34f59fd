using System.CommandLine;
using Haukiem.Rollups;

namespace Haukiem.Cli;

/// <summary>The program's commands; each feature adds its own.</summary>
internal static class RootCommandLine
{
    /// <summary>Which folder holds the instance; for every command.</summary>
    public static Option<string?> DataOption { get; } =
        new("--data")
        {
            Description = "The folder that holds the instance (or HAUKIEM_DATA; otherwise ./data).",
            HelpName = "DIR",
            Recursive = true,
        };

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Hậu Kiểm: follows every directive until somebody who did not do the work has checked the result."
        )
        {
            DataOption,
            CommandWords.LanguageOption,
            ServeCommand.Create(),
            StateCommand.Create(),
            SampleCommand.Create(),
            DayCommand.Create(),
        };
        foreach (var command in ExchangeCommands.Create())
            root.Add(command);
        return root.Parse(args).InvokeAsync();
    }
}
