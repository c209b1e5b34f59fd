using System.Linq.Expressions;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Assignments;

internal sealed partial class Assignment
{
    /// <summary>Another unit leads it from that day; its code, its deadlines and what was reported stay.</summary>
    internal void PassOn(UnitId to, Guid reorganisation, Act act)
    {
        passings.Add(
            new AssignmentPassing
            {
                AssignmentId = Id,
                No = passings.Count + 1,
                FormerUnitId = LeadUnitId,
                UnitId = to,
                From = passings.NextFrom(act.On, AssignedOn),
                ReorganisationId = reorganisation,
            }
        );
        LeadUnitId = to;
    }
}

/// <summary>Open assignments go on under the successor of their lead unit.</summary>
internal sealed class AssignmentPassOn : PassOn<Assignment, AssignmentId>
{
    private static readonly AssignmentState[] States =
    [
        .. Enum.GetValues<AssignmentState>().Where(state => state.IsOpen()),
    ];

    public override string Noun => "Assignments";

    protected override Expression<Func<Assignment, Holding>> AsHeld =>
        one => new Holding
        {
            Id = one.Id,
            Code = one.Code,
            UnitId = one.LeadUnitId,
        };

    protected override IQueryable<Assignment> Open(Db db) =>
        db.Set<Assignment>().Where(one => States.Contains(one.State));

    protected override IQueryable<Assignment> Among(Db db, IReadOnlyCollection<AssignmentId> ids) =>
        db.Set<Assignment>().Include(one => one.Passings).Where(one => ids.Contains(one.Id));

    protected override IQueryable<Assignment> PassedBy(Db db, Guid reorganisation) =>
        Open(db)
            .Include(one => one.Passings)
            .Where(one => one.Passings.Any(each => each.ReorganisationId == reorganisation));

    protected override IReadOnlyCollection<Passing> PassingsOf(Assignment thing) => thing.Passings;

    protected override void Pass(Assignment thing, UnitId to, Guid reorganisation, Act act) =>
        thing.PassOn(to, reorganisation, act);
}
