using System.Diagnostics;

namespace Haukiem.Bench.Rollups;

/// <summary>What one question took: the middle of several runs.</summary>
internal sealed record Taken(TimeSpan Wall, TimeSpan Processor)
{
    public static double operator /(Taken one, Taken other) => one.Processor / other.Processor;
}

/// <summary>Measures the program, and the database server where it works on the same machine.</summary>
internal sealed class Meter(int runs, ServerProcesses? server)
{
    public async Task<Taken> MeasureAsync(Func<Task> question)
    {
        await question();
        var taken = new List<Taken>(runs);
        for (var run = 0; run < runs; run++)
        {
            var before = Processor();
            var watch = Stopwatch.StartNew();
            await question();
            taken.Add(new Taken(watch.Elapsed, Processor() - before));
        }
        return new Taken(Middle(taken.Select(one => one.Wall)), Middle(taken.Select(one => one.Processor)));
    }

    private TimeSpan Processor() => Environment.CpuUsage.TotalTime + (server?.Processor() ?? TimeSpan.Zero);

    private static TimeSpan Middle(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
