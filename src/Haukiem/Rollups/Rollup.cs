using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Time;
using Haukiem.Reorganisations;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Haukiem.Rollups;

/// <summary>
/// The one component that answers every question about figures. Opened for somebody, it reads one snapshot of
/// the database until it is disposed of: the figures of a page agree with each other and with their lists.
/// </summary>
internal sealed class Rollup : IAsyncDisposable
{
    private readonly IDbContextTransaction? snapshot;
    private readonly Instance instance;
    private readonly Dictionary<(UnitId, DateOnly, bool), IReadOnlyList<UnitLine>> unitOrders = [];
    private readonly Dictionary<(UnitId, DateOnly), Children> children = [];

    private Rollup(Db db, IDbContextTransaction? snapshot, Instance instance, Viewer viewer, DateOnly today)
    {
        Db = db;
        this.snapshot = snapshot;
        this.instance = instance;
        Viewer = viewer;
        Today = today;
    }

    public Viewer Viewer { get; }

    /// <summary>The organisation's today.</summary>
    public DateOnly Today { get; }

    internal Db Db { get; }

    /// <summary>For a person, through the mandates held today.</summary>
    /// <param name="now">The instant of the request: it gives the organisation's today.</param>
    public static Task<Rollup> OpenForAsync(Db db, PersonId person, DateTime now, CancellationToken stop = default) =>
        OpenAsync(
            db,
            async today => Viewer.Of(await db.Set<Mandate>().AsNoTracking().HeldBy(person, today).ToListAsync(stop)),
            now,
            stop
        );

    /// <summary>For whoever runs the machine: the command line.</summary>
    public static Task<Rollup> OpenForOperatorAsync(Db db, DateTime now, CancellationToken stop = default) =>
        OpenForAsync(db, Viewer.Operator, now, stop);

    /// <summary>For a viewer whose mandates are known.</summary>
    public static Task<Rollup> OpenForAsync(Db db, Viewer viewer, DateTime now, CancellationToken stop = default) =>
        OpenAsync(db, _ => Task.FromResult(viewer), now, stop);

    private static async Task<Rollup> OpenAsync(
        Db db,
        Func<DateOnly, Task<Viewer>> viewer,
        DateTime now,
        CancellationToken stop
    )
    {
        // Inside a transaction the question is part of it: it sees what the act has just written.
        var begun = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(db.SnapshotIsolation, stop)
            : null;
        var found = await db.Set<Instance>().AsNoTracking().SingleAsync(stop);
        var today = found.Today(now);
        return new Rollup(db, begun, found, await viewer(today), today);
    }

    public ValueTask DisposeAsync() => snapshot?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The day of the tree, and of the names in it.</summary>
    public DateOnly TreeDay(TreeView tree, DateOnly day) => tree == TreeView.Was ? day : Today;

    /// <summary>The unit of this code, as it is called on a day.</summary>
    public Task<UnitLine?> FindUnitAsync(string code, DateOnly treeDay, CancellationToken stop = default) =>
        Db.UnitLines(treeDay).Where(unit => unit.Code == code).SingleOrDefaultAsync(stop);

    /// <summary>The unit above which nothing stands today; the first of them where there are several.</summary>
    public async Task<UnitLine?> RootAsync(CancellationToken stop = default)
    {
        var roots = await Db.Roots(Today).ToListAsync(stop);
        var lines = await Db.UnitLines(Today).Where(unit => roots.Contains(unit.Id)).ToListAsync(stop);
        return lines.OrderBy(unit => unit.Order).ThenBy(unit => unit.Code, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The units of a question in their order; read once for all pages of a list.</summary>
    internal async Task<IReadOnlyList<UnitLine>> UnitOrderAsync(Asked asked, CancellationToken stop)
    {
        var key = (asked.Unit.Id, asked.TreeDay, asked.Question.Extent == Extent.Own);
        if (!unitOrders.TryGetValue(key, out var order))
            unitOrders[key] = order = await UnitOrderQueries.ReadAsync(Db, asked, stop);
        return order;
    }

    /// <summary>The units directly below one and what stands under each; read once for all subjects.</summary>
    internal async Task<Children> ChildrenAsync(Asked asked, CancellationToken stop)
    {
        var key = (asked.Unit.Id, asked.TreeDay);
        if (!children.TryGetValue(key, out var below))
            children[key] = below = await Db.ChildrenAsync(asked, stop);
        return below;
    }

    /// <summary>Weighs the question against the mandates and settles what it needs.</summary>
    internal async Task<Outcome<Asked>> AskAsync(Question question, CancellationToken stop)
    {
        var treeDay = TreeDay(question.Tree, question.Day);
        if (await Db.UnitLines(treeDay).SingleOrDefaultAsync(unit => unit.Id == question.Unit, stop) is not { } unit)
            return new Refusal("Rollups.UnitUnknown", question.Unit.Value);
        var isReorganised = await Db.Set<Reorganisation>().AnyAsync(stop);
        // Of a unit that is no more what stands in its place is asked about.
        if (isReorganised && await this.StandsInPlaceOfAsync(unit, treeDay, stop) is { } successor)
            (unit, question) = (successor, question with { Unit = successor.Id });
        var tree = Viewer.SeesAll ? new Tree([]) : await Db.TreeOfAsync([question.Unit], stop);
        var sight = Viewer.Look(question.Unit, unit.Code, question.Extent, tree, treeDay, Today);
        if (!sight.IsDone)
            return sight.As<Asked>();
        if (question.Subject != Subject.Assignments && sight.Value.Matters is { } matters)
            return new Refusal("Rollups.OnlyOneMatter", string.Join(", ", matters));
        if (Filters.In(question).FirstOrDefault(one => !one.Filter.Of.Contains(question.Subject)).Filter is { } filter)
            return new Refusal("Rollups.FilterNotHere", filter.Key);
        return new Asked(
            question,
            unit,
            sight.Value,
            treeDay,
            Today,
            OrganisationDay.StartOf(question.Day.AddDays(1), TimeZoneInfo.FindSystemTimeZoneById(instance.TimeZone)),
            instance.DueSoonDays,
            await IsWholeAsync(question.Unit, treeDay, stop),
            isReorganised,
            question is { Subject: Subject.Findings, Round: { } round } ? await Db.ChecksOfAsync(round, stop) : []
        );
    }

    private async Task<bool> IsWholeAsync(UnitId unit, DateOnly day, CancellationToken stop)
    {
        var roots = await Db.Roots(day).Take(2).ToListAsync(stop);
        return roots is [var only] && only == unit;
    }
}
