using System.Linq.Expressions;
using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Loads what some rows are about, with everything that their rules ask: the parts of assignments, the findings
/// that they remedy and those findings' other remedies, and who recorded progress for them.
/// </summary>
internal static class BenchLoader
{
    public static async Task LayAsync(ImportSession session, IReadOnlyCollection<Row> rows, CancellationToken stop)
    {
        await session.FlushAsync(stop);
        session.Db.ChangeTracker.Clear();
        session.Bench.Clear();
        await LoadTargetsAsync(
            session,
            CodesOf(rows, Sheets.Targets, "code")
                .Concat(CodesOf(rows, Sheets.TargetDecisions, "target"))
                .Concat(CodesOf(rows, Sheets.Values, "target")),
            stop
        );
        await LoadTargetPeriodsAsync(session, rows, stop);
        await RoundLoader.LoadAsync(session, rows, stop);
        await LoadReviewsAsync(session, CodesOf(rows, Sheets.ReviewSteps, "review"), stop);
        await LoadAssignmentsAndFindingsAsync(session, rows, stop);
    }

    internal static IEnumerable<string> CodesOf(IEnumerable<Row> rows, SheetRule sheet, string column) =>
        rows.Where(row => row.Sheet == sheet).Select(row => row.TextOrNone(column)).OfType<string>();

