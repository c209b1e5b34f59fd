using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Mandates;

namespace Haukiem.Tests.Laws.Histories;

internal sealed partial class Performer
{
    /// <summary>The choice by which a check that comes next by itself is no round's and for the authority it should be for.</summary>
    private const int NeitherRoundNorOther = 6;

    private Task CheckAsync(Move move) =>
        move.Number % 2 == 0
            ? CheckAsync(move, Pick(told.Assignments, move.What), null)
            : CheckAsync(move, null, Pick(told.Findings, move.What));

    /// <summary>The next unit that a round has to check, alone or with a thing of its own.</summary>
    private Task CheckInRoundAsync(Move move)
    {
        var round = Pick(told.Rounds.FindAll(one => one.State == RoundState.UnderWay), move.What);
        if (round is null)
            return Task.CompletedTask;
        var left = round
            .Units.Where(unit => !told.Checks.Exists(one => one.Round == round && one.Unit == unit))
            .ToList();
        var unit = left.Count > 0 ? left[0] : round.Units[move.Where % round.Units.Length];
        var waiting = told.Assignments.FindAll(one =>
            one.Lead == unit && one.Now == Haukiem.Assignments.AssignmentState.ReportedDone
        );
        return CheckAsync(
            move with
            {
                Number = (move.Number * 5) + 1,
                Where = move.Where * 4,
            },
            move.Number % 2 == 0 ? Pick(waiting, move.What) : null,
            null,
            round,
            unit
        );
    }

    /// <summary>A check of a unit with one thing in it, or, now and then, of the unit alone.</summary>
    private Task CheckAsync(Move move, KnownAssignment? assignment, KnownFinding? finding = null)
    {
        var round = move.Number % 3 == 1 || move.Where % 2 == 0 ? Pick(told.Rounds, move.Where) : null;
        return CheckAsync(
            move,
            assignment,
            finding,
            round,
            assignment?.Lead ?? finding?.Unit ?? move.Where % world.Units
        );
    }

    private async Task CheckAsync(
        Move move,
        KnownAssignment? assignment,
        KnownFinding? finding,
        KnownRound? round,
        int unit
    )
    {
        var kind = round is not null && move.Where % 4 < 3 ? CheckKind.OnTheSpot : CheckKind.Desk;
        var verdict = (Verdict)(move.Who % 3);
        var outcome =
            verdict == Verdict.Good || move.Where % 3 == 0 ? CheckOutcome.Closed : CheckOutcome.FollowedFurther;
        var (who, on) = (CheckerOf(move, unit, assignment), DayOf(move));
        var decider =
            move.Number % 5 == 0 ? move.Who % world.Units
            : round is not null ? round.DecidedAt
            : 0;
        DateOnly? until =
            (outcome == CheckOutcome.FollowedFurther && !IsStanding(assignment)) != (move.What % 9 == 0)
                ? on.AddDays(1 + (move.Number % 30))
                : null;
        var expected = Judge(who, kind, on, unit, round, verdict, outcome, assignment, finding, decider, until);
        var code = $"KT-{++number}";
        var done = await TryAsync<CheckCompleted>(
            $"check {code} of {unit} {assignment?.Code}{finding?.Code}: {verdict} {outcome} {until} for {decider}",
            who,
            on,
            expected,
            async (db, act) =>
            {
                var result = new CheckResult(kind, round?.Id, stage.Units[unit], verdict, outcome, null);
                var subjects = new List<CheckSubject>();
                if (assignment is not null || finding is not null)
                    subjects.Add(
                        await SubjectAsync(db, assignment, finding, new ItemResult(verdict, outcome, until), act)
                    );
                var entered = round is null ? null : await db.HoldRoundAsync(round.Id);
                var completed = Checking.Complete(
                    code,
                    result,
                    entered,
                    await db.IndependenceForAsync(stage.Units[unit], act.By, act.On),
                    subjects,
                    stage.Bodies[decider],
                    act
                );
                return (
                    completed,
                    completed.IsDone
                        ?
                        [
                            completed.Value.Check,
                            .. completed.Value.Touched,
                            .. assignment is null
                                ? []
                                : await FollowRemedyAsync(
                                    db,
                                    assignment,
                                    subjects[0].Assignment!,
                                    completed.Value.Check.Id.Value,
                                    act
                                ),
                        ]
                        : []
                );
            },
            completed =>
            {
                var known = new KnownCheck(
                    completed.Check.Id,
                    code,
                    kind,
                    who,
                    on,
                    unit,
                    round,
                    assignment,
                    finding,
                    decider
                );
                known.Versions.Add(new KnownVersion(on, verdict, outcome, until));
                told.Checks.Add(known);
                Carry(known, outcome, until, on);
            }
        );
        if (done && assignment is not null)
            TellRemedied(assignment, on);
    }

    /// <summary>The right one; somebody who took part in the work; or whoever it happens to be.</summary>
    private int CheckerOf(Move move, int unit, KnownAssignment? assignment)
    {
        if (move.Right)
            return unit == 0 ? World.Outsider : World.RootInspector;
        var took = assignment?.WithParts().SelectMany(one => one.Contributors).Order().ToList() ?? [];
        return took.Count > 0 && move.What % 3 > 0 ? took[move.Who % took.Count] : move.Who % world.People;
    }

    private static async Task<CheckSubject> SubjectAsync(
        Db db,
        KnownAssignment? assignment,
        KnownFinding? finding,
        ItemResult result,
        Act act
    )
    {
        if (assignment is not null)
        {
            var one = await FindAsync(db, assignment);
            return new CheckSubject(one, null, [], result, await db.IndependenceForAsync(one, act.By, act.On));
        }
        var found = await FindAsync(db, finding!);
        var remedies = new List<Assignment>();
        foreach (var remedy in finding!.Remedies)
            remedies.Add(await FindAsync(db, remedy));
        return new CheckSubject(
            null,
            found,
            remedies,
            result,
            await db.IndependenceForAsync(found, remedies, act.By, act.On)
        );
    }
}
