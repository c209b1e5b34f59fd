using Haukiem.Assignments;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Journal;

/// <summary>Every change goes through the door, and the journal says all of it.</summary>
public sealed class DoorTests
{
    private static readonly DateTime Now = new(2013, 12, 5, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_verb_changes_the_thing_writes_the_journal_and_refreshes_what_follows(Database database)
    {
        await using var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        var stop = TestContext.Current.CancellationToken;
        var writer = new JournalWriter(instance.Folder.ReadJournalKey());
        await using var begin = await db.Database.BeginTransactionAsync(stop);
        var day = new DateOnly(2013, 12, 5);
        var city = Unit.Create("TP", "thành phố", new Place("Thành phố", null, 1), new DateOnly(2010, 1, 1)).Value.Unit;
        var unit = Unit.Create("DV01", null, new Place("Đơn vị 01", city.Id, 1), new DateOnly(2010, 1, 1)).Value.Unit;
        var office = Person.Enter("VP", "Văn phòng", true);
        var mandate = Mandate
            .Grant(
                "M1",
                office.Id,
                new MandateTerms(
                    Role.Coordinator,
                    city.Id,
                    city.Id,
                    Reach.Subtree,
                    null,
                    false,
                    new DateOnly(2010, 1, 1),
                    null
                )
            )
            .Value;
        var body = Authority.Enter("BTV", "Ban Thường vụ", city.Id);
        var ledger = new Ledger(db, writer);
        ledger.Add(new Deed("Settings.Make", day), null, null, Now, Instance.Make("Thử", "Asia/Ho_Chi_Minh", day));
        foreach (var thing in new object[] { city, unit, office, mandate, body })
            ledger.Add(new Deed("Test.Enter", day), null, null, Now, thing);
        await ledger.FlushAsync(stop);
        Assert.Null(await LineageFollower.RebuildAsync(db, stop));
        await begin.CommitAsync(stop);

        var time = new FixedTime(Now);
        var door = new Door(db, writer, [new AssignmentFollower()], time);
        var outcome = await door.PerformAsync(
            office.Id,
            new Deed("Assignments.Assign", day, Basis: "Phiếu trình số 1"),
            [city.Id, unit.Id],
            act =>
            {
                var order = new AssignmentOrder(new Decider(body.Id, city.Id), unit.Id, Deadline.On(day.AddDays(10)));
                var given = Assignment.Assign("NV-1", new AssignmentDetails("Báo cáo", null, null), order, act);
                return Task.FromResult((given, given.IsDone ? new object[] { given.Value.Assignment } : []));
            },
            stop
        );

        Assert.Empty(outcome.Refusals);
        await using var fresh = instance.Open();
        var span = await fresh.Set<AssignmentSpan>().SingleAsync(stop);
        Assert.Equal((AssignmentState.Assigned, day.AddDays(10)), (span.State, span.DueOn));
        var entries = await fresh
            .Set<JournalEntry>()
            .Where(entry => entry.Table == nameof(Assignment))
            .ToListAsync(stop);
        Assert.Equal(1, Assert.Single(entries).RowVersion);
        Assert.DoesNotContain("Báo cáo", entries[0].Row, StringComparison.Ordinal);
        Assert.Contains("\"Title\":\"sha256:", entries[0].Row, StringComparison.Ordinal);
    }
}
