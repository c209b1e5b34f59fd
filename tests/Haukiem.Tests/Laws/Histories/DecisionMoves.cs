using Haukiem.Assignments;
using Haukiem.Evidence;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    private Task OnAssignmentAsync(KnownAssignment it, MoveKind kind, Move move)
    {
        var on = DayOf(move);
        var reporter = Whoever(move, World.ReporterOf(it.Lead));
        // The right body and its leader; the body that assigned it, which may no longer move what one above has set;
        // or any other, half the time still through its own leader.
        var decider =
            move.Right ? AboveOf(it.DeadlineSetAt, move.Number % 2)
            : move.Number % 3 > 0 ? it.DecidedAt
            : move.Where % world.Units;
        var leader = move.Right || move.Who % 2 == 0 ? World.LeaderOf(decider) : move.Who % world.People;
        var speaks = told.MaySpeakFor(reporter, it.Lead, on, it.IsOfMatter);
        var decides = told.MayDecide(leader, decider, on, it.IsOfMatter) && told.IsSetterOrAbove(decider, it.DecidedAt);
        var moves = decides && told.IsSetterOrAbove(decider, it.DeadlineSetAt);
        var day = (it.LastDay ?? on).AddDays((move.Number % 60) - 20);
        var body = stage.Bodies[decider];
        return kind switch
        {
            MoveKind.ReportProgress => ReportAsync(it, move, saysDone: false),
            MoveKind.AddEvidence => AddEvidenceAsync(it, move),
            MoveKind.AskExtension => StepAsync(
                $"ask until {day}",
                it,
                reporter,
                on,
                speaks && it.IsOpen && it.Asked is null && day > it.LastDay,
                (one, act) => one.AskExtension(day, act),
                _ =>
                {
                    it.Asked = day;
                    Stay(it, on);
                }
            ),
            MoveKind.DecideExtension when move.Number % 3 == 0 => StepAsync(
                "refuse extension",
                it,
                leader,
                on,
                moves && it.IsOpen && it.Asked is not null,
                (one, act) => one.RefuseExtension(body, act),
                _ =>
                {
                    it.Asked = null;
                    Stay(it, on);
                }
            ),
            MoveKind.DecideExtension => StepAsync(
                $"extend to {it.Asked ?? day}",
                it,
                leader,
                on,
                moves && it.IsOpen && it.Asked > it.LastDay && it.Asked >= on,
                (one, act) => one.GrantExtension(it.Asked ?? day, body, act),
                _ =>
                {
                    Enter(it, DeadlineEntryKind.Extension, Deadline.On(it.Asked!.Value), on, decider);
                    it.Asked = null;
                }
            ),
            MoveKind.ChangeDeadline => StepAsync(
                $"change deadline by {decider} to {day}",
                it,
                leader,
                on,
                moves && it.IsOpen && day >= on,
                (one, act) => one.ChangeDeadline(Deadline.On(day), body, act),
                _ => Enter(it, DeadlineEntryKind.Change, Deadline.On(day), on, decider)
            ),
            MoveKind.SetEarlierDeadline => StepAsync(
                $"set earlier {day}",
                it,
                reporter,
                on,
                speaks && it.IsOpen && day < it.LastDay && day >= on,
                (one, act) => one.SetEarlierDeadline(day, act),
                _ => Enter(it, DeadlineEntryKind.SetByUnit, Deadline.On(day), on, null)
            ),
            MoveKind.ClaimNotApplicable => StepAsync(
                "claim not applicable",
                it,
                reporter,
                on,
                speaks && it.IsOpen,
                (one, act) => one.ClaimNotApplicable(act),
                _ =>
                {
                    it.Claimed = true;
                    Stay(it, on);
                }
            ),
            MoveKind.DecideNotApplicable => StepAsync(
                $"decide whether it applies by {decider}",
                it,
                leader,
                on,
                decides && it.IsOpen && it.Claimed,
                (one, act) => one.DecideNotApplicable(move.Number % 2 == 0, body, act),
                _ =>
                {
                    it.Claimed = false;
                    if (move.Number % 2 == 0)
                        Stay(it, on);
                    else
                    {
                        it.Settle();
                        it.States.Add((on, AssignmentState.NotApplicable));
                    }
                }
            ),
            MoveKind.Supersede => StepAsync(
                $"supersede by {decider}",
                it,
                leader,
                on,
                decides && it.IsOpen,
                (one, act) => one.Supersede(body, act),
                _ =>
                {
                    it.Settle();
                    it.States.Add((on, AssignmentState.Superseded));
                }
            ),
            MoveKind.Withdraw => StepAsync(
                $"withdraw by {decider}",
                it,
                leader,
                on,
                decides && it.IsOpen,
                (one, act) => one.Withdraw(body, act),
                _ =>
                {
                    it.Settle();
                    it.States.Add((on, AssignmentState.Withdrawn));
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static void Stay(KnownAssignment it, DateOnly on) => it.States.Add((on, it.Now));

    private static void Enter(KnownAssignment it, DeadlineEntryKind kind, Deadline deadline, DateOnly on, int? setAt)
    {
        it.Ledger.Add(new KnownEntry(kind, deadline, on, setAt));
        if (setAt is not null)
            it.Asked = null;
        Stay(it, on);
    }

    /// <summary>Whoever puts evidence beside a report has taken part in the work.</summary>
    private Task AddEvidenceAsync(KnownAssignment it, Move move)
    {
        if (Pick(it.Reports, move.Number) is not { } report)
            return Task.CompletedTask;
        var who = move.Number % 2 == 0 ? World.RootInspector : Whoever(move, report.By);
        return TryAsync(
            $"add evidence to {it.Code}",
            who,
            DayOf(move),
            true,
            (_, act) =>
            {
                var item = EvidenceItem.OfLink(
                    EvidenceOf.ProgressReport,
                    report.Id.Value,
                    "https://example.org/minh-chung",
                    act
                );
                return Task.FromResult((item, new object[] { item.Value }));
            },
            _ => it.Contributors.Add(who)
        );
    }
}
