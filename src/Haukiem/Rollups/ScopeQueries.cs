using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>A question that was found to be allowed, with what is needed to answer it.</summary>
/// <param name="TreeDay">The day of the tree: the question's, or today.</param>
/// <param name="DayEnds">The instant at which the day of the question was over.</param>
/// <param name="IsWhole">Every unit of that day stands at or below the unit asked about.</param>
/// <param name="IsReorganised">Units have ended or given parts away: who holds a thing depends on the day.</param>
/// <param name="RoundChecks">The checks of the round by which findings are restricted.</param>
internal sealed record Asked(
    Question Question,
    UnitLine Unit,
    Sight Sight,
    DateOnly TreeDay,
    DateOnly Today,
    DateTime DayEnds,
    int DueSoonDays,
    bool IsWhole,
    bool IsReorganised,
    IReadOnlyList<Guid> RoundChecks
)
{
    /// <summary>What is asked about stands under the unit that held it on the day, not under the one that holds it last.</summary>
    public bool ByFormerUnit => IsReorganised && Question.Tree == TreeView.Was;

    /// <summary>The spans are reached from their units, not by their class.</summary>
    public bool UnitsLead => !IsWhole || Question.Extent == Extent.Own;
}

/// <summary>The units of a question.</summary>
internal static class ScopeQueries
{
    /// <summary>
    /// Only what the units of the question hold. The units come from the lineage of the one asked about, so that
    /// a small branch touches its own spans alone; the whole organisation is not asked for at all.
    /// </summary>
    public static IQueryable<Classed<TSpan>> Within<TSpan>(this IQueryable<Classed<TSpan>> spans, Db db, Asked asked)
    {
        var unit = asked.Unit.Id;
        var at = db.Lineage(asked.TreeDay).Where(line => line.AncestorId == unit);
        // The unit itself, and those that are no more in whose place it stands.
        var own = at.Where(line => line.Depth == 0).Select(line => line.UnitId);
        var below = at.Where(line => line.Depth > 0).Select(line => line.UnitId);
        var units = at.Select(line => line.UnitId);
        return asked.Question.Extent switch
        {
            Extent.Own => spans.Where(one => own.Contains(one.UnitId)),
            Extent.Below when asked.IsWhole => spans.Where(one => !own.Contains(one.UnitId)),
            Extent.Below => spans.Where(one => below.Contains(one.UnitId)),
            Extent.Subtree when asked.IsWhole => spans,
            Extent.Subtree => spans.Where(one => units.Contains(one.UnitId)),
        };
    }

    /// <summary>The units above which nothing stands on a day.</summary>
    public static IQueryable<UnitId> Roots(this Db db, DateOnly day) =>
        db.Set<UnitPlacement>()
            .Where(place => place.ParentId == null && place.From <= day && (place.To == null || place.To > day))
            .Select(place => place.UnitId);

    public static IQueryable<UnitLineage> Lineage(this Db db, DateOnly day) =>
        db.Set<UnitLineage>().AsNoTracking().Where(line => line.From <= day && line.To > day);

    /// <summary>
    /// The units with the names that they bear on a day, or bore last; one that was not there yet goes by its code.
    /// </summary>
    public static IQueryable<UnitLine> UnitLines(this Db db, DateOnly day) =>
        db.Set<Unit>()
            .AsNoTracking()
            .LeftJoin(
                db.Set<UnitPlacement>()
                    .Where(place =>
                        place.From <= day
                        && (
                            place.To == null
                            || place.To > day
                            || db.Set<Unit>().Any(one => one.Id == place.UnitId && one.DissolvedOn == place.To)
                        )
                    ),
                unit => unit.Id,
                place => place.UnitId,
                (unit, place) =>
                    new UnitLine
                    {
                        Id = unit.Id,
                        Code = unit.Code,
                        Name = place == null ? unit.Code : place.Name,
                        Order = place == null ? 0 : place.Order,
                    }
            );
}

/// <summary>What is counted of a span.</summary>
internal sealed class Line
{
    public required UnitId UnitId { get; init; }

    public required int Class { get; init; }

    public required int Marks { get; init; }
}
