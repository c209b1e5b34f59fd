using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Haukiem.Bench.Rollups;
using Haukiem.Evidence;
using Haukiem.Exchange.Importing;
using Haukiem.Journal;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Rollups;
using Haukiem.Settings;

namespace Haukiem.Bench;

/// <summary>
/// What it takes to change a whole country in one act: of the shape of Vietnam's reorganisation of 1 July 2025, on a
/// made organisation, and whether every total is as before, as the tree was and as it is.
/// </summary>
internal static class ReorganiseBench
{
    public static Command Create()
    {
        var assignments = new Option<int>("--assignments")
        {
            Description = "How many assignments there are.",
            DefaultValueFactory = _ => 200_000,
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "An empty PostgreSQL database; otherwise SQLite.",
        };
        var command = new Command("reorganise", "Merge provinces and communes and dissolve the level between.")
        {
            assignments,
            postgres,
        };
        command.SetAction((line, stop) => RunAsync(line.GetValue(assignments), line.GetValue(postgres), stop));
        return command;
    }

    private static async Task<int> RunAsync(int assignments, string? postgres, CancellationToken stop)
    {
        var path = Directory.CreateTempSubdirectory("haukiem-bench-").FullName;
        try
        {
            var folder = new InstanceFolder(Path.Combine(path, "data"), postgres);
            await MadeInstance.EnsureAsync(folder, MadeReorganisation.Units, assignments, stop);
            var before = await TotalsAsync(folder, stop);
            var lines = MadeReorganisation.Write(Path.Combine(path, "act"));
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var processor = Environment.CpuUsage.TotalTime;
            var result = await ImportAsync(folder, Path.Combine(path, "act"), stop);
            var spent = Environment.CpuUsage.TotalTime - processor;
            foreach (var problem in result.Problems.Take(5))
                Say($"refused: {problem}");
            var passed = result.Passed.CountBy(one => one.Noun).Select(one => $"{one.Value:N0} {one.Key}");
            Say($"{lines:N0} lines, passed on: {string.Join(", ", passed)}");
            Say($"{watch.Elapsed.TotalSeconds:N1} s, {spent.TotalSeconds:N1} s of processor time");
            Say($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB");
            var after = await TotalsAsync(folder, stop);
            var differing = before.Keys.Where(key => before[key] != after[key]).ToList();
            Say($"{before.Count} totals compared, as the tree was and as it is: {differing.Count} differ");
            foreach (var key in differing.Take(10))
                Say($"{key}: {before[key]} before, {after[key]} after");
            return result.Problems.Count + differing.Count > 0 ? 1 : 0;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Every figure of the whole but the counts of units, on three days, by either tree.</summary>
    private static async Task<Dictionary<string, long>> TotalsAsync(InstanceFolder folder, CancellationToken stop)
    {
        var totals = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var db = Features.Open(folder);
        var noon = MadeOrganisation.Today.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);
        await using var rollup = await Rollup.OpenForOperatorAsync(db, noon, stop);
        var root = (await rollup.RootAsync(stop))!;
        foreach (var tree in Enum.GetValues<TreeView>())
        foreach (var back in new[] { 0, 200, 900 })
        foreach (var subject in new[] { Subject.Assignments, Subject.Findings, Subject.Checks, Subject.Targets })
        {
            var question = new Question(subject, root.Id, MadeOrganisation.Today.AddDays(-back)) { Tree = tree };
            var tally = (await rollup.CountAsync(question, stop)).Value;
            foreach (var figure in Figures.Of(subject))
                totals[$"{tree} {back} days ago {subject} {figure.Name}"] = tally[figure];
        }
        return totals;
    }

    private static async Task<ImportResult> ImportAsync(InstanceFolder folder, string workbook, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        using var file = TableFile.Open(workbook);
        var writer = new JournalWriter(folder.JournalKeyWhenNeeded());
        var import = new Import(
            db,
            new InstanceDoor(db, writer, folder, TimeProvider.System),
            writer,
            new EvidenceStore(db, folder.EvidenceFolder),
            TimeProvider.System
        );
        return await import.RunAsync(file, "bench", "bench", rehearse: false, progress: null, stop);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
