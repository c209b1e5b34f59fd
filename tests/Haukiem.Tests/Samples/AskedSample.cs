using Haukiem.Data;
using Haukiem.Rollups;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Samples;

/// <summary>The loaded sample, asked about the whole city as of one day.</summary>
internal sealed class AskedSample : IAsyncDisposable
{
    private readonly UnitLine city;
    private readonly DateOnly day;

    private AskedSample(Db db, Rollup rollup, UnitLine city, DateOnly day)
    {
        Db = db;
        Rollup = rollup;
        this.city = city;
        this.day = day;
    }

    public Db Db { get; }

    public Rollup Rollup { get; }

    public static async Task<AskedSample> OpenAsync(TestInstance instance, DateOnly day, CancellationToken stop)
    {
        var db = instance.Open();
        var rollup = await Rollup.OpenForOperatorAsync(db, LoadedSample.Now, stop);
        return new AskedSample(db, rollup, (await rollup.FindUnitAsync("CT", rollup.Today, stop))!, day);
    }

    public Question About(Subject subject, Figure? figure = null) => new(subject, city.Id, day) { Figure = figure };

    public async ValueTask DisposeAsync()
    {
        await Rollup.DisposeAsync();
        await Db.DisposeAsync();
    }
}
