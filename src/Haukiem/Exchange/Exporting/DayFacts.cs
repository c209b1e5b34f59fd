using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.People;
using Haukiem.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>
/// The facts that an export writes, tied together: each record's in the order in which they happened, and across
/// records what of a day can only come after what. A step that something else brought about stands for the row
/// of its cause.
/// </summary>
internal sealed class DayFacts
{
    private readonly Db db;
    private readonly ExportCodes codes;
    private readonly Cuts cuts;
    private readonly Dictionary<Guid, DayFact> facts = [];
    private readonly Dictionary<AssignmentId, AssignmentLife> assignments = [];
    private readonly Dictionary<FindingId, FindingLife> findings = [];
    private readonly List<LookedAt> looks = [];
    private readonly Dictionary<Guid, DayFact> holding = [];

    private DayFacts(Db db, ExportCodes codes, Cuts cuts) => (this.db, this.codes, this.cuts) = (db, codes, cuts);

    public IReadOnlyCollection<DayFact> All => facts.Values;

    /// <summary>The lives of records, each the facts of one record.</summary>
    public List<IReadOnlyList<DayFact>> Lives { get; } = [];

    public IEnumerable<AssignmentLife> Assignments => assignments.Values;

    public IEnumerable<FindingLife> Findings => findings.Values;

    public static async Task<DayFacts> LoadAsync(Db db, ExportCodes codes, Cuts cuts, CancellationToken stop)
    {
        var all = new DayFacts(db, codes, cuts);
        await all.LoadTargetsAsync(stop);
        await all.LoadChecksAsync(stop);
        await all.LoadAssignmentsAsync(stop);
        await all.LoadFindingsAsync(stop);
        await all.LoadItemsAsync(stop);
        await all.TieReportsAsync(stop);
        all.Lives.AddRange(all.assignments.Values.Select(life => life.Facts.ConvertAll(one => one.Fact)));
        all.Lives.AddRange(all.findings.Values.Select(life => life.Facts.ConvertAll(one => one.Fact)));
        foreach (var life in all.Lives)
        foreach (var (before, after) in life.Zip(life.Skip(1)))
            before.IsBefore(after);
        return all;
    }

    private DayFact Add(SheetRule sheet, Guid id, string code, int no, DateOnly on) =>
        facts[id] = new DayFact(sheet, id, code, no, on);

    private async Task LoadTargetsAsync(CancellationToken stop)
    {
        var values = (await db.Set<Value>().AsNoTracking().ToListAsync(stop)).ToLookup(value => value.TargetId);
        foreach (var target in await db.Set<Target>().AsNoTracking().ToListAsync(stop))
            Lives.Add([
                Add(Sheets.Targets, target.Id.Value, target.Code, 0, target.SetOn),
                .. values[target.Id]
                    .OrderBy(value => value.No)
                    .Select(value => Add(Sheets.Values, value.Id.Value, target.Code, value.No, value.On)),
            ]);
    }

    private async Task LoadChecksAsync(CancellationToken stop)
    {
        foreach (var review in await db.Set<Review>().AsNoTracking().Include(one => one.Steps).ToListAsync(stop))
            LoadReview(review);
        var found = (
            await db.Set<Check>().AsNoTracking().Include(check => check.Corrections).ToListAsync(stop)
        ).FindAll(cuts.Holds);
        foreach (var check in found)
        {
            List<DayFact> life = [Add(Sheets.Checks, check.Id.Value, check.Code, 0, check.On)];
            looks.Add(new LookedAt(life[0], check.By, check.Id, 1, []));
            foreach (var correction in check.Corrections.Where(cuts.Holds).OrderBy(one => one.No))
            {
                life.Add(Add(Sheets.CheckCorrections, correction.Id.Value, check.Code, correction.No, correction.On));
                looks.Add(new LookedAt(life[^1], correction.By, check.Id, correction.No, []));
            }
            Lives.Add(life);
        }
        await LoadRoundsAsync(found.ToLookup(check => check.RoundId, check => facts[check.Id.Value]), stop);
    }

