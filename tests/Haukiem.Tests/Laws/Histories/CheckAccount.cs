using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>What the account says of a check before it is tried, and what follows from one that was made.</summary>
internal sealed partial class Performer
{
    private Expected Judge(
        int who,
        CheckKind kind,
        DateOnly on,
        int unit,
        KnownRound? round,
        Verdict verdict,
        CheckOutcome outcome,
        KnownAssignment? assignment,
        KnownFinding? finding,
        int decider,
        DateOnly? until
    )
    {
        var work = assignment is not null ? [assignment] : finding?.Remedies ?? [];
        var leads = work.Select(one => one.Lead).Append(unit).Distinct();
        var clauses = leads
            .SelectMany(lead => told.ClausesBroken(who, kind, lead, work, on, IsOfMatter(assignment, finding)))
            .Distinct()
            .Order()
            .ToList();
        var roundFits = round is null
            ? kind == CheckKind.Desk
            : round.State == RoundState.UnderWay
                && round.Begun <= on
                && round.Units.Contains(unit)
                && round.DecidedAt == decider;
        var carried = assignment is not null ? [assignment] : work.Where(one => one.IsOpen).ToList();
        var closes = outcome == CheckOutcome.Closed;
        var verdictFits = closes ? verdict != Verdict.Poor : verdict != Verdict.Good;
        var thingsFit =
            carried.All(one =>
                (closes ? one.Now == AssignmentState.ReportedDone : one.IsOpen) && one.States[^1].On <= on
            ) && (finding is null || FitsFinding(finding, closes, on));
        var dayFits = closes
            ? until is null || (assignment is null && finding is null)
            : carried.All(one =>
                IsStanding(one) ? until is null : until is not null && told.IsSetterOrAbove(decider, one.DeadlineSetAt)
            );
        var authorityFits =
            round is not null || told.MayCheckFor(who, kind, unit, decider, on, IsOfMatter(assignment, finding));
        return new Expected(
            clauses.Count == 0 && roundFits && verdictFits && thingsFit && dayFits && authorityFits,
            clauses
        );
    }

    private static bool IsStanding(KnownAssignment? one) => one?.Ledger[^1].Deadline.Kind == DeadlineKind.Standing;

    /// <summary>The work answers the one directive: the assignment does, or every remedy of the finding.</summary>
    private static bool IsOfMatter(KnownAssignment? assignment, KnownFinding? finding) =>
        assignment?.IsOfMatter ?? (finding?.Remedies.Count > 0 && finding.Remedies.TrueForAll(one => one.IsOfMatter));

    private static bool FitsFinding(KnownFinding finding, bool closes, DateOnly on) =>
        finding.States[^1].On <= on
        && (finding.Now == FindingState.Remedied || (!closes && finding.Now == FindingState.RemedyAgreed));

    private static void Carry(KnownCheck check, CheckOutcome outcome, DateOnly? until, DateOnly on)
    {
        var (assignment, finding) = (check.Assignment, check.Finding);
        var closes = outcome == CheckOutcome.Closed;
        foreach (
            var one in assignment is not null ? [assignment] : finding?.Remedies.Where(one => one.IsOpen).ToList() ?? []
        )
        {
            if (closes)
            {
                one.Settle();
                one.VerifiedBy = check;
            }
            one.States.Add(
                (
                    on,
                    closes ? AssignmentState.Verified
                    : one.Now == AssignmentState.ReportedDone ? AssignmentState.InProgress
                    : one.Now
                )
            );
            if (until is { } day)
                one.Ledger.Add(new KnownEntry(DeadlineEntryKind.FollowUp, Deadline.On(day), on, check.DecidedAt));
        }
        if (finding is null)
            return;
        finding.States.Add((on, closes ? FindingState.Corrected : FindingState.RemedyAgreed));
        if (finding.Said.Count > 0)
            finding.Said.Add((on, IsSentBack: !closes));
        if (closes)
            finding.CorrectedBy = check;
    }
}
