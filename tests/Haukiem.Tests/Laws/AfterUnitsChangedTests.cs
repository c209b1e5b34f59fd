using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>What laws 3, 7 and 9 say holds as well of an organisation whose units were merged, split and dissolved.</summary>
public sealed class AfterUnitsChangedTests
{
    private const int OneIn = 10;

    public static TheoryData<Database> Databases => [.. Enum.GetValues<Database>()];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Law 3.</summary>
    [Theory]
    [MemberData(nameof(Databases))]
    public Task Every_number_of_every_unit_opens_by_either_tree(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                var today = await ReorganiseAsync(stage, told);
                await using var db = stage.Instance.Open();
                await using var rollup = await Asking.OpenForOperatorAsync(db, today);
                foreach (var tree in Enum.GetValues<TreeView>())
                foreach (var day in new[] { told.End.AddDays(-20), today })
                foreach (var unit in (await PlacedAsync(db, rollup.TreeDay(tree, day))).Keys)
                foreach (var subject in Enum.GetValues<Subject>())
                    await OpensAsync(rollup, new Question(subject, unit, day) { Tree = tree });
            },
            OneIn
        );

    /// <summary>
    /// Law 7, of changes that are dated after what was done before them: whether somebody might record a fact is asked
    /// of the tree of its day, which a change dated back over it has changed since.
    /// </summary>
    [Theory]
    [MemberData(nameof(Databases))]
    public Task A_workbook_taken_in_again_gives_back_the_same_cells(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                var today = await ReorganiseAsync(stage, told, move => move with { DaysBack = move.DaysBack % 9 });
                var first = Path.Combine(stage.Instance.Folder.Path, "first");
                await stage.Instance.ExportAsync(first);
                await using var other = await Exchanging.NewInstanceAsync(database, today);

                Assert.Empty((await other.ImportAsync(first)).Told());

                var second = Path.Combine(other.Folder.Path, "second");
                await other.ExportAsync(second);
                Assert.Equal(RoundTripTests.Contents(first), RoundTripTests.Contents(second));
            },
            OneIn,
            History.Crowded
        );

    /// <summary>Law 9. Who sees a unit is worked out from the mandates as they stand, by walking up from it.</summary>
    [Theory]
    [MemberData(nameof(Databases))]
    public Task Nobody_sees_outside_their_mandate(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                var today = await ReorganiseAsync(stage, told);
                await using var db = stage.Instance.Open();
                var placed = await PlacedAsync(db, today);
                var mandates = (await db.Set<Mandate>().AsNoTracking().ToListAsync(Stop)).Where(mandate =>
                    mandate.From <= today && (mandate.To is null || mandate.To >= today)
                );
                var held = mandates.ToLookup(mandate => mandate.PersonId);
                for (var person = 0; person < stage.People.Count; person++)
                {
                    await using var rollup = await Asking.OpenForAsync(db, stage, person, today);
                    foreach (var unit in placed.Keys)
                        await SeesAsync(rollup, today, unit, [.. held[stage.People[person]]], placed);
                }
            },
            OneIn
        );

    /// <summary>Changes units after the history, some of it refused.</summary>
    /// <returns>The day by then.</returns>
    private static async Task<DateOnly> ReorganiseAsync(
        Stage stage,
        Chronicle told,
        Func<UnitMove, UnitMove>? dated = null
    )
    {
        var reorganiser = new Reorganiser(stage, told);
        await reorganiser.BeginAsync();
        foreach (var move in UnitMove.After(told))
            await reorganiser.TryAsync(dated?.Invoke(move) ?? move);
        return reorganiser.Today;
    }

    /// <summary>The units that there are on a day, each with what it stands under.</summary>
    private static Task<Dictionary<UnitId, UnitId?>> PlacedAsync(Db db, DateOnly day) =>
        db.Set<UnitPlacement>()
            .Where(place => place.From <= day && (place.To == null || place.To > day))
            .ToDictionaryAsync(place => place.UnitId, place => place.ParentId, Stop);

    private static async Task OpensAsync(Rollup rollup, Question question)
    {
        var tally = (await rollup.CountAsync(question, Stop)).Value;
        var lines = (await rollup.ByChildAsync(question, Stop)).Value;
        foreach (var figure in Figures.Of(question.Subject))
        {
            var rows = (await Asking.ListAsync(rollup, question with { Figure = figure })).Value;
            Assert.Distinct(rows);
            Assert.Equal(tally[figure], rows.Count);
            Assert.Equal(tally[figure], lines.Sum(line => line.Tally[figure]));
        }
    }

    private static async Task SeesAsync(
        Rollup rollup,
        DateOnly today,
        UnitId unit,
        IReadOnlyCollection<Mandate> held,
        Dictionary<UnitId, UnitId?> placed
    )
    {
        var covering = held.Where(mandate => mandate.Role is not (Role.Administrator or Role.Reader))
            .Where(mandate =>
                mandate.Reach == Reach.Unit ? mandate.ReachesId == unit : IsWithin(unit, mandate.ReachesId, placed)
            )
            .ToList();
        foreach (var subject in Enum.GetValues<Subject>())
        {
            var total = new Question(subject, unit, today) { Extent = Extent.Own, Figure = Figures.Total(subject) };
            var seen = await Asking.ListAsync(rollup, total);
            var sight = covering.Where(mandate => subject == Subject.Assignments || mandate.Matter is null).ToList();
            Assert.True(sight.Count > 0 == seen.IsDone, $"{subject} of {unit}: {string.Join(" ", sight)}");
            if (!seen.IsDone)
                continue;
            await using var whole = await Asking.OpenForOperatorAsync(rollup.Db, today);
            var all = (await Asking.ListAsync(whole, total)).Value;
            if (sight.Exists(mandate => mandate.Matter is null))
                Assert.Equal(all, seen.Value);
            else
                Assert.Subset(all.ToHashSet(StringComparer.Ordinal), seen.Value.ToHashSet(StringComparer.Ordinal));
        }
    }

    private static bool IsWithin(UnitId unit, UnitId other, Dictionary<UnitId, UnitId?> placed)
    {
        for (UnitId? at = unit; at is { } here; at = placed[here])
            if (here == other)
                return true;
        return false;
    }
}
