using System.Linq.Expressions;
using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Haukiem.Rollups;

/// <summary>
/// All that a viewer sees today, as sets to which a query is restricted before it counts or cuts anything (law 9). It is
/// the rule of <see cref="Viewer.Look"/> and <see cref="RecordQueries"/>, asked of all records at once.
/// </summary>
internal static class SeenQueries
{
    /// <summary>The units of which anything is seen: themselves, and those that are no more and in whose place they stand.</summary>
    public static IQueryable<UnitLineage> SeenUnits(this Rollup rollup) => rollup.Covered(rollup.Viewer.Mandates);

    /// <summary>The units of which everything is seen, and not only what answers one matter.</summary>
    public static IQueryable<UnitLineage> UnitsSeenWhole(this Rollup rollup) =>
        rollup.Covered(rollup.Viewer.MandatesFor(Subject.Findings));

    /// <summary>Assignments are seen from their lead unit, and from those that support them.</summary>
    public static IQueryable<AssignmentSpan> SeenAssignments(this Rollup rollup)
    {
        var supports = rollup.Db.Set<AssignmentSupport>();
        return rollup.Assignments(units =>
            span =>
                units.Any(unit => unit.UnitId == span.UnitId)
                || supports.Any(support =>
                    support.AssignmentId == span.AssignmentId && units.Any(unit => unit.UnitId == support.UnitId)
                )
        );
    }

    /// <summary>
    /// The same set, gathered from the units to what they lead and what they support: for whoever wants all of it, and
    /// does not ask of each record whether it is in it. One that a unit both leads and supports is in it twice.
    /// </summary>
    public static IQueryable<AssignmentSpan> SeenAssignmentsGathered(this Rollup rollup)
    {
        var supports = rollup.Db.Set<AssignmentSupport>();
        return rollup
            .Led()
            .Concat(
                rollup.Assignments(units =>
                    span =>
                        supports
                            .Where(support => units.Select(unit => unit.UnitId).Contains(support.UnitId))
                            .Select(support => support.AssignmentId)
                            .Contains(span.AssignmentId)
                )
            );
    }

    public static IQueryable<FindingSpan> SeenFindings(this Rollup rollup)
    {
        var (today, units) = (rollup.Today, rollup.UnitsSeenWhole());
        return rollup
            .Db.Set<FindingSpan>()
            .AsNoTracking()
            .Where(span => span.From <= today && span.To > today)
            .Where(span => units.Select(unit => unit.UnitId).Contains(span.UnitId));
    }

    /// <summary>A document is seen with the assignments that answer it, from their lead units; that of a matter with the matter.</summary>
    public static IQueryable<Document> SeenDocuments(this Rollup rollup)
    {
        var matters = rollup
            .Viewer.Mandates.Select(mandate => mandate.Matter)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        // Once for all documents: a document may have very many answers.
        var answered = rollup
            .Led()
            .Join(
                rollup.Db.Set<AssignmentClause>(),
                span => span.AssignmentId,
                answer => answer.AssignmentId,
                (_, answer) => answer.DocumentId
            );
        return rollup
            .Db.Set<Document>()
            .AsNoTracking()
            .Where(document => matters.Contains(document.Code) || answered.Contains(document.Id));
    }

    /// <summary>A round is seen from each unit that it is over.</summary>
    public static IQueryable<RoundUnit> SeenRounds(this Rollup rollup)
    {
        var units = rollup.UnitsSeenWhole();
        return rollup
            .Db.Set<RoundUnit>()
            .AsNoTracking()
            .Where(round => units.Select(unit => unit.UnitId).Contains(round.UnitId));
    }

    /// <summary>An indicator is seen with its targets.</summary>
    public static IQueryable<Target> SeenTargets(this Rollup rollup)
    {
        var units = rollup.UnitsSeenWhole();
        return rollup
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(target => units.Select(unit => unit.UnitId).Contains(target.HolderId));
    }

    /// <summary>What is seen from its lead unit, gathered from the units to what they lead.</summary>
    private static IQueryable<AssignmentSpan> Led(this Rollup rollup) =>
        rollup.Assignments(units => span => units.Select(unit => unit.UnitId).Contains(span.UnitId));

    /// <summary>The assignments of today that are in the units of one of the mandates, and answer its matter where it has one.</summary>
    private static IQueryable<AssignmentSpan> Assignments(
        this Rollup rollup,
        Func<IQueryable<UnitLineage>, Expression<Func<AssignmentSpan, bool>>> areIn
    )
    {
        var (db, today) = (rollup.Db, rollup.Today);
        var seen = rollup
            .Viewer.Mandates.GroupBy(mandate => mandate.Matter, StringComparer.Ordinal)
            .Select(mandates =>
                mandates.Key is { } matter
                    ? And(areIn(rollup.Covered(mandates)), Answering(db, matter))
                    : areIn(rollup.Covered(mandates))
            )
            .DefaultIfEmpty(span => false)
            .Aggregate(Or);
        return db.Set<AssignmentSpan>().AsNoTracking().Where(span => span.From <= today && span.To > today).Where(seen);
    }

    private static Expression<Func<AssignmentSpan, bool>> Answering(Db db, string matter) =>
        span =>
            db.Set<AssignmentClause>()
                .Any(answer =>
                    answer.AssignmentId == span.AssignmentId
                    && db.Set<Document>().Any(document => document.Id == answer.DocumentId && document.Code == matter)
                );

    /// <summary>
    /// The lines of the units that the mandates cover. Each record asks for those of its own unit, which its key finds at
    /// once; all of them together would be gathered again for every record.
    /// </summary>
    private static IQueryable<UnitLineage> Covered(this Rollup rollup, IEnumerable<Mandate> mandates)
    {
        var reached = mandates.ToLookup(mandate => mandate.Reach, mandate => mandate.ReachesId);
        var (whole, alone) = (reached[Reach.Subtree].Distinct().ToList(), reached[Reach.Unit].Distinct().ToList());
        return rollup
            .Db.Lineage(rollup.Today)
            .Where(line => whole.Contains(line.AncestorId) || (line.Depth == 0 && alone.Contains(line.AncestorId)));
    }

    private static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, Of(one, other)), one.Parameters);

    private static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, Of(one, other)), one.Parameters);

    /// <summary>The other condition, asked of the same.</summary>
    private static Expression Of<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body);
}
