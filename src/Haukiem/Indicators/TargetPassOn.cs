using System.Linq.Expressions;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Indicators;

internal sealed partial class Target
{
    /// <summary>It is asked of another unit from that day; its code and its amount stay.</summary>
    internal void PassOn(UnitId to, Guid reorganisation, Act act)
    {
        passings.Add(
            new TargetPassing
            {
                TargetId = Id,
                No = passings.Count + 1,
                FormerUnitId = HolderId,
                UnitId = to,
                From = passings.NextFrom(act.On, SetOn),
                ReorganisationId = reorganisation,
            }
        );
        HolderId = to;
    }
}

/// <summary>Targets without a value are asked of the successor of their unit; the others stand where it stands.</summary>
internal sealed class TargetPassOn : PassOn<Target, TargetId>
{
    public override string Noun => "Targets";

    protected override Expression<Func<Target, Holding>> AsHeld =>
        one => new Holding
        {
            Id = one.Id,
            Code = one.Code,
            UnitId = one.HolderId,
        };

    protected override IQueryable<Target> Open(Db db) => db.Set<Target>().Where(one => one.ValueCount == 0);

    protected override IQueryable<Target> Among(Db db, IReadOnlyCollection<TargetId> ids) =>
        db.Set<Target>().Include(one => one.Passings).Where(one => ids.Contains(one.Id));

    protected override IQueryable<Target> PassedBy(Db db, Guid reorganisation) =>
        Open(db)
            .Include(one => one.Passings)
            .Where(one => one.Passings.Any(each => each.ReorganisationId == reorganisation));

    protected override IReadOnlyCollection<Passing> PassingsOf(Target thing) => thing.Passings;

    protected override void Pass(Target thing, UnitId to, Guid reorganisation, Act act) =>
        thing.PassOn(to, reorganisation, act);
}
