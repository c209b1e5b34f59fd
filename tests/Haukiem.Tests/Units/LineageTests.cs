using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Units;

/// <summary>A city, a district and a ward: the lineage follows where units stand, and only that.</summary>
public sealed class LineageTests
{
    private static readonly DateOnly Begin = new(2010, 1, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_corrected_name_moves_nobody_and_a_move_moves_all_below(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var city = NewUnit("TP", null, Begin);
        var district = NewUnit("Q1", city, Begin);
        var other = NewUnit("Q2", city, Begin);
        var ward = NewUnit("P1", district, Begin);
        await FollowAsync(instance, db, city, district, other, ward);
        Assert.Equal(2, await AboveAsync(db, ward));

        // What nobody asked to be made again is left as it is: here, with a line missing.
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"UnitLineage\" WHERE \"Depth\" = 2", Stop);
        Assert.True(district.Correct("quận", new Place("Quận Một", city.Id, 1), Begin).IsDone);
        await FollowAsync(instance, db, district);
        Assert.Equal(1, await AboveAsync(db, ward));

        Assert.True(district.PlaceFrom(new Place("Quận Một", other.Id, 1), Begin.AddYears(1)).IsDone);
        await FollowAsync(instance, db, district);
        Assert.Contains(
            await db.Set<UnitLineage>().AsNoTracking().ToListAsync(Stop),
            line => line.UnitId == ward.Id && line.AncestorId == other.Id && line.Depth == 2
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_unit_stands_under_none_before_that_one_is_there(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var city = NewUnit("TP", null, Begin);
        var early = NewUnit("Q1", city, Begin.AddDays(-1));

        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => FollowAsync(instance, db, city, early));

        Assert.Contains("Units.ParentNotThere(Q1, TP", broken.Message, StringComparison.Ordinal);
    }

    private static Unit NewUnit(string code, Unit? above, DateOnly from) =>
        Unit.Create(code, null, new Place(code, above?.Id, 1), from).Value.Unit;

    private static async Task FollowAsync(TestInstance instance, Db db, params Unit[] units)
    {
        var ledger = new Ledger(db, new JournalWriter(instance.Folder.ReadJournalKey()));
        foreach (var unit in units)
            ledger.Add(new Deed("Test.Units", Begin), null, null, DateTime.UnixEpoch, unit);
        await ledger.FlushAsync(Stop);
        await new LineageFollower().FollowAsync(db, units, Stop);
    }

    private static Task<int> AboveAsync(Db db, Unit unit) =>
        db.Set<UnitLineage>().CountAsync(line => line.UnitId == unit.Id && line.Depth > 0, Stop);
}