    private void LoadReview(Review review)
    {
        List<DayFact> life = [Add(Sheets.Reviews, review.Id.Value, review.Code, 0, review.BegunOn)];
        foreach (var step in review.Steps.OrderBy(step => step.No))
            life.Add(Add(Sheets.ReviewSteps, step.Id.Value, review.Code, step.No, step.On));
        Lives.Add(life);
        // It raises findings once it was held: what they wait for is that step.
        var held = review.Steps.Where(step => step.Action == ReviewAction.Hold).MinBy(step => step.No);
        if (review.Beginning != ReviewAction.Hold && held is not null)
            holding[review.Id.Value] = facts[held.Id.Value];
    }

    private async Task LoadRoundsAsync(ILookup<RoundId?, DayFact> checks, CancellationToken stop)
    {
        var rounds = await db.Set<Round>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(round => round.Steps)
            .Include(round => round.Replies)
            .ToListAsync(stop);
        foreach (var round in rounds)
        {
            List<DayFact> life =
            [
                Add(Sheets.Rounds, round.Id.Value, round.Code, 0, round.PlannedOn),
                .. round
                    .Steps.Where(cuts.Holds)
                    .OrderBy(step => step.No)
                    .Select(step => Add(Sheets.RoundSteps, step.Id.Value, round.Code, step.No, step.On)),
            ];
            Lives.Add(life);
            var (begin, draft, conclusion) = (
                life.ElementAtOrDefault(1),
                life.ElementAtOrDefault(2),
                life.ElementAtOrDefault(3)
            );
            // Checked while it is under way.
            Lives.AddRange(checks[round.Id].Select(check => new[] { begin, check, draft }.OfType<DayFact>().ToList()));
            // Each unit replies for itself, between draft and conclusion.
            if (draft is not null)
                Lives.AddRange(
                    RepliesOf(round)
                        .Select(replies =>
                            new[] { draft }.Concat(replies).Append(conclusion).OfType<DayFact>().ToList()
                        )
                );
        }
    }

    private IEnumerable<IEnumerable<DayFact>> RepliesOf(Round round) =>
        round
            .Replies.GroupBy(reply => reply.UnitId)
            .Select(unit =>
                unit.OrderBy(reply => reply.No)
                    .Select(reply =>
                        Add(Sheets.RoundSteps, reply.Id.Value, $"{round.Code}-{codes.Of(unit.Key)}", reply.No, reply.On)
                    )
            );

    private async Task LoadAssignmentsAsync(CancellationToken stop)
    {
        var given = (await db.Set<Assignment>().AsNoTracking().ToListAsync(stop))
            .Where(one => codes.Of(one.Id) is not null)
            .ToList();
        foreach (var one in given)
        {
            var life = assignments[one.Id] = new AssignmentLife();
            Add(Sheets.Assignments, one.Id.Value, one.Code, 0, one.AssignedOn).Gives = life;
        }
        foreach (var one in given)
            if (one.ParentId is { } parent && assignments.TryGetValue(parent, out var whole))
            {
                assignments[one.Id].Parent = whole;
                whole.Parts.Add(assignments[one.Id]);
                facts[parent.Value].IsBefore(facts[one.Id.Value]);
            }
        foreach (var step in await db.Set<AssignmentStep>().AsNoTracking().OrderBy(step => step.No).ToListAsync(stop))
            if (
                assignments.TryGetValue(step.AssignmentId, out var life)
                && cuts.Holds(step)
                && FactOf(step) is { } fact
            )
            {
                life.Facts.Add((fact, step.StateAfter));
                fact.Moves.Add((life, step.StateAfter));
                if (step.Action == AssignmentAction.ReportDone)
                    fact.SaysDone = life;
            }
    }

    private DayFact? FactOf(AssignmentStep step) =>
        step.Action switch
        {
            AssignmentAction.Assign => facts[step.AssignmentId.Value],
            AssignmentAction.CorrectEntry => null,
            AssignmentAction.Verify or AssignmentAction.FollowFurther or AssignmentAction.WithdrawVerification =>
                FactOf(step.CauseId),
            _ => Add(Sheets.AssignmentSteps, step.Id.Value, codes.Of(step.AssignmentId)!, step.No, step.On),
        };

