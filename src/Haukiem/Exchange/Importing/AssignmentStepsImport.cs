using System.Diagnostics;
using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A row is a step of an assignment, with the evidence given for it.</summary>
internal sealed class AssignmentStepsImport(EvidenceBox evidence) : SheetImport(Sheets.AssignmentSteps)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (!session.Bench.AssignmentsByCode.TryGetValue(row.Text("assignment"), out var assignment))
            return row.RefuseUnknown("assignment", Sheets.Assignments);
        Decider? decider = null;
        if (row.TextOrNone("authority") is { } authority && (decider = session.Codebook.Authority(authority)) is null)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        if (EvidenceRefusals(row) is { Count: > 0 } refusals)
            return refusals.ToArray();
        var taken = Take(row, assignment, decider, session, act.Value);
        if (!taken.IsDone)
            return taken.As<Guid>();
        var touched = new List<object> { assignment };
        var step = assignment.Steps[^1].Id.Value;
        if (
            session.Bench.FindingOf(assignment) is { } finding
            && Remedying.Follow(finding, session.Bench.RemediesOf(finding), step, act.Value)
        )
            touched.Add(finding);
        if (IsReport(row))
        {
            session.Bench.AddContributor(act.Value.By, assignment.Id);
            var kept = evidence.Keep(
                row,
                Evidence.EvidenceOf.ProgressReport,
                assignment.Reports[^1].Id.Value,
                act.Value
            );
            if (!kept.IsDone)
                return kept.As<Guid>();
            touched.AddRange(kept.Value);
        }
        session.Done($"Assignments.{row.Choice<AssignmentAction>("step")}", act.Value, [.. touched]);
        return step;
    }

    private IReadOnlyList<Refusal> EvidenceRefusals(Row row) =>
        IsReport(row) || row.Codes("evidence").Count == 0
            ? evidence.Refusals(row)
            : [new Refusal("Exchange.EvidenceOnlyWithReports")];

    private static bool IsReport(Row row) =>
        row.Choice<AssignmentAction>("step") is AssignmentAction.ReportProgress or AssignmentAction.ReportDone;

    private static Outcome<AssignmentStepTaken> Take(
        Row row,
        Assignment assignment,
        Decider? decider,
        ImportSession session,
        Act act
    )
    {
        var action = row.Choice<AssignmentAction>("step");
        if (
            decider is null
            && AssignmentLifecycle.Table.Transitions.Any(move =>
                move.Action == action && move.Who == AssignmentActor.Authority
            )
        )
            return new Refusal("Exchange.AuthorityMissing");
        return action switch
        {
            AssignmentAction.Acknowledge => assignment.Acknowledge(act),
            AssignmentAction.ReportProgress => WithText(
                row,
                text => assignment.ReportProgress(text, row.WholeOrNone("percent"), act)
            ),
            AssignmentAction.ReportDone => WithText(
                row,
                text => assignment.ReportDone(text, session.Bench.PartsOf(assignment), act)
            ),
            AssignmentAction.AskExtension => WithDay(row, day => assignment.AskExtension(day, act)),
            AssignmentAction.GrantExtension => WithDay(row, day => assignment.GrantExtension(day, decider!, act)),
            AssignmentAction.RefuseExtension => assignment.RefuseExtension(decider!, act),
            AssignmentAction.ChangeDeadline => assignment.ChangeDeadline(
                AssignmentsImport.DeadlineOf(row),
                decider!,
                act
            ),
            AssignmentAction.SetEarlierDeadline => WithDay(row, day => assignment.SetEarlierDeadline(day, act)),
            AssignmentAction.ClaimNotApplicable => assignment.ClaimNotApplicable(act),
            AssignmentAction.AcceptNotApplicable => assignment.DecideNotApplicable(applies: false, decider!, act),
            AssignmentAction.RefuseNotApplicable => assignment.DecideNotApplicable(applies: true, decider!, act),
            AssignmentAction.Supersede => assignment.Supersede(decider!, act),
            AssignmentAction.Withdraw => assignment.Withdraw(decider!, act),
            AssignmentAction.Assign
            or AssignmentAction.CorrectEntry
            or AssignmentAction.Verify
            or AssignmentAction.FollowFurther
            or AssignmentAction.WithdrawVerification => throw new UnreachableException(
                $"{action} is recorded on another sheet."
            ),
        };
    }

    private static Outcome<AssignmentStepTaken> WithText(Row row, Func<string, Outcome<AssignmentStepTaken>> take) =>
        row.TextOrNone("text") is { } text ? take(text) : new Refusal("Exchange.TextMissing");

    private static Outcome<AssignmentStepTaken> WithDay(Row row, Func<DateOnly, Outcome<AssignmentStepTaken>> take) =>
        row.DayOrNone("deadline") is { } day ? take(day) : new Refusal("Exchange.DeadlineMissing");
}
