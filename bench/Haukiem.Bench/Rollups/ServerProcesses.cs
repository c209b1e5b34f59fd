using System.Globalization;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>The processes of a PostgreSQL server on this machine (Linux), which should have nothing else to do.</summary>
internal sealed class ServerProcesses(int server)
{
    private const int TicksASecond = 100;

    public static async Task<ServerProcesses?> OfAsync(Db db, CancellationToken stop)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var own = await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync(stop);
        return Stat(own) is { } stat ? new ServerProcesses(stat.Parent) : null;
    }

    /// <summary>Of the server, of what it has started, and of what has ended since.</summary>
    public TimeSpan Processor()
    {
        var ticks = Directory
            .EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Stat: Stat(id)))
            .Where(one => one.Id == server || one.Stat?.Parent == server)
            .Sum(one => one.Stat?.Ticks ?? 0);
        return TimeSpan.FromSeconds((double)ticks / TicksASecond);
    }

    /// <summary>None for a process that has ended meanwhile, or runs elsewhere.</summary>
    private static (int Parent, long Ticks)? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // After the name, in brackets: state, parent, ..., from the twelfth on user, system, and both of ended children.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), ticks);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
