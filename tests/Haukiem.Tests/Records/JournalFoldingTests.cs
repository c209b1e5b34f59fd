using System.Globalization;
using Haukiem.Mandates;
using Haukiem.Tests.Samples;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>What an import or one person recorded together is one sentence, which opens to as many acts as it says (law 3).</summary>
public sealed class JournalFoldingTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_import_is_told_in_sentences_that_open_to_as_many_acts_as_they_say(Database database)
    {
        await using var app = await AppUnderTest.StartAsync(await LoadedSample.LoadAsync(database), LoadedSample.Now);
        using var visitor = await SignedInAsync(app, "soathoso");
        var all = await JournalReading.PagesAsync(visitor, "/journal?from=2013-11-01");
        var folded = all.SelectMany(page => page).Where(act => JournalReading.Opening(act) is not null).ToList();

        Assert.True(folded.Count > 5);
        Assert.Contains("nhập 56 bản ghi", JournalReading.Text(all[0][0]), StringComparison.Ordinal);
        Assert.Contains("Ghi nội dung giao (29)", JournalReading.Text(all[0][0]), StringComparison.Ordinal);
        foreach (var act in folded)
        {
            var opened = await JournalReading.PagesAsync(visitor, JournalReading.Opening(act));
            var acts = opened.SelectMany(page => page).ToList();
            Assert.Equal(Said(JournalReading.Text(act)), acts.Count);
            Assert.All(acts, one => Assert.Null(JournalReading.Opening(one)));
        }
        // Who asks for one kind of act is shown each.
        await visitor.OpenAsync("/journal?verb=Documents.AddClause");
        Assert.Equal(29, JournalReading.Acts(visitor).Count);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_count_of_a_sentence_is_of_what_its_reader_sees(Database database)
    {
        var given = await GivenInstance.CreateAsync(database);
        given.Unit("D1", "Quận 1", "TP").Unit("D2", "Quận 2", "TP");
        foreach (var number in Enumerable.Range(1, 20))
            given.Unit($"P{number}", $"Phường {number}", number <= 7 ? "D1" : "D2");
        given.Office("D1", Role.Reporter, "D1").Office("RA", Role.Auditor, "TP");
        await using var app = await given.StartedAsync();
        using var whole = await app.SignedInAsync("RA");
        using var district = await app.SignedInAsync("D1");

        Assert.Equal(23, await OpenedAsync(whole));
        Assert.Equal(8, await OpenedAsync(district));
    }

    /// <summary>Opens the only sentence that stands for many acts, and counts them.</summary>
    private static async Task<int> OpenedAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/journal");
        var act = Assert.Single(JournalReading.Acts(visitor), act => JournalReading.Opening(act) is not null);
        var opened = await JournalReading.PagesAsync(visitor, JournalReading.Opening(act));
        Assert.Equal(Said(JournalReading.Text(act)), opened.Sum(page => page.Count));
        return opened.Sum(page => page.Count);
    }

    /// <summary>The number in a sentence.</summary>
    private static int Said(string sentence) =>
        int.Parse(
            sentence
                .Split(" bản ghi")[0]
                .Split(" việc cùng lúc")[0]
                .Split(' ')[^1]
                .Replace(".", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );

    private static async Task<Visitor> SignedInAsync(AppUnderTest app, string office)
    {
        await using var db = app.Instance.Open();
        var accounts = await LoadedSample
            .Loader(db, app.Instance.Folder)
            .OpenAccountsAsync(Haukiem.Cli.Samples.CanTho2013, TestContext.Current.CancellationToken);
        var visitor = app.Visit();
        await visitor.SignInAsync(office, accounts.Single(account => account.UserName == office).Password);
        return visitor;
    }
}
