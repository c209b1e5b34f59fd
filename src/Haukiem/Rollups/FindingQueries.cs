using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Rollups;

/// <summary>Which findings hold on a day, and in which class.</summary>
internal static class FindingQueries
{
    public static IQueryable<Classed<FindingSpan>> Findings(this Db db, Asked asked)
    {
        var day = asked.Question.Day;
        var wasHeld = asked.ByFormerUnit;
        var spans = db.Set<FindingSpan>().AsNoTracking().Where(span => span.To > day && span.From <= day);
        spans = asked.Filter(db, spans);
        return spans.Select(span => new Classed<FindingSpan>
        {
            Span = span,
            UnitId = wasHeld ? span.FormerUnitId ?? span.UnitId : span.UnitId,
            Class =
                span.Handling == Handling.Outside ? (int)FindingClass.Outside
                : span.State == FindingState.Corrected ? (int)FindingClass.Corrected
                : span.State == FindingState.Dropped || span.State == FindingState.TakenBack ? (int)FindingClass.Left
                : (int)FindingClass.Open,
            Marks = 0,
        });
    }
}
