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

    /// <summary>What the shell gets when the program or its machine is at fault.</summary>
    private const int Broken = 1;

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
        catch (InstanceNotOpenedException closed)
        {
            return line.Words().Refuse(closed.Refusal);
        }
        catch (Exception broken)
        {
            var folder = InstanceFolder.Of(line.GetValue(DataOption));
            if (CommandFailure.Tell(broken, folder, line.Words()) is { } sentence)
                return CommandWords.Refuse([sentence]);
            await Console.Error.WriteLineAsync(broken.ToString());
            return Broken;
        }
    }
}
