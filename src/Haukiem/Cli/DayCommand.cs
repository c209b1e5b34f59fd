using System.CommandLine;
using Haukiem.Platform.Texts;
using Haukiem.Settings;

namespace Haukiem.Cli;

/// <summary><c>haukiem day</c>: moves the day of a practice instance, only forward.</summary>
internal static class DayCommand
{
    public static Command Create()
    {
        var day = new Argument<string>("day")
        {
            Description = "The new day: 2013-12-07, or 7/12/2013.",
            HelpName = "DATE",
        };
        var command = new Command("day", "Move the day of a practice instance, only forward.") { day };
        command.SetAction(
            async (line, stop) =>
            {
                var words = line.Words();
                var to = CommandWords.ReadDay(line.GetValue(day)!);
                if (!to.IsDone)
                    return words.Refuse(to.Refusals);
                await using var host = await CommandHost.OpenPresentAsync(line, stop);
                if (host is null)
                    return CommandWords.Refused;
                var moved = await host.Services.GetRequiredService<InstanceDoor>().MoveDayAsync(to.Value, stop);
                if (!moved.IsDone)
                    return words.Refuse(moved.Refusals);
                await Console.Out.WriteLineAsync(words["Cli.DayIs", words.Day(moved.Value.To)]);
                return 0;
            }
        );
        return command;
    }
}
