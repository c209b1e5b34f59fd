using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A clause, verbatim, with how far it is covered and the first of the assignments that answer it.</summary>
/// <param name="Outside">The first of those that are kept outside the system.</param>
internal sealed record CoveredClause(
    Clause Clause,
    Coverage Coverage,
    IReadOnlyList<AssignmentRow> Assignments,
    IReadOnlyList<AssignmentRow> Outside
)
{
    /// <summary>A clause names so many of its assignments; the others are in the list.</summary>
    public const int MostAssignments = 5;

    public static async Task<IReadOnlyList<CoveredClause>> ReadAsync(
        Db db,
        Asked asked,
        DocumentId document,
        PageRequest request,
        CancellationToken stop
    )
    {
        var clauses = await db.Set<Clause>()
            .AsNoTracking()
            .Where(clause => clause.DocumentId == document)
            .OrderBy(clause => clause.Order)
            .ThenBy(clause => clause.Number)
            .Skip(request.Skip)
            .Take(request.Size)
            .ToListAsync(stop);
        var counts = (
            await Answering(db, asked, document)
                .GroupBy(one => new
                {
                    one.ClauseId,
                    one.State,
                    one.Class,
                })
                .Select(group => new { group.Key, Count = group.LongCount() })
                .ToListAsync(stop)
        ).ToLookup(count => count.Key.ClauseId);
        var covered = new List<CoveredClause>();
        foreach (var clause in clauses)
            covered.Add(
                new CoveredClause(
                    clause,
                    Coverage.Of(
                        counts[clause.Id].Select(count => new StageCount(count.Key.State, count.Key.Class, count.Count))
                    ),
                    await FirstAsync(db, asked, clause.Id, areOutside: false, stop),
                    await FirstAsync(db, asked, clause.Id, areOutside: true, stop)
                )
            );
        return covered;
    }

    /// <summary>How many clauses no assignment answers, within what is asked about.</summary>
    public static Task<long> UnansweredAsync(Db db, Asked asked, DocumentId document, CancellationToken stop)
    {
        var left = LeftStates;
        var answered = Answering(db, asked, document)
            .Where(one => !left.Contains(one.State))
            .Select(one => one.ClauseId);
        return db.Set<Clause>()
            .LongCountAsync(clause => clause.DocumentId == document && !answered.Contains(clause.Id), stop);
    }

    /// <summary>Each clause of the document with each assignment that answers it, its unit and its state.</summary>
    internal static IQueryable<AnsweredClause> Answering(Db db, Asked asked, DocumentId document) =>
        Answering(db, asked).Where(one => one.DocumentId == document);

    /// <summary>The same of every document, with what is kept outside the system.</summary>
    internal static IQueryable<AnsweredClause> Answering(Db db, Asked asked) =>
        db.Assignments(asked)
            .OfQuestion(db, asked)
            .Join(
                db.Set<AssignmentClause>(),
                one => one.Span.AssignmentId,
                clause => clause.AssignmentId,
                (one, clause) =>
                    new AnsweredClause
                    {
                        DocumentId = clause.DocumentId,
                        ClauseId = clause.ClauseId,
                        AssignmentId = one.Span.AssignmentId,
                        UnitId = one.UnitId,
                        State = one.Span.State,
                        Class = one.Class,
                    }
            );

    /// <summary>What left without having been done answers nothing.</summary>
    internal static readonly AssignmentState[] LeftStates =
    [
        AssignmentState.NotApplicable,
        AssignmentState.Superseded,
        AssignmentState.Withdrawn,
    ];

    /// <summary>What left without having been done stands last, for no number counts it; what is overdue first, then by the deadline, then in the order of the units.</summary>
    private static async Task<IReadOnlyList<AssignmentRow>> FirstAsync(
        Db db,
        Asked asked,
        ClauseId clause,
        bool areOutside,
        CancellationToken stop
    )
    {
        var left = LeftStates;
        var answering = db.Set<AssignmentClause>().Where(one => one.ClauseId == clause).Select(one => one.AssignmentId);
        var units = db.UnitLines(asked.TreeDay);
        var spans = db.Assignments(asked)
            .OfQuestion(db, asked)
            .Where(one => answering.Contains(one.Span.AssignmentId))
            .Where(one =>
                areOutside
                    ? one.Class == (int)AssignmentClass.Outside && !left.Contains(one.Span.State)
                    : one.Class != (int)AssignmentClass.Outside
            )
            .OrderBy(one => left.Contains(one.Span.State))
            .ThenByDescending(one => one.Class == (int)AssignmentClass.Overdue)
            .ThenBy(one => one.Span.DueOn == null)
            .ThenBy(one => one.Span.DueOn)
            .ThenBy(one => units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.Order).First())
            .ThenBy(one => one.Span.AssignmentId)
            .Take(MostAssignments);
        return await db.AssignmentRows(spans, asked).ToListAsync(stop);
    }
}

/// <summary>A clause and one assignment that answers it.</summary>
internal sealed class AnsweredClause
{
    public required DocumentId DocumentId { get; init; }

    public required ClauseId ClauseId { get; init; }

    public required AssignmentId AssignmentId { get; init; }

    public required Haukiem.Units.UnitId UnitId { get; init; }

    public required AssignmentState State { get; init; }

    public required int Class { get; init; }
}
