using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task<bool> AssignAsync(Move move, KnownFinding? remedyOf)
    {
        var parent = remedyOf is null && move.Number % 3 == 0 ? Pick(told.Assignments, move.What) : null;
        var lead = remedyOf?.Unit ?? (parent is null || move.Number % 2 == 0 ? move.Where % world.Units : parent.Lead);
        var decider = remedyOf?.DecidedAt ?? (move.Right ? AboveOf(lead, move.What) : move.What % world.Units);
        int[] supports = move.Number % 4 == 0 && move.Who % world.Units != lead ? [move.Who % world.Units] : [];
        var on = DayOf(move);
        var who = Whoever(move, World.LeaderOf(decider));
        var deadline = DeadlineOf(move.Number, on);
        var ofMatter = move.What % 3 == 0;
        var order = new AssignmentOrder(stage.Bodies[decider], stage.Units[lead], deadline)
        {
            Supporting = [.. supports.Select(unit => stage.Units[unit])],
            Clauses = ofMatter ? [(stage.Clause, stage.Directive)] : [],
            Handling = (Handling)(move.Who % 5 == 0 ? move.Number % 3 : (int)(parent?.Handling ?? Handling.Ordinary)),
            ConcernsPerson = (remedyOf?.ConcernsPerson ?? parent?.ConcernsPerson ?? false) != (move.Who % 11 == 0),
        };
        var code = $"NV-{++number}";
        return TryAsync<AssignmentStepTaken>(
            $"assign {code} to {lead} for {decider}, {deadline}",
            who,
            on,
            told.MayDecide(who, decider, on, ofMatter)
                && told.IsWithin(lead, decider)
                && (parent is null || MayHandOn(parent, lead, decider, order, on))
                && (
                    remedyOf is null
                    || (
                        remedyOf.States[^1].On <= on
                        && remedyOf.ConcernsPerson == order.ConcernsPerson
                        && told.MayDecide(who, decider, on)
                    )
                ),
            async (db, act) =>
            {
                var whole = parent is null ? null : await FindAsync(db, parent);
                var details = new AssignmentDetails("Việc", null, null);
                var given = Assignment.Assign(code, details, order with { Parent = whole }, act);
                if (!given.IsDone || remedyOf is null)
                    return (given, given.IsDone ? [given.Value.Assignment] : []);
                var finding = await FindAsync(db, remedyOf);
                var agreed = finding.AgreeRemedy(given.Value.Assignment, stage.Bodies[decider], act);
                return agreed.IsDone
                    ? (given, [given.Value.Assignment, finding])
                    : (agreed.As<AssignmentStepTaken>(), []);
            },
            step =>
            {
                var known = new KnownAssignment
                {
                    Id = step.Assignment.Id,
                    Code = code,
                    Lead = lead,
                    Supports = supports,
                    Parent = parent,
                    DecidedAt = decider,
                    ConcernsPerson = order.ConcernsPerson,
                    Handling = order.Handling,
                    RemedyOf = remedyOf,
                    IsOfMatter = ofMatter,
                };
                known.States.Add((on, AssignmentState.Assigned));
                known.Ledger.Add(new KnownEntry(DeadlineEntryKind.Original, deadline, on, decider));
                parent?.Parts.Add(known);
                told.Assignments.Add(known);
                if (remedyOf is null)
                    return;
                remedyOf.Remedies.Add(known);
                remedyOf.States.Add((on, Haukiem.Findings.FindingState.RemedyAgreed));
            }
        );
    }

    private bool MayHandOn(KnownAssignment parent, int lead, int decider, AssignmentOrder order, DateOnly on)
    {
        var doing = parent.Supports.Append(parent.Lead).ToList();
        return parent is { IsOpen: true, Now: not AssignmentState.ReportedDone }
            && parent.States[^1].On <= on
            && doing.Exists(unit => told.IsWithin(lead, unit))
            && (doing.Exists(unit => told.IsWithin(decider, unit)) || told.IsSetterOrAbove(decider, parent.DecidedAt))
            && (order.ConcernsPerson || !parent.ConcernsPerson)
            && order.Handling >= parent.Handling;
    }

    private Task OnAssignmentAsync(Move move) =>
        Pick(told.Assignments, move.What) is { } it
            ? move.Kind == MoveKind.Advance
                ? AdvanceAsync(it, move)
                : OnAssignmentAsync(it, move.Kind, move)
            : Task.CompletedTask;

    private Task AdvanceAsync(KnownAssignment it, Move move) =>
        it.Now switch
        {
            AssignmentState.Assigned => AcknowledgeAsync(it, move),
            AssignmentState.ReportedDone => CheckAsync(move with { Number = NeitherRoundNorOther }, it),
            AssignmentState.Acknowledged when move.Number % 2 == 0 => ReportAsync(it, move, saysDone: false),
            _ => ReportAsync(it, move, saysDone: true),
        };

    private Task AcknowledgeAsync(KnownAssignment it, Move move)
    {
        var (who, on) = (Whoever(move, World.ReporterOf(it.Lead)), DayOf(move));
        return StepAsync(
            "acknowledge",
            it,
            who,
            on,
            told.MaySpeakFor(who, it.Lead, on, it.IsOfMatter) && it.Now == AssignmentState.Assigned,
            (one, act) => one.Acknowledge(act),
            _ => it.States.Add((on, AssignmentState.Acknowledged))
        );
    }

    private Task ReportAsync(KnownAssignment it, Move move, bool saysDone)
    {
        var (who, on) = (Whoever(move, World.ReporterOf(it.Lead)), DayOf(move));
        var units = saysDone ? [it.Lead] : it.Supports.Append(it.Lead);
        var partsClosed = it.Parts.TrueForAll(part => !part.IsOpen && part.States[^1].On <= on);
        return StepAsync(
            saysDone ? "report done" : "report progress",
            it,
            who,
            on,
            units.Any(unit => told.MaySpeakFor(who, unit, on, it.IsOfMatter))
                && (saysDone ? partsClosed && it.IsUnderWay : it.IsUnderWay || it.Now == AssignmentState.ReportedDone),
            (one, parts, act) =>
                saysDone ? one.ReportDone("xong", parts, act) : one.ReportProgress("đang làm", move.Number % 100, act),
            one =>
            {
                it.Contributors.Add(who);
                if (saysDone)
                    it.Settle();
                it.Reports.Add(new KnownReport(one.Reports[^1].Id, who, on, saysDone));
                var state =
                    saysDone ? AssignmentState.ReportedDone
                    : it.Now == AssignmentState.ReportedDone ? it.Now
                    : AssignmentState.InProgress;
                it.States.Add((on, state));
            }
        );
    }

    private Task StepAsync(
        string what,
        KnownAssignment it,
        int who,
        DateOnly on,
        bool allowed,
        Func<Assignment, Act, Outcome<AssignmentStepTaken>> verb,
        Action<Assignment> tell
    ) => StepAsync(what, it, who, on, allowed, (one, _, act) => verb(one, act), tell);

    /// <summary>One verb on an assignment, with what follows for the finding that it remedies.</summary>
    /// <param name="verb">Told the assignment and its parts.</param>
    private async Task StepAsync(
        string what,
        KnownAssignment it,
        int who,
        DateOnly on,
        bool allowed,
        Func<Assignment, IReadOnlyList<Assignment>, Act, Outcome<AssignmentStepTaken>> verb,
        Action<Assignment> tell
    )
    {
        var done = await TryAsync<AssignmentStepTaken>(
            $"{what} {it.Code}",
            who,
            on,
            allowed && on >= it.States[^1].On,
            async (db, act) =>
            {
                var one = await FindAsync(db, it);
                var parts = await db.Set<Assignment>().Where(part => part.ParentId == it.Id).ToListAsync();
                var outcome = verb(one, parts, act);
                if (!outcome.IsDone)
                    return (outcome, []);
                return (outcome, [one, .. await FollowRemedyAsync(db, it, one, one.Steps[^1].Id.Value, act)]);
            },
            step => tell(step.Assignment)
        );
        if (done)
            TellRemedied(it, on);
    }

    private static Task<Assignment> FindAsync(Db db, KnownAssignment it) =>
        db.Set<Assignment>()
            .AsSplitQuery()
            .Include(one => one.Steps)
            .Include(one => one.Deadlines)
            .Include(one => one.Reports)
            .Include(one => one.Passings)
            .Include(one => one.Supports)
            .Include(one => one.Clauses)
            .SingleAsync(one => one.Id == it.Id);

    private int AboveOf(int unit, int choice)
    {
        for (var up = choice % 3; up > 0 && world.Parents[unit] >= 0; up--)
            unit = world.Parents[unit];
        return unit;
    }

    private static Deadline DeadlineOf(int choice, DateOnly on) =>
        (choice % 6) switch
        {
            0 => Deadline.None(),
            1 => Deadline.Standing(on.AddDays(choice % 40), (PeriodLength)(choice % 2)),
            _ => Deadline.On(on.AddDays(choice % 90)),
        };
}
