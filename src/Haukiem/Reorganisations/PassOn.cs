using System.Linq.Expressions;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Reorganisations;

/// <summary>What records have in common of which each keeps how it came from one unit to the next.</summary>
/// <typeparam name="T">The thing.</typeparam>
/// <typeparam name="TId">Its identity.</typeparam>
internal abstract class PassOn<T, TId> : IPassOn
    where T : class
    where TId : struct, IId<TId>
{
    public abstract string Noun { get; }

    /// <summary>Those that go on: nobody has closed them.</summary>
    protected abstract IQueryable<T> Open(Db db);

    /// <summary>The same with their passings, where the identity is one of these.</summary>
    protected abstract IQueryable<T> Among(Db db, IReadOnlyCollection<TId> ids);

    /// <summary>The open ones that a reorganisation has passed on.</summary>
    protected abstract IQueryable<T> PassedBy(Db db, Guid reorganisation);

    protected abstract Expression<Func<T, Holding>> AsHeld { get; }

    protected abstract IReadOnlyCollection<Passing> PassingsOf(T thing);

    protected abstract void Pass(T thing, UnitId to, Guid reorganisation, Act act);

    public Task<List<HeldRecord>> HeldAsync(Db db, IReadOnlyCollection<UnitId> units, CancellationToken stop) =>
        ReadAsync(Open(db).Select(AsHeld).Where(one => units.Contains(one.UnitId)), stop);

    public Task<List<HeldRecord>> NamedAsync(Db db, IReadOnlyCollection<string> codes, CancellationToken stop) =>
        ReadAsync(Open(db).Select(AsHeld).Where(one => codes.Contains(one.Code)), stop);

    public async Task<List<HeldRecord>> PassedByAsync(Db db, Guid reorganisation, CancellationToken stop)
    {
        var held = AsHeld.Compile();
        var passed = await PassedBy(db, reorganisation).AsNoTracking().ToListAsync(stop);
        var returning =
            from thing in passed
            let before = PassingsOf(thing).BeforeLast(reorganisation)
            where before is not null
            let one = held(thing)
            select new HeldRecord(one.Id.Value, one.Code, one.UnitId, before);
        return [.. returning.OrderBy(one => one.Code, StringComparer.Ordinal)];
    }

    public async Task<object[]> PassAsync(
        Db db,
        IReadOnlyDictionary<Guid, UnitId> to,
        Guid reorganisation,
        Act act,
        CancellationToken stop
    )
    {
        var held = AsHeld.Compile();
        var things = await Among(db, [.. to.Keys.Select(TId.Of)]).ToListAsync(stop);
        foreach (var thing in things)
            Pass(thing, to[held(thing).Id.Value], reorganisation, act);
        return [.. things];
    }

    private static async Task<List<HeldRecord>> ReadAsync(IQueryable<Holding> holdings, CancellationToken stop) =>
        [
            .. (await holdings.OrderBy(one => one.Code).ToListAsync(stop)).Select(one => new HeldRecord(
                one.Id.Value,
                one.Code,
                one.UnitId
            )),
        ];

    protected sealed class Holding
    {
        public required TId Id { get; init; }

        public required string Code { get; init; }

        public required UnitId UnitId { get; init; }
    }
}
