using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Haukiem.Cli;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups;

/// <summary><c>haukiem state</c>: the state of a unit, for people or for programs.</summary>
internal static class StateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // What is printed is JSON in UTF-8, in no page: Vietnamese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var unit = new Argument<string?>("UNIT")
        {
            Description = "The code of the unit (otherwise the root).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "As of this day, as 2013-12-05 or 5/12/2013 (otherwise today); a later day is an outlook.",
            HelpName = "DATE",
        };
        var tree = new Option<string>("--tree")
        {
            Description = "The tree as it is today, or as it was on that day.",
            DefaultValueFactory = _ => RollupLinks.Name(TreeView.Is),
        };
        tree.AcceptOnlyFromAmong([.. Enum.GetValues<TreeView>().Select(RollupLinks.Name)]);
        var json = new Option<bool>("--json") { Description = "Print JSON, with the address of each list." };
        var command = new Command("state", "Show the state of a unit and of everything below it.")
        {
            unit,
            asOf,
            tree,
            json,
        };
        command.SetAction(
            async (line, stop) =>
            {
                var words = line.Words();
                var view = line.GetValue(tree) == RollupLinks.Name(TreeView.Was) ? TreeView.Was : TreeView.Is;
                var day = line.GetValue(asOf) is { } written ? CommandWords.ReadDay(written) : (Outcome<DateOnly>?)null;
                if (day is { IsDone: false } unread)
                    return words.Refuse(unread.Refusals);
                await using var host = await CommandHost.OpenPresentAsync(line, stop);
                if (host is null)
                    return CommandWords.Refused;
                var state = await AskAsync(host, line.GetValue(unit), day?.Value, view, stop);
                if (!state.IsDone)
                    return words.Refuse(state.Refusals);
                Console.WriteLine(
                    line.GetValue(json) ? JsonSerializer.Serialize(state.Value, Json) : StateText.Of(state.Value, words)
                );
                return 0;
            }
        );
        return command;
    }

    private static async Task<Outcome<State>> AskAsync(
        CommandHost host,
        string? unit,
        DateOnly? day,
        TreeView tree,
        CancellationToken stop
    )
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var rollup = await Rollup.OpenForOperatorAsync(host.Db, now, stop);
        var line = unit is null ? await rollup.RootAsync(stop) : await rollup.FindUnitAsync(unit, rollup.Today, stop);
        if (line is null)
            return unit is null ? new Refusal("Rollups.NoUnits") : new Refusal("Rollups.UnitUnknown", unit);
        return await rollup.StateAsync(
            new Question(Subject.Assignments, line.Id, day ?? rollup.Today) { Tree = tree },
            stop
        );
    }
}
