using System.Linq.Expressions;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Findings;

internal sealed partial class Finding
{
    /// <summary>It is that of another unit from that day; its code and what was found stay.</summary>
    internal void PassOn(UnitId to, Guid reorganisation, Act act)
    {
        passings.Add(
            new FindingPassing
            {
                FindingId = Id,
                No = passings.Count + 1,
                FormerUnitId = UnitId,
                UnitId = to,
                From = passings.NextFrom(act.On, RaisedOn),
                ReorganisationId = reorganisation,
            }
        );
        UnitId = to;
    }
}

/// <summary>Open findings go on under the successor of their unit.</summary>
internal sealed class FindingPassOn : PassOn<Finding, FindingId>
{
    private static readonly FindingState[] States = [.. Enum.GetValues<FindingState>().Where(state => state.IsOpen())];

    public override string Noun => "Findings";

    protected override Expression<Func<Finding, Holding>> AsHeld =>
        one => new Holding
        {
            Id = one.Id,
            Code = one.Code,
            UnitId = one.UnitId,
        };

    protected override IQueryable<Finding> Open(Db db) => db.Set<Finding>().Where(one => States.Contains(one.State));

    protected override IQueryable<Finding> Among(Db db, IReadOnlyCollection<FindingId> ids) =>
        db.Set<Finding>().Include(one => one.Passings).Where(one => ids.Contains(one.Id));

    protected override IQueryable<Finding> PassedBy(Db db, Guid reorganisation) =>
        Open(db)
            .Include(one => one.Passings)
            .Where(one => one.Passings.Any(each => each.ReorganisationId == reorganisation));

    protected override IReadOnlyCollection<Passing> PassingsOf(Finding thing) => thing.Passings;

    protected override void Pass(Finding thing, UnitId to, Guid reorganisation, Act act) =>
        thing.PassOn(to, reorganisation, act);
}
