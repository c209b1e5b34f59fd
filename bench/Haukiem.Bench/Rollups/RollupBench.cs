using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Haukiem.Rollups;
using Haukiem.Settings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>What the questions of the overview and of the lists take at the size of a country.</summary>
internal static class RollupBench
{
    private static readonly (string Name, DateOnly Day)[] Days =
    [
        ("today", MadeOrganisation.Today),
        ("half a year ago", MadeOrganisation.Today.AddDays(-180)),
    ];

    public static Command Create()
    {
        var units = Number("--units", 60_000, "How many units the made organisation has.");
        var assignments = Number("--assignments", 1_000_000, "How many assignments it has.");
        var runs = Number("--runs", 5, "How often each question is asked; the middle is told.");
        var only = new Option<string?>("--only") { Description = "Only questions whose name contains this." };
        var data = new Option<string>("--data")
        {
            Description = "Where the made instance lies; made when it is not there, and kept.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "haukiem-bench-rollups"),
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "A PostgreSQL database, empty or made by this before; otherwise SQLite.",
        };
        var command = new Command("rollups", "Ask the questions of the pages of a large made instance.")
        {
            units,
            assignments,
            runs,
            only,
            data,
            postgres,
        };
        command.SetAction(
            async (line, stop) =>
            {
                // Making takes long, and longer where others are at work.
                var server = line.GetValue(postgres) is { } named ? named + ";Command Timeout=3600" : null;
                var folder = new InstanceFolder(line.GetValue(data)!, server);
                await MakeAsync(folder, line.GetValue(units), line.GetValue(assignments), stop);
                await AskAsync(folder, line.GetValue(runs), line.GetValue(only) ?? "", stop);
                return 0;
            }
        );
        return command;
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task MakeAsync(InstanceFolder folder, int units, int assignments, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        if (await MadeInstance.EnsureAsync(folder, units, assignments, stop))
            Say($"made in {watch.Elapsed.TotalSeconds:N0} s: {folder.Path}");
        GC.Collect();
    }

    private static async Task AskAsync(InstanceFolder folder, int runs, string only, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        var count = await db.Set<Units.Unit>().CountAsync(stop);
        Say(
            $"{count:N0} units, {await db.Set<Assignments.Assignment>().CountAsync(stop):N0} assignments, {await db.Set<Assignments.AssignmentSpan>().CountAsync(stop):N0} spans"
        );
        // The root, one of 63 below it, and one of the lowest level.
        (string Name, int No)[] units = [("root", 0), ("branch", 1), ("leaf", count - 1)];
        var meter = new Meter(runs, folder.Postgres is null ? null : await ServerProcesses.OfAsync(db, stop));
        // Two yardsticks: what every page does before it asks anything, and the least that looks at each record once.
        var page = await meter.MeasureAsync(() => AskAsync(folder, (_, _) => Task.CompletedTask, 0, Days[0].Day));
        var scan = await meter.MeasureAsync(() => CountSpansAsync(folder, stop));
        Say($"{"", -10}{"", -16}{"", -24}{"wall ms", 10}{"CPU ms", 10}{": page", 10}{": scan", 10}");
        Row("", "", "an empty page", page);
        Row("", "", "count(*) of the day", scan);
        foreach (var (unit, no) in units)
        foreach (var (when, day) in Days)
        foreach (var (name, ask) in Questions.All.Where(one => one.Name.Contains(only, StringComparison.Ordinal)))
            Row(unit, when, name, await meter.MeasureAsync(() => AskAsync(folder, ask, no, day)));
        Say($"peak memory of the program {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024:N0} MB");

        void Row(string unit, string when, string name, Taken taken) =>
            Say(
                $"{unit, -10}{when, -16}{name, -24}{taken.Wall.TotalMilliseconds, 10:N1}{taken.Processor.TotalMilliseconds, 10:N1}{taken / page, 10:N1}{taken / scan, 10:N2}"
            );
    }

    /// <summary>As one request does: a connection and a snapshot of its own.</summary>
    private static async Task AskAsync(InstanceFolder folder, Func<Rollup, Question, Task> ask, int unit, DateOnly day)
    {
        await using var db = Features.Open(folder);
        await using var rollup = await Rollup.OpenForOperatorAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime);
        var line = (await rollup.FindUnitAsync(MadeOrganisation.Code(unit), day))!;
        await ask(rollup, new Question(Subject.Assignments, line.Id, day));
    }

    private static async Task CountSpansAsync(InstanceFolder folder, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        var day = MadeOrganisation.Today;
        await db.Set<Assignments.AssignmentSpan>()
            .CountAsync(span => span.To == DateOnly.MaxValue && span.From <= day, stop);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
