using Haukiem.Tests.Support;

namespace Haukiem.Tests.Samples;

/// <summary>
/// Law 3 as each office of the sample meets it: no link leads nowhere or to what the office may not see, and every
/// number opens to as many rows.
/// </summary>
public sealed class CrawlTests
{
    /// <summary>Of links to the same kind of page; all of them would be the same pages as of every day, for hours.</summary>
    private static int MostOfAKind => LongForm.Times;

    [Fact]
    public async Task Every_link_leads_somewhere_and_every_number_to_as_many_rows()
    {
        var stop = TestContext.Current.CancellationToken;
        var instance = await LoadedSample.LoadAsync(Database.Sqlite);
        await using var app = await AppUnderTest.StartAsync(instance, LoadedSample.Now);
        await using var db = instance.Open();
        var offices = await LoadedSample
            .Loader(db, instance.Folder)
            .OpenAccountsAsync(Haukiem.Cli.Samples.CanTho2013, stop);
        var faults = new List<string>();
        var opened = 0;
        foreach (var office in offices)
        {
            using var visitor = app.Visit();
            await visitor.SignInAsync(office.UserName, office.Password);
            var crawler = new Crawler(visitor, office.UserName, MostOfAKind);
            await crawler.CrawlAsync("/");
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{office.UserName}: {crawler.Pages} pages, {crawler.Numbers} numbers"
            );
            faults.AddRange(crawler.Faults);
            opened += crawler.Numbers;
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(opened > 100, $"Only {opened} numbers were opened.");
    }
}
