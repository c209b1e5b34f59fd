using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task<bool> RaiseAsync(Move move)
    {
        var unit = move.Where % world.Units;
        var check = move.Number % 2 == 0 ? Pick(told.Checks, move.What) : null;
        unit = check?.Unit ?? unit;
        var (who, on) = (Whoever(move, World.RootInspector), DayOf(move));
        var decider = check is not null && move.What % 5 > 0 ? check.DecidedAt : AboveOf(unit, move.Number);
        var kind = (FindingKind)(move.Number % 4);
        var source = new FindingSource(
            stage.Units[unit],
            move.What % 7 == 0,
            check is null ? FindingOrigin.Other : FindingOrigin.Check,
            stage.Bodies[decider]
        )
        {
            RaisedIn = check is null
                ? null
                : new FindingRaisedIn(
                    check.Id.Value,
                    stage.Units[check.Unit],
                    check.On,
                    stage.Bodies[check.DecidedAt].Id
                ),
            ConcernsPerson = move.Who % 9 == 0,
        };
        var code = $"HC-{++number}";
        return TryAsync(
            $"raise {code} at {unit}",
            who,
            on,
            told.MayRaise(who, unit, on) && (check is null || (check.On <= on && check.DecidedAt == decider)),
            (_, act) =>
            {
                var details = new FindingDetails(kind, "Chậm", null, null, Priority.Ordinary);
                var raised = Finding.Raise(code, details, source, act);
                return Task.FromResult((raised, raised.IsDone ? new object[] { raised.Value.Finding } : []));
            },
            step =>
            {
                var known = new KnownFinding
                {
                    Id = step.Finding.Id,
                    Code = code,
                    Unit = unit,
                    DecidedAt = decider,
                    RaisedBy = who,
                    IsGeneral = source.IsGeneral,
                    ConcernsPerson = source.ConcernsPerson,
                    Kind = kind,
                    Origin = check,
                };
                known.States.Add((on, FindingState.Raised));
                told.Findings.Add(known);
            }
        );
    }

    private Task OnFindingAsync(Move move)
    {
        if (Pick(told.Findings, move.What) is not { } it)
            return Task.CompletedTask;
        var on = DayOf(move);
        var unit = Whoever(move, World.ReporterOf(it.Unit));
        var leader = Whoever(move, World.LeaderOf(it.DecidedAt));
        var raiser = Whoever(move, it.RaisedBy);
        var body = stage.Bodies[it.DecidedAt];
        var speaks = told.MaySpeakFor(unit, it.Unit, on);
        var decides = told.MayDecide(leader, it.DecidedAt, on);
        return (move.Kind, it.Now) switch
        {
            (MoveKind.AdvanceFinding, FindingState.Raised) => StepAsync(
                "accept",
                it,
                unit,
                on,
                speaks,
                (one, act) => one.Accept(act),
                FindingState.Accepted
            ),
            (MoveKind.AdvanceFinding, FindingState.RemedyAgreed) => AdvanceAsync(it.Remedies[^1], move),
            (MoveKind.AdvanceFinding, FindingState.Remedied) => CheckAsync(
                move with
                {
                    Number = NeitherRoundNorOther,
                },
                null,
                it
            ),
            (MoveKind.AdvanceFinding or MoveKind.AgreeRemedy, FindingState.Accepted or FindingState.Confirmed) =>
                AssignAsync(move with { Number = 2 + (move.Number % 4) }, it),
            (MoveKind.Dispute, _) => StepAsync(
                "dispute",
                it,
                unit,
                on,
                speaks && it.Now == FindingState.Raised,
                (one, act) => one.Dispute(act),
                FindingState.Disputed
            ),
            (MoveKind.DecideDispute, _) when move.Number % 2 == 0 => StepAsync(
                "confirm",
                it,
                leader,
                on,
                decides && it.Now == FindingState.Disputed,
                (one, act) => one.Confirm(body, act),
                FindingState.Confirmed
            ),
            (MoveKind.DecideDispute, _) => StepAsync(
                "drop",
                it,
                leader,
                on,
                decides && it.Now == FindingState.Disputed,
                (one, act) => one.Drop(body, act),
                FindingState.Dropped
            ),
            (MoveKind.TakeBack, _) => StepAsync(
                "take back",
                it,
                raiser,
                on,
                raiser == it.RaisedBy
                    && told.MayRaise(raiser, it.Unit, on)
                    && it.Now is FindingState.Raised or FindingState.Accepted or FindingState.Disputed,
                (one, act) => one.TakeBack(act),
                FindingState.TakenBack
            ),
            _ => Task.CompletedTask,
        };
    }

    private Task<bool> StepAsync(
        string what,
        KnownFinding it,
        int who,
        DateOnly on,
        bool allowed,
        Func<Finding, Act, Outcome<FindingStepTaken>> verb,
        FindingState after
    ) =>
        TryAsync<FindingStepTaken>(
            $"{what} {it.Code}",
            who,
            on,
            allowed && on >= it.States[^1].On,
            async (db, act) =>
            {
                var one = await FindAsync(db, it);
                var outcome = verb(one, act);
                return (outcome, outcome.IsDone ? [one] : []);
            },
            _ => it.States.Add((on, after))
        );

    private static async Task<object[]> FollowRemedyAsync(
        Db db,
        KnownAssignment it,
        Assignment one,
        Guid cause,
        Act act
    )
    {
        if (it.RemedyOf is null)
            return [];
        var finding = await FindAsync(db, it.RemedyOf);
        var others = finding.Remedies.Select(remedy => remedy.AssignmentId).ToList();
        var remedies = await db.Set<Assignment>().Where(other => others.Contains(other.Id)).ToListAsync();
        Assert.Contains(one, remedies);
        return Remedying.Follow(finding, remedies, cause, act) ? [finding] : [];
    }

    /// <summary>Remedied when the last open remedy is reported done; not any more when one of them is open again.</summary>
    private static void TellRemedied(KnownAssignment it, DateOnly on)
    {
        if (it.RemedyOf is not { } finding)
            return;
        var states = finding.Remedies.ConvertAll(remedy => remedy.Now);
        var waiting = states.Exists(state =>
            state is AssignmentState.Assigned or AssignmentState.Acknowledged or AssignmentState.InProgress
        );
        var done =
            !waiting && states.Exists(state => state is AssignmentState.ReportedDone or AssignmentState.Verified);
        if (done && finding.Now == FindingState.RemedyAgreed)
        {
            // Not before the last of them was done, and not before what was done about them now.
            var settled = finding.Remedies.Select(remedy => remedy.SettledOn).Append(on).Max();
            finding.States.Add((LaterOf(settled, finding), FindingState.Remedied));
            finding.Said.Add((finding.States[^1].On, IsSentBack: false));
        }
        if (!done && finding.Now is FindingState.Remedied or FindingState.Corrected)
        {
            if (finding.Now == FindingState.Corrected)
                finding.Said.Add((LaterOf(on, finding), IsSentBack: true));
            finding.States.Add((LaterOf(on, finding), FindingState.RemedyAgreed));
        }
    }

    /// <summary>What follows for a finding never lies before what is known of it.</summary>
    private static DateOnly LaterOf(DateOnly on, KnownFinding finding) =>
        on < finding.States[^1].On ? finding.States[^1].On : on;

    private static Task<Finding> FindAsync(Db db, KnownFinding it) =>
        db.Set<Finding>()
            .AsSplitQuery()
            .Include(one => one.Steps)
            .Include(one => one.Remedies)
            .SingleAsync(one => one.Id == it.Id);
}