    private async Task LoadFindingsAsync(CancellationToken stop)
    {
        foreach (var one in await db.Set<Finding>().AsNoTracking().ToListAsync(stop))
            if (codes.Of(one.Id) is { } code)
            {
                findings[one.Id] = new FindingLife();
                var raised = Add(Sheets.Findings, one.Id.Value, code, 0, one.RaisedOn);
                (HoldingOf(one.OriginId) ?? FactOf(one.OriginId))?.IsBefore(raised);
            }
        var remedies = (await db.Set<Remedy>().AsNoTracking().ToListAsync(stop)).ToDictionary(
            remedy => remedy.StepId,
            remedy => remedy.AssignmentId
        );
        foreach (var step in await db.Set<FindingStep>().AsNoTracking().OrderBy(step => step.No).ToListAsync(stop))
            if (findings.TryGetValue(step.FindingId, out var life) && cuts.Holds(step) && FactOf(step) is { } fact)
            {
                life.Facts.Add((fact, step.StateAfter));
                fact.FindingMoves.Add((life, step.StateAfter));
                if (step.Action is FindingAction.Correct or FindingAction.FollowFurther)
                    fact.Judges.Add(life);
                if (!remedies.TryGetValue(step.Id, out var id))
                    continue;
                var remedy = assignments[id];
                life.Remedies.Add(remedy);
                (remedy.RemedyOf, remedy.AgreedOn) = (life, step.On);
                fact.Agrees = (life, remedy);
                facts[id.Value].IsBefore(fact);
            }
    }

    private DayFact? FactOf(FindingStep step) =>
        step.Action switch
        {
            FindingAction.Raise => facts[step.FindingId.Value],
            FindingAction.CorrectEntry => null,
            FindingAction.Remedy
            or FindingAction.ReopenRemedy
            or FindingAction.Correct
            or FindingAction.FollowFurther => FactOf(step.CauseId),
            _ => Add(Sheets.FindingSteps, step.Id.Value, codes.Of(step.FindingId)!, step.No, step.On),
        };

    private DayFact? HoldingOf(Guid? review) => review is { } known ? holding.GetValueOrDefault(known) : null;

    private DayFact? FactOf(Guid? id) => id is { } known ? facts.GetValueOrDefault(known) : null;

    private async Task LoadItemsAsync(CancellationToken stop)
    {
        var items = (await db.Set<CheckItem>().AsNoTracking().ToListAsync(stop)).ToLookup(item =>
            (item.CheckId, item.OfVersion)
        );
        foreach (var look in looks)
        foreach (var item in items[(look.Check, look.Version)].Where(cuts.Holds))
        {
            if (item.AssignmentId is { } id && assignments.TryGetValue(id, out var assignment))
                look.Of.Add(assignment);
            if (item.FindingId is { } found && findings.TryGetValue(found, out var finding))
                look.Of.UnionWith(finding.Remedies);
        }
    }

    /// <summary>Who checked it had not reported on it by then (law 1): a report of theirs came later.</summary>
    private async Task TieReportsAsync(CancellationToken stop)
    {
        var reports = (await db.Set<ProgressReport>().AsNoTracking().ToListAsync(stop))
            .Where(report => assignments.ContainsKey(report.AssignmentId) && facts.ContainsKey(report.StepId.Value))
            .ToLookup(report => (report.By, report.On));
        foreach (var look in looks)
        foreach (var report in reports[(look.By, look.Fact.On)])
        {
            var life = assignments[report.AssignmentId];
            if (life.Above.Prepend(life).Any(look.Of.Contains))
                look.Fact.IsBefore(facts[report.StepId.Value]);
        }
    }

    /// <summary>A check, or a correction of one: by whom, and of what.</summary>
    private sealed record LookedAt(DayFact Fact, PersonId By, CheckId Check, int Version, HashSet<AssignmentLife> Of);
}
