using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Settings;

/// <summary>A practice instance has a day of its own, which moves forward only; an ordinary one has none.</summary>
public sealed class PracticeDayTests
{
    private static readonly DateOnly First = new(2013, 12, 5);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task It_moves_forward_and_the_journal_says_so(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        var door = await DoorOfAsync(instance, db, First);

        Assert.True((await door.MoveDayAsync(First.AddDays(2), Stop)).IsDone);
        Assert.True((await door.MoveDayAsync(First.AddDays(2), Stop)).IsDone);

        await using var fresh = instance.Open();
        Assert.Equal(First.AddDays(2), (await fresh.InstanceAsync(Stop))!.PracticeDay);
        Assert.Single(await fresh.Set<JournalAct>().Where(act => act.Verb == "Settings.MoveDay").ToListAsync(Stop));
    }

    [Fact]
    public async Task It_does_not_move_back()
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        await using var db = instance.Open();
        var door = await DoorOfAsync(instance, db, First);

        var moved = await door.MoveDayAsync(First.AddDays(-1), Stop);

        Assert.Equal("Settings.DayMovesForwardOnly", Assert.Single(moved.Refusals).Code);
    }

    [Fact]
    public async Task An_ordinary_instance_keeps_the_day_of_the_calendar()
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        await using var db = instance.Open();
        var door = await DoorOfAsync(instance, db, practiceDay: null);

        var moved = await door.MoveDayAsync(First, Stop);

        Assert.Equal("Settings.NotAPracticeInstance", Assert.Single(moved.Refusals).Code);
    }

    private static async Task<InstanceDoor> DoorOfAsync(TestInstance instance, Db db, DateOnly? practiceDay)
    {
        var time = new FixedTime(new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));
        var door = new InstanceDoor(db, new JournalWriter(instance.Folder.ReadJournalKey()), instance.Folder, time);
        await door.MakeAsync(Instance.Make("Thử", InstanceDoor.DefaultTimeZone, practiceDay), Stop);
        return door;
    }
}