    private static async Task LoadTargetsAsync(ImportSession session, IEnumerable<string> codes, CancellationToken stop)
    {
        var wanted = codes.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > 0)
            foreach (
                var target in await session
                    .Db.Set<Target>()
                    .Include(target => target.Values)
                    .Where(target => wanted.Contains(target.Code))
                    .ToListAsync(stop)
            )
                session.Bench.TargetsByCode[target.Code] = target;
        if (wanted.Count > 0)
            foreach (var indicator in await session.Db.Set<Indicator>().ToListAsync(stop))
                session.Bench.Indicators[indicator.Id] = indicator;
    }

    private static async Task LoadTargetPeriodsAsync(
        ImportSession session,
        IReadOnlyCollection<Row> rows,
        CancellationToken stop
    )
    {
        var units = CodesOf(rows, Sheets.Targets, "unit").Select(session.Codebook.Unit).OfType<UnitId>().ToList();
        if (units.Count == 0)
            return;
        var first = rows.Where(row => row.Sheet == Sheets.Targets).Min(row => row.Day("to"));
        var last = rows.Where(row => row.Sheet == Sheets.Targets).Max(row => row.Day("to"));
        foreach (
            var target in await session
                .Db.Set<Target>()
                .Where(target => units.Contains(target.UnitId) && target.PeriodTo >= first && target.PeriodTo <= last)
                .Select(target => new
                {
                    target.IndicatorId,
                    target.UnitId,
                    target.PeriodFrom,
                    target.PeriodTo,
                })
                .ToListAsync(stop)
        )
            session.Bench.TargetPeriods.Add((target.IndicatorId, target.UnitId, target.PeriodFrom, target.PeriodTo));
    }

    private static async Task LoadReviewsAsync(ImportSession session, IEnumerable<string> codes, CancellationToken stop)
    {
        var wanted = codes.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > 0)
            foreach (
                var review in await session
                    .Db.Set<Review>()
                    .Include(review => review.Steps)
                    .Where(review => wanted.Contains(review.Code))
                    .ToListAsync(stop)
            )
                session.Bench.Add(review);
    }

    private static async Task LoadAssignmentsAndFindingsAsync(
        ImportSession session,
        IReadOnlyCollection<Row> rows,
        CancellationToken stop
    )
    {
        var assignments = CodesOf(rows, Sheets.Assignments, "code")
            .Concat(CodesOf(rows, Sheets.Assignments, "parent"))
            .Concat(CodesOf(rows, Sheets.AssignmentSteps, "assignment"))
            .Concat(CodesOf(rows, Sheets.FindingSteps, "remedy"))
            .Concat(CodesOf(rows, Sheets.CheckItems, "assignment"))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var findings = CodesOf(rows, Sheets.Findings, "code")
            .Concat(CodesOf(rows, Sheets.FindingSteps, "finding"))
            .Concat(CodesOf(rows, Sheets.CheckItems, "finding"))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (assignments.Count == 0 && findings.Count == 0)
            return;
        await AddAsync(
            session,
            await LoadAsync(session, assignment => assignments.Contains(assignment.Code), stop),
            stop
        );
        await AddAsync(
            session,
            await WithRemedies(session).Where(finding => findings.Contains(finding.Code)).ToListAsync(stop),
            stop
        );
        if (rows.Any(row => row.Sheet == Sheets.CheckCorrections))
            await LoadClosingStepsAsync(session, stop);
        var laid = session.Bench.Assignments.Select(assignment => assignment.Id).ToList();
        foreach (var (by, to) in await session.Db.ContributionsAsync(laid, stop))
            session.Bench.AddContributor(by, to);
    }

    /// <summary>Which check closed what: a correction takes back what its own check has done.</summary>
    private static async Task LoadClosingStepsAsync(ImportSession session, CancellationToken stop)
    {
        var assignments = session.Bench.Assignments.Select(assignment => assignment.Id).ToList();
        await session
            .Db.Set<AssignmentStep>()
            .Where(step => assignments.Contains(step.AssignmentId) && step.Action == AssignmentAction.Verify)
            .LoadAsync(stop);
        var findings = session.Bench.Findings.Select(finding => finding.Id).ToList();
        await session
            .Db.Set<FindingStep>()
            .Where(step => findings.Contains(step.FindingId) && step.Action == FindingAction.Correct)
            .LoadAsync(stop);
    }

    /// <summary>Adds assignments, then their parts, then the findings that they remedy.</summary>
    private static async Task AddAsync(ImportSession session, List<Assignment> found, CancellationToken stop)
    {
        for (var next = found.Where(assignment => !session.Bench.Holds(assignment.Id)).ToList(); next.Count > 0; )
        {
            next.ForEach(session.Bench.Add);
            var ids = next.Select(assignment => assignment.Id).ToList();
            var remedied = await session
                .Db.Set<Remedy>()
                .Where(remedy => ids.Contains(remedy.AssignmentId))
                .Select(remedy => remedy.FindingId)
                .ToListAsync(stop);
            if (remedied.Count > 0)
                await AddAsync(
                    session,
                    await WithRemedies(session).Where(finding => remedied.Contains(finding.Id)).ToListAsync(stop),
                    stop
                );
            var parts = await LoadAsync(
                session,
                part => part.ParentId != null && ids.Contains(part.ParentId.Value),
                stop
            );
            next = [.. parts.Where(assignment => !session.Bench.Holds(assignment.Id))];
        }
    }

    internal static async Task AddAsync(ImportSession session, List<Finding> found, CancellationToken stop)
    {
        var next = found.Where(finding => !session.Bench.Holds(finding.Id)).ToList();
        next.ForEach(session.Bench.Add);
        var remedies = next.SelectMany(finding => finding.Remedies)
            .Select(remedy => remedy.AssignmentId)
            .Where(id => !session.Bench.Holds(id))
            .ToList();
        if (remedies.Count > 0)
            await AddAsync(
                session,
                await LoadAsync(session, assignment => remedies.Contains(assignment.Id), stop),
                stop
            );
    }

    /// <summary>
    /// Assignments with what their rules ask. Each table is asked by itself and put together as it is tracked: joined,
    /// the database would go through all assignments in the order of their identities.
    /// </summary>
    private static async Task<List<Assignment>> LoadAsync(
        ImportSession session,
        Expression<Func<Assignment, bool>> which,
        CancellationToken stop
    )
    {
        var found = await session.Db.Set<Assignment>().Where(which).ToListAsync(stop);
        var ids = found.ConvertAll(assignment => assignment.Id);
        if (ids.Count == 0)
            return found;
        await session.Db.Set<AssignmentSupport>().Where(one => ids.Contains(one.AssignmentId)).LoadAsync(stop);
        await session.Db.Set<AssignmentClause>().Where(one => ids.Contains(one.AssignmentId)).LoadAsync(stop);
        return found;
    }

    internal static IQueryable<Finding> WithRemedies(ImportSession session) =>
        session.Db.Set<Finding>().Include(finding => finding.Remedies);
}
