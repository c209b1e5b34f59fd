using Haukiem.Records.Opening;
using Haukiem.Records.Reviews;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Units;

/// <summary>What the record of a unit shows, as of a day, to whoever sees the unit itself (law 9).</summary>
/// <param name="Heir">Of a unit that is no more: where it stands.</param>
/// <param name="Below">The units directly below it; none where the viewer sees it alone.</param>
/// <param name="State">The figures of the unit alone; none of one that is no more, whose are counted at its heir.</param>
/// <param name="Owed">What it still owes; likewise.</param>
/// <param name="Checks">None where the viewer sees one matter only, and so no checks.</param>
/// <param name="Reviews">Likewise.</param>
internal sealed record UnitView(
    RecordDay At,
    UnitLine Line,
    Unit Unit,
    UnitName? Heir,
    IReadOnlyList<UnitLine> Above,
    UnitPast Past,
    UnitMandates Mandates,
    Cut<UnitLine> Below,
    State? State,
    UnitOwed? Owed,
    UnitChecks? Checks,
    IReadOnlyList<UnitReview>? Reviews
)
{
    public static async Task<UnitView?> ReadAsync(Rollup rollup, string code, RecordDay at, CancellationToken stop)
    {
        if (await rollup.FindUnitAsync(code, at.TreeDay, stop) is not { } line)
            return null;
        if (!await rollup.SeesUnitAsync(Subject.Assignments, line.Id, at, stop))
            return null;
        var unit = await rollup
            .Db.Set<Unit>()
            .AsNoTracking()
            .Include(one => one.Placements)
            .SingleAsync(one => one.Id == line.Id, stop);
        if (unit.CreatedOn > at.Day)
            return null;
        var heir = await rollup.StandsInPlaceOfAsync(line, at.TreeDay, stop);
        return new UnitView(
            at,
            line,
            unit,
            // Who sees the unit that is no more sees it by its heir.
            heir is null
                ? null
                : new UnitName(heir.Code, heir.Name, IsSeen: true),
            await rollup.AboveAsync(line.Id, at.TreeDay, stop),
            await UnitPast.ReadAsync(rollup, unit, at, stop),
            await UnitMandates.ReadAsync(rollup, unit.Id, at, stop),
            await rollup.BelowAsync(unit.Id, at.TreeDay, stop),
            heir is null ? await StateAsync(rollup, unit.Id, at, stop) : null,
            heir is null ? await UnitOwed.ReadAsync(rollup, unit.Id, at, stop) : null,
            await rollup.SeesUnitAsync(Subject.Checks, unit.Id, at, stop)
                ? await UnitChecks.ReadAsync(rollup.Db, unit.Id, at, stop)
                : null,
            await rollup.SeesUnitAsync(Subject.Findings, unit.Id, at, stop)
                ? await UnitReview.ReadAsync(rollup.Db, unit.Id, at.Day, stop)
                : null
        );
    }

    private static async Task<State> StateAsync(Rollup rollup, UnitId unit, RecordDay at, CancellationToken stop)
    {
        var alone = new Question(Subject.Assignments, unit, at.Day) { Extent = Extent.Own, Tree = at.Tree };
        return (await rollup.StateAsync(alone, stop)).Value;
    }
}
