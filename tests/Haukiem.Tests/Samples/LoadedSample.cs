using System.Collections.Concurrent;
using Haukiem.Cli;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Journal;
using Haukiem.Settings;
using Haukiem.Tests.Support;

[assembly: AssemblyFixture(typeof(Haukiem.Tests.Samples.LoadedSample))]

namespace Haukiem.Tests.Samples;

/// <summary>The sample, loaded once for all tests on each database, by the way that the command takes.</summary>
public sealed class LoadedSample : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<TestInstance>>> instances = new();

    internal static DateTime Now { get; } = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    internal Task<TestInstance> OnAsync(Database database) =>
        instances.GetOrAdd(database, which => new Lazy<Task<TestInstance>>(() => LoadAsync(which))).Value;

    internal static SampleLoader Loader(Db db, InstanceFolder folder)
    {
        var writer = new JournalWriter(folder.ReadJournalKey());
        var time = new FixedTime(Now);
        return new SampleLoader(
            db,
            new InstanceDoor(db, writer, folder, time),
            writer,
            new EvidenceStore(db, folder.EvidenceFolder),
            time
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var loaded in instances.Values.Where(loaded => loaded.Value.IsCompletedSuccessfully))
            await (await loaded.Value).DisposeAsync();
    }

    /// <summary>One of its own, for who changes it.</summary>
    internal static async Task<TestInstance> LoadAsync(Database database)
    {
        var stop = TestContext.Current.CancellationToken;
        var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        var loader = Loader(db, instance.Folder);
        Assert.Null(await loader.RefusalAsync(Haukiem.Cli.Samples.CanTho2013, stop));
        var result = await loader.LoadAsync(Haukiem.Cli.Samples.CanTho2013, "Test", stop);
        Assert.Empty(result.Problems);
        return instance;
    }
}
