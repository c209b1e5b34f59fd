using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>Corrections of checks: law 1 asked again, and what had come of the check taken back or done.</summary>
internal sealed partial class Performer
{
    private async Task CorrectAsync(Move move)
    {
        // Mostly one that something came of.
        var looked = told.Checks.FindAll(one => one.Assignment is not null || one.Finding is not null);
        if (Pick(move.Number % 4 > 0 && looked.Count > 0 ? looked : told.Checks, move.What) is not { } check)
            return;
        var verdict = (Verdict)(move.Number % 3);
        var outcome =
            verdict == Verdict.Good || (verdict == Verdict.Slow && move.Where % 2 == 0) || move.Where % 13 == 0
                ? CheckOutcome.Closed
                : CheckOutcome.FollowedFurther;
        var (who, on) = (CheckerOf(move, check.Unit, check.Assignment), DayOf(move));
        var decider = move.Where % 7 == 0 ? move.Who % world.Units : check.DecidedAt;
        var before = check.Versions[^1];
        DateOnly? until =
            outcome == CheckOutcome.Closed || IsStanding(check.Assignment) ? null
            : move.Number % 4 == 0 ? before.Until
            : on.AddDays(1 + (move.Number % 30));
        var done = await TryAsync<CheckCorrected>(
            $"correct {check.Code}: {verdict} {outcome} {until} for {decider}",
            who,
            on,
            JudgeCorrection(check, who, on, verdict, outcome, until, decider),
            async (db, act) =>
            {
                var subjects = await SubjectsAsync(db, check, new ItemResult(verdict, outcome, until), act);
                var corrected = Correcting.Correct(
                    await db.Set<Check>()
                        .AsSplitQuery()
                        .Include(one => one.Items)
                        .Include(one => one.Corrections)
                        .SingleAsync(one => one.Id == check.Id),
                    new CorrectedResult(verdict, outcome, null),
                    await db.IndependenceForAsync(stage.Units[check.Unit], act.By, act.On),
                    subjects,
                    stage.Bodies[decider],
                    act
                );
                if (!corrected.IsDone)
                    return (corrected, []);
                object[] followed = check.Assignment is null
                    ? []
                    : await FollowRemedyAsync(
                        db,
                        check.Assignment,
                        subjects[0].Assignment!,
                        corrected.Value.Correction.Id.Value,
                        act
                    );
                return (corrected, [corrected.Value.Check, .. corrected.Value.Touched, .. followed]);
            },
            _ =>
            {
                if (Withdraws(check, outcome))
                    Withdraw(check, until, on);
                else if (Carries(before, outcome, until))
                    Carry(check, outcome, until, on);
                check.Versions.Add(new KnownVersion(on, verdict, outcome, until));
            }
        );
        if (done && check.Assignment is not null)
            TellRemedied(check.Assignment, on);
    }

    private Expected JudgeCorrection(
        KnownCheck check,
        int who,
        DateOnly on,
        Verdict verdict,
        CheckOutcome outcome,
        DateOnly? until,
        int decider
    )
    {
        var (assignment, finding, closes) = (check.Assignment, check.Finding, outcome == CheckOutcome.Closed);
        var work = assignment is not null ? [assignment] : finding?.Remedies ?? [];
        var clauses = work.Select(one => one.Lead)
            .Append(check.Unit)
            .Distinct()
            .SelectMany(lead => told.ClausesBroken(who, check.Kind, lead, work, on, IsOfMatter(assignment, finding)))
            .Distinct()
            .Order()
            .ToList();
        var fits =
            decider == check.DecidedAt
            && check.Versions[^1].On <= on
            && (closes ? verdict != Verdict.Poor : verdict != Verdict.Good);
        if (assignment is null && finding is null)
            return new Expected(clauses.Count == 0 && fits, clauses);
        if (Withdraws(check, outcome))
            fits =
                fits
                && Withdrawn(check).All(one => one.States[^1].On <= on && FitsDay(one, until, on, decider))
                && (finding is null || finding.States[^1].On <= on);
        else if (Carries(check.Versions[^1], outcome, until))
        {
            var carried = assignment is not null ? [assignment] : work.Where(one => one.IsOpen).ToList();
            fits =
                fits
                && carried.All(one =>
                    (closes ? one.Now == AssignmentState.ReportedDone : one.IsOpen)
                    && one.States[^1].On <= on
                    && (closes || FitsDay(one, until, on, decider))
                )
                && (finding is null || FitsFinding(finding, closes, on));
        }
        return new Expected(clauses.Count == 0 && fits, clauses);
    }

    private bool FitsDay(KnownAssignment one, DateOnly? until, DateOnly on, int decider) =>
        IsStanding(one) ? until is null : until > on && told.IsSetterOrAbove(decider, one.DeadlineSetAt);

    /// <summary>It had closed the thing, and that stands.</summary>
    private static bool Withdraws(KnownCheck check, CheckOutcome outcome) =>
        check.Versions[^1].Outcome == CheckOutcome.Closed
        && outcome == CheckOutcome.FollowedFurther
        && (
            check.Finding is { } finding
                ? finding.Now == FindingState.Corrected && finding.CorrectedBy == check
                : check.Assignment is { Now: AssignmentState.Verified } one && one.VerifiedBy == check
        );

    private static bool Carries(KnownVersion before, CheckOutcome outcome, DateOnly? until) =>
        before.Outcome == CheckOutcome.FollowedFurther && (outcome == CheckOutcome.Closed || before.Until != until);

    private static List<KnownAssignment> Withdrawn(KnownCheck check) =>
        check.Assignment is { } assignment
            ? [assignment]
            : check.Finding!.Remedies.FindAll(one => one.Now == AssignmentState.Verified && one.VerifiedBy == check);

    private static void Withdraw(KnownCheck check, DateOnly? until, DateOnly on)
    {
        foreach (var one in Withdrawn(check))
        {
            one.States.Add((on, AssignmentState.InProgress));
            if (until is { } day)
                one.Ledger.Add(new KnownEntry(DeadlineEntryKind.FollowUp, Deadline.On(day), on, check.DecidedAt));
        }
        check.Finding?.States.Add((on, FindingState.RemedyAgreed));
        check.Finding?.Said.Add((on, IsSentBack: true));
    }

    private static async Task<List<CheckSubject>> SubjectsAsync(Db db, KnownCheck check, ItemResult result, Act act) =>
        check.Assignment is null && check.Finding is null
            ? []
            : [await SubjectAsync(db, check.Assignment, check.Finding, result, act)];
}
