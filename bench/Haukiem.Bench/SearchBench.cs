using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Haukiem.Bench.Rollups;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Settings;

namespace Haukiem.Bench;

/// <summary>What it takes to fill the index of a large made instance, and to find something in it.</summary>
internal static class SearchBench
{
    /// <summary>What most records say, what few say, a phrase, how codes begin, one code, and what nobody says.</summary>
    private static readonly string[] Typed =
    [
        "phan viec",
        "nhiệm vụ",
        "\"don vi\"",
        "NV-",
        "NV-0000100",
        "khongaicogi",
    ];

    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Where the instance lies that the bench of rollups has made.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "haukiem-bench-rollups"),
        };
        var postgres = new Option<string?>("--postgres") { Description = "Its PostgreSQL database; otherwise SQLite." };
        var command = new Command("search", "Search a large made instance.") { data, postgres };
        command.SetAction(
            async (line, stop) =>
            {
                var server = line.GetValue(postgres) is { } named ? named + ";Command Timeout=3600" : null;
                var folder = new InstanceFolder(line.GetValue(data)!, server);
                var watch = Stopwatch.StartNew();
                await Features.MigrateAsync(folder, stop);
                Say($"index filled, if it was empty, in {watch.Elapsed.TotalSeconds:N1} s");
                await SearchAsync(folder, stop);
                return 0;
            }
        );
        return command;
    }

    private static async Task SearchAsync(InstanceFolder folder, CancellationToken stop)
    {
        var meter = new Meter(5, server: null);
        var (root, branch, leaf) = (Holding(0), Holding(1), Holding(1000));
        foreach (
            var (name, viewer) in new[] { ("operator", null), ("root", root), ("branch", branch), ("one unit", leaf) }
        )
        foreach (var typed in Typed)
        {
            long found = 0;
            var taken = await meter.MeasureAsync(async () =>
            {
                await using var db = Features.Open(folder);
                var now = TimeProvider.System.GetUtcNow().UtcDateTime;
                await using var rollup = viewer is null
                    ? await Rollup.OpenForOperatorAsync(db, now, stop)
                    : await Rollup.OpenForAsync(db, viewer, now, stop);
                found = (await rollup.FindAsync(SearchTerms.Read(typed), kind: null, stop: stop)).Total;
            });
            Say($"{name, -10}{typed, -14}{found, 10:N0} found {taken.Wall.TotalMilliseconds, 9:N1} ms");
        }
    }

    private static Viewer Holding(int unit)
    {
        var at = MadeIds.Of<Units.UnitId>(unit);
        var from = MadeOrganisation.Today.AddYears(-1);
        var terms = new MandateTerms(Role.Leader, at, at, Reach.Subtree, null, External: false, from, null);
        return Viewer.Of([Mandate.Grant("M", People.PersonId.New(), terms).Value]);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
