using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>A question that was found to be allowed, with what is needed to answer it.</summary>
/// <param name="TreeDay">The day of the tree: the question's, or today.</param>
/// <param name="DayEnds">The instant at which the day of the question was over.</param>
/// <param name="IsWhole">Every unit of that day stands at or below the unit asked about.</param>
internal sealed record Asked(
    Question Question,
    UnitLine Unit,
    Sight Sight,
    DateOnly TreeDay,
    DateOnly Today,
    DateTime DayEnds,
    int DueSoonDays,
    bool IsWhole
)
{
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
        if (asked.Question.Extent == Extent.Own)
            return spans.Where(one => one.UnitId == unit);
        if (asked.IsWhole)
            return asked.Question.Extent == Extent.Subtree ? spans : spans.Where(one => one.UnitId != unit);
        var least = asked.Question.Extent == Extent.Below ? 1 : 0;
        var units = db.Lineage(asked.TreeDay)
            .Where(line => line.AncestorId == unit && line.Depth >= least)
            .Select(line => line.UnitId);
        return spans.Where(one => units.Contains(one.UnitId));
    }

    /// <summary>The units above which nothing stands on a day.</summary>
    public static IQueryable<UnitId> Roots(this Db db, DateOnly day) =>
        db.Set<UnitPlacement>()
            .Where(place => place.ParentId == null && place.From <= day && (place.To == null || place.To > day))
            .Select(place => place.UnitId);

    public static IQueryable<UnitLineage> Lineage(this Db db, DateOnly day) =>
        db.Set<UnitLineage>().AsNoTracking().Where(line => line.From <= day && line.To > day);

    /// <summary>The units with the names that they bear on a day; one that has none then goes by its code.</summary>
    public static IQueryable<UnitLine> UnitLines(this Db db, DateOnly day) =>
        db.Set<Unit>()
            .AsNoTracking()
            .LeftJoin(
                db.Set<UnitPlacement>().Where(place => place.From <= day && (place.To == null || place.To > day)),
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
