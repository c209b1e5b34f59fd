using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Journal;

/// <summary>Many rows of one table change together, each as its own act left it.</summary>
public sealed class ManyRowsTests
{
    private static readonly DateOnly Day = new(2013, 1, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Each_row_gets_its_own_values_and_nothing_where_there_is_none(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await EnterAsync(instance);

        await using var db = instance.Open();
        await ChangeAsync(instance, db, ("A", "Sở", "Tên mới"), ("B", null, "B"), ("C", "Ban", "C"));

        await using var fresh = instance.Open();
        var units = await fresh
            .Set<Unit>()
            .Include(unit => unit.Placements)
            .OrderBy(unit => unit.Code)
            .ToListAsync(Stop);
        Assert.Equal(
            [("A", "Sở", "Tên mới"), ("B", null, "B"), ("C", "Ban", "C")],
            units.Select(unit => (unit.Code, unit.Kind, unit.Placements[0].Name))
        );
        await JournalRows.AreWhatIsStoredAsync(
            fresh,
            fresh.Model.FindEntityType(typeof(Unit))!,
            await fresh.Set<JournalEntry>().Where(entry => entry.Table == nameof(Unit)).ToListAsync(Stop)
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task One_row_that_somebody_else_changed_stops_them_all(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await EnterAsync(instance);
        await using var stale = instance.Open();
        await stale.Set<Unit>().Include(unit => unit.Placements).LoadAsync(Stop);
        await using (var db = instance.Open())
            await ChangeAsync(instance, db, ("B", "Sở", "B"));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            ChangeAsync(instance, stale, ("A", "Ban", "A"), ("B", "Ban", "B"))
        );

        await using var fresh = instance.Open();
        Assert.Equal(
            ["Phòng", "Sở", "Phòng"],
            await fresh.Set<Unit>().OrderBy(unit => unit.Code).Select(unit => unit.Kind).ToListAsync(Stop)
        );
    }

    private static async Task EnterAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var ledger = LedgerOf(instance, db);
        foreach (var code in new[] { "A", "B", "C" })
            Note(ledger, Unit.Create(code, "Phòng", new Place(code, null, 0), Day).Value.Unit);
        await ledger.FlushAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    private static async Task ChangeAsync(
        TestInstance instance,
        Db db,
        params (string Code, string? Kind, string Name)[] changes
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var ledger = LedgerOf(instance, db);
        foreach (var (code, kind, name) in changes)
        {
            var unit = await db.Set<Unit>()
                .Include(unit => unit.Placements)
                .SingleAsync(unit => unit.Code == code, Stop);
            Assert.Empty(unit.Correct(kind, new Place(name, null, 0), Day).Refusals);
            Note(ledger, unit);
        }
        await ledger.FlushAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    private static Ledger LedgerOf(TestInstance instance, Db db) =>
        new(db, new JournalWriter(instance.Folder.ReadJournalKey()));

    private static void Note(Ledger ledger, Unit unit) =>
        ledger.Add(new Deed("Test.Enter", Day), null, null, DateTime.UnixEpoch, unit);
}
