using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Indicators;

/// <summary>Two people with the same target open: what the first did is not passed over by the second.</summary>
public sealed class TwoAtOnceTests
{
    private static readonly DateOnly Day = World.Begin;
    private static readonly TargetTerms Terms = new(Day, Day.AddDays(300), 5, null, Day.AddDays(200));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task A_target_is_not_dropped_over_a_value_that_was_reported_meanwhile(Database database) =>
        SecondIsToldAsync(database, (target, stage, act) => target.DecideNotApplicable(stage.Bodies[0], act).IsDone);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task A_target_is_not_lowered_over_a_value_that_was_reported_meanwhile(Database database) =>
        SecondIsToldAsync(
            database,
            (target, stage, act) =>
                target.Correct(stage.Indicators[0], Terms with { Amount = 1 }, stage.Bodies[0], act).IsDone
        );

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task A_value_is_not_reported_over_another(Database database) =>
        SecondIsToldAsync(
            database,
            (target, stage, act) => target.Report(stage.Indicators[0], 9, ValueBasis.Estimate, act).IsDone
        );

    private static async Task SecondIsToldAsync(Database database, Func<Target, Stage, Act, bool> second)
    {
        await using var stage = await Stage.SetAsync(database, new World([-1], []));
        await SetAsync(stage);
        await using var stale = stage.Instance.Open();
        var read = await stale.Set<Target>().SingleAsync(Stop);
        await ReportAsync(stage);

        await using var transaction = await stale.Database.BeginTransactionAsync(Stop);
        var mandates = await stale.Set<Mandate>().ToListAsync(Stop);
        var act = new Act
        {
            By = stage.People[World.LeaderOf(0)],
            On = Day,
            RecordedAt = Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Mandates = mandates,
            Tree = await Haukiem.Units.UnitQueries.WholeTreeAsync(stale, Stop),
            Reason = "vì",
            Basis = "số 1",
        };
        Assert.True(second(read, stage, act));
        var ledger = new Ledger(stale, new JournalWriter(stage.Instance.Folder.ReadJournalKey()));
        ledger.Add(new Deed("Test.Second", Day), act.By.Value, null, act.RecordedAt, read);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => ledger.FlushAsync(Stop));
        await transaction.RollbackAsync(Stop);

        await using var db = stage.Instance.Open();
        var kept = await db.Set<Target>().SingleAsync(Stop);
        Assert.Equal((5, 1, null), (kept.Amount, kept.ValueCount, kept.NotApplicableFrom));
        Assert.Equal(7, (await db.Set<Value>().SingleAsync(Stop)).Amount);
    }

    private static async Task SetAsync(Stage stage) =>
        Assert.Empty(
            (
                await stage.TryAsync(
                    World.LeaderOf(0),
                    new Deed("Indicators.SetTarget", Day),
                    Day,
                    (_, act) =>
                    {
                        var set = Target.Set("CT-1", stage.Indicators[0], stage.Units[0], Terms, stage.Bodies[0], act);
                        return Task.FromResult((set, new object[] { set.Value }));
                    }
                )
            ).Refusals
        );

    private static async Task ReportAsync(Stage stage) =>
        Assert.Empty(
            (
                await stage.TryAsync(
                    World.ReporterOf(0),
                    new Deed("Indicators.ReportValue", Day),
                    Day,
                    async (db, act) =>
                    {
                        var target = await db.Set<Target>().SingleAsync(Stop);
                        return (
                            target.Report(stage.Indicators[0], 7, ValueBasis.Estimate, act),
                            new object[] { target }
                        );
                    }
                )
            ).Refusals
        );
}
