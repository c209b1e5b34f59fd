using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Haukiem.Data;
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
            var other = Path.Combine(path, "other.xlsx");
            var count = MadeWorkbook.Write(workbook, wished, series: 0);
            MadeWorkbook.Write(other, wished, series: 1);
            await Features.MigrateAsync(folder, stop);
            await MakeAsync(folder, stop);
            GC.Collect();
            if (
                !await MeasureAsync("first import", folder, workbook, stop)
                || !await MeasureAsync("the same again", folder, workbook, stop)
                || !await MeasureAsync("another beside it", folder, other, stop)
            )
                return 1;
            var raw = await RawInsert.MeasureAsync(folder, workbook, stop);
            Say($"raw insert of the {count:N0} rows {raw.TotalSeconds:N1} s");
            return 0;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Imports a workbook and says how long that took, and the reading alone of it.</summary>
    private static async Task<bool> MeasureAsync(
        string what,
        InstanceFolder folder,
        string workbook,
        CancellationToken stop
    )
    {
        var (reading, _) = await TimeAsync(() => Task.FromResult(Read(workbook)));
        var (taken, result) = await TimeAsync(() => ImportAsync(folder, workbook, stop));
        foreach (var problem in result.Problems.Take(10))
            Console.WriteLine($"{problem.Sheet} {problem.Row}: {problem.Refusal}");
        var rows = result.Tally.Sheets.Values.Sum(sheet => sheet.New + sheet.Changed + sheet.Same);
        Say(
            $"{what}: {rows:N0} rows in {taken.Wall:N1} s ({reading.Wall:N1} s to read): {rows / taken.Wall:N0} rows/s; {taken.Worked:N1} s of processor time; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024:N0} MB"
        );
        return result.Problems.Count == 0;
    }

    private static async Task<((double Wall, double Worked) Seconds, T Result)> TimeAsync<T>(Func<Task<T>> what)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = await what();
        watch.Stop();
        process.Refresh();
        return ((watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds), result);
    }

    private static int Read(string workbook)
    {
        using var file = TableFile.Open(workbook);
        return new WorkbookReader([], new Attachments(file)).Read(file).Count;
    }

    private static async Task MakeAsync(InstanceFolder folder, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        await DoorOf(db, folder)
            .MakeAsync(Instance.Make("Bench", InstanceDoor.DefaultTimeZone, MadeWorkbook.Today), stop);
    }

    private static async Task<ImportResult> ImportAsync(InstanceFolder folder, string workbook, CancellationToken stop)
    {
        await using var db = Features.Open(folder);
        using var file = TableFile.Open(workbook);
        var import = new Import(
            db,
            DoorOf(db, folder),
            WriterOf(folder),
            new EvidenceStore(db, folder.EvidenceFolder),
            TimeProvider.System
        );
        return await import.RunAsync(file, "bench", "bench", rehearse: false, progress: null, stop);
    }

    private static InstanceDoor DoorOf(Db db, InstanceFolder folder) =>
        new(db, WriterOf(folder), folder, TimeProvider.System);

    private static JournalWriter WriterOf(InstanceFolder folder) => new(folder.JournalKeyWhenNeeded());

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
