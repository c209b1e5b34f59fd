using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Haukiem.Evidence;
using Haukiem.Exchange.Importing;
using Haukiem.Journal;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Settings;

namespace Haukiem.Bench;

/// <summary>How fast a large workbook is taken in, how much memory that needs, and what the database alone would take.</summary>
internal static class ImportBench
{
    public static Command Create()
    {
        var rows = new Option<int>("--rows")
        {
            Description = "How many rows the workbook has.",
            DefaultValueFactory = _ => 100_000,
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "An empty PostgreSQL database; otherwise SQLite.",
        };
        var command = new Command("import", "Import a made workbook into an empty instance.") { rows, postgres };
        command.SetAction((line, stop) => RunAsync(line.GetValue(rows), line.GetValue(postgres), stop));
        return command;
    }

    private static async Task<int> RunAsync(int wished, string? postgres, CancellationToken stop)
    {
        var path = Directory.CreateTempSubdirectory("haukiem-bench-").FullName;
        try
        {
            var folder = new InstanceFolder(Path.Combine(path, "data"), postgres);
            var workbook = Path.Combine(path, "workbook.xlsx");
            var count = MadeWorkbook.Write(workbook, wished);
            await Features.MigrateAsync(folder, stop);
            GC.Collect();
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var result = await ImportAsync(folder, workbook, stop);
            watch.Stop();
            process.Refresh();
            var worked = process.TotalProcessorTime - before;
            foreach (var problem in result.Problems.Take(10))
                Console.WriteLine($"{problem.Sheet} {problem.Row}: {problem.Refusal}");
            if (result.Problems.Count > 0)
                return 1;
            Say(
                $"{count:N0} rows in {watch.Elapsed.TotalSeconds:N1} s: {count / watch.Elapsed.TotalSeconds:N0} rows/s"
            );
            Say($"{worked.TotalSeconds:N1} s of processor time: {count / worked.TotalSeconds:N0} rows/s of one core");
            Say($"peak memory {process.PeakWorkingSet64 / 1024 / 1024:N0} MB");
            var raw = await RawInsert.MeasureAsync(folder, workbook, stop);
            Say(
                $"raw insert of the same rows {raw.TotalSeconds:N1} s: the import takes {watch.Elapsed / raw:N1} times as long"
            );
            return 0;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static async Task<ImportResult> ImportAsync(InstanceFolder folder, string workbook, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        var writer = new JournalWriter(folder.JournalKeyWhenNeeded());
        var door = new InstanceDoor(db, writer, folder, TimeProvider.System);
        await door.MakeAsync(Instance.Make("Bench", InstanceDoor.DefaultTimeZone, MadeWorkbook.Today), stop);
        using var file = TableFile.Open(workbook);
        var import = new Import(db, door, writer, new EvidenceStore(db, folder.EvidenceFolder), TimeProvider.System);
        return await import.RunAsync(file, "bench", "bench", rehearse: false, progress: null, stop);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
