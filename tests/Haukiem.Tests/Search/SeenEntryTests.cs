using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Search;

/// <summary>Law 9 in search, by either way: whoever sees few records has those read, whoever sees many is asked by the index.</summary>
public sealed class SeenEntryTests
{
    private static readonly DateTime Now = new(2013, 12, 5, 3, 0, 0, DateTimeKind.Utc);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Few_records_and_many_are_searched_with_the_same_answer(Database database)
    {
        var given = await Cities.WithEverythingAsync(database);
        await given
            .Tied("NV-RIENG", "D1", null, concernsPerson: true)
            .Tied("NV-CUNG", "D2", null, supporting: "P11")
            .Office("D2", Role.Leader, "D2")
            .Office("P11", Role.Reporter, "P11", Reach.Unit)
            .Office("HAI", Role.Monitor, "D3")
            .Office("HAI", Role.Monitor, "TP", matter: "CT-03")
            .SavedAsync();
        await given.DisposeAsync();
        await using var instance = given.Instance;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var office in new[] { "D1", "D2", "P11", "MOT", "HAI" })
        foreach (var typed in new[] { "NV-", "việc", "đơn vị", "\"kiểm điểm\"", "2013", "xay dung", "HC-2", "ty le" })
        {
            var few = await FindAsync(instance, office, typed, most: 1000);
            Assert.Equal(few, await FindAsync(instance, office, typed, most: 0));
            found[office] = found.GetValueOrDefault(office) + few.Count;
        }
        Assert.All(found.Values, count => Assert.True(count > 3));
        Assert.Contains("NV-CUNG", await FindAsync(instance, "P11", "NV-", most: 0));
        Assert.DoesNotContain("NV-RIENG", await FindAsync(instance, "D1", "NV-", most: 0));
    }

    private static async Task<List<string>> FindAsync(TestInstance instance, string office, string typed, int most)
    {
        await using var db = instance.Open();
        var person = await db.Set<Person>().SingleAsync(one => one.Code == office, Stop);
        await using var rollup = await Rollup.OpenForAsync(db, person.Id, Now, Stop);
        var hits = await rollup.FindAsync(SearchTerms.Read(typed), kind: null, most, Stop);
        Hit[] all = hits.Exact is { } exact ? [exact, .. hits.Ranked] : [.. hits.Ranked];
        Assert.Equal(hits.Ranked.Count, hits.Total);
        var ids = all.Select(hit => hit.RecordId).ToList();
        var codes = await db.Set<SearchEntry>()
            .Where(entry => ids.Contains(entry.RecordId))
            .ToDictionaryAsync(entry => entry.RecordId, entry => entry.Code.ToUpperInvariant(), Stop);
        return [.. all.Select(hit => codes[hit.RecordId])];
    }
}
