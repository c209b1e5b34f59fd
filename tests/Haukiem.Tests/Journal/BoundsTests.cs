using System.Text;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.People;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Journal;

/// <summary>What does not fit is told at the door, alike on both databases.</summary>
public sealed class BoundsTests
{
    private static readonly DateOnly Day = new(2013, 1, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_text_longer_than_its_column_is_told(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();

        var told = Assert.Throws<InvalidOperationException>(() =>
            Enter(instance, db, Person.Enter("A", new string('x', Lengths.Line + 1), isOffice: true))
        );

        Assert.Contains("Person.Name", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.00000000001")]
    [InlineData("1000000000000000000")]
    public async Task A_number_finer_or_larger_than_its_column_is_told(string number)
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        await using var db = instance.Open();
        var details = new IndicatorDetails("A", "%", Direction.MoreIsBetter, IndicatorPeriod.Year)
        {
            Baseline = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
        };

        var told = Assert.Throws<InvalidOperationException>(() =>
            Enter(instance, db, Indicator.Enter("A", details).Value)
        );

        Assert.Contains("Indicator.Baseline", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Text_is_stored_in_one_form_and_found_in_either(Database database)
    {
        const string name = "Ủy ban Đà Nẵng";
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await Enter(instance, db, Person.Enter("A", name.Normalize(NormalizationForm.FormD), isOffice: true))
            .FlushAsync(Stop);

        db.ChangeTracker.Clear();
        var decomposed = name.Normalize(NormalizationForm.FormD);
        var found = await db.Set<Person>().SingleAsync(person => person.Name == decomposed, Stop);

        Assert.Equal(name.Normalize(), found.Name);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_file_that_two_keep_at_once_is_kept_once(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        await Bulk.AddOnceAsync(db, new EvidenceContent { Hash = "a", Content = [1] }, Stop);
        await Bulk.AddOnceAsync(db, new EvidenceContent { Hash = "a", Content = [1] }, Stop);

        Assert.Equal(1, await db.Set<EvidenceContent>().CountAsync(Stop));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            new EvidenceStore(db, null).KeepAsync(new byte[EvidenceStore.MaxBytes + 1], Stop)
        );
    }

    private static Ledger Enter(TestInstance instance, Db db, object thing)
    {
        var ledger = new Ledger(db, new JournalWriter(instance.Folder.ReadJournalKey()));
        ledger.Add(new Deed("Test.Enter", Day), null, null, DateTime.UnixEpoch, thing);
        return ledger;
    }
}
