using System.CommandLine;
using Haukiem.People.SigningIn;
using Haukiem.Rollups;
using Haukiem.Settings;

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

    public static async Task<int> RunAsync(string[] args)
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
            InviteCommand.Create(),
        };
        foreach (var command in ExchangeCommands.Create())
            root.Add(command);
        var line = root.Parse(args);
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return CommandWords.Refuse([line.Words()["Cli.Stopped"]]);
        }
        catch (Exception failure)
            when (CommandFailure.Tell(failure, InstanceFolder.Of(line.GetValue(DataOption)), line.Words()) is not null)
        {
            var folder = InstanceFolder.Of(line.GetValue(DataOption));
            return CommandWords.Refuse([CommandFailure.Tell(failure, folder, line.Words())!]);
        }
    }
}
