using Haukiem.Assignments;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Records.Telling;
using Haukiem.Rollups;

namespace Haukiem.Records.Assignments;

/// <summary>
/// The steps of an assignment as sentences; to whoever sees it only as supporting nothing is told of its checks (law 9).
/// </summary>
internal static class AssignmentSentences
{
    public static IReadOnlyList<Sentence> Tell(this Words words, AssignmentSheet sheet) =>
        [
            .. sheet
                .Steps.Where(step => !sheet.IsOnlySupporting || !IsOfCheck(step.Action))
                .OrderBy(step => step.On)
                .ThenBy(step => step.No)
                .Select(step => words.Tell(sheet, step)),
        ];

    private static bool IsOfCheck(AssignmentAction action) =>
        action is AssignmentAction.Verify or AssignmentAction.FollowFurther or AssignmentAction.WithdrawVerification;

    private static Sentence Tell(this Words words, AssignmentSheet sheet, AssignmentStep step)
    {
        var report = sheet.Reports.SingleOrDefault(one => one.StepId == step.Id);
        var check = sheet.Checks.FirstOrDefault(one => one.Id == step.CauseId);
        return new Sentence(
            step.On,
            sheet.Witnesses.Of(step.Id.Value),
            sheet.Witnesses.Subject(step.Id.Value, step.AuthorityId),
            What(words, sheet, step, report, check)
        )
        {
            Tone = ToneOf(step.Action, check),
            Quote = report?.Text,
            Reason = step.Reason,
            Basis = step.Basis,
            Evidence = report is null ? [] : [.. sheet.Evidence[report.Id.Value]],
        };
    }

    private static string What(
        Words words,
        AssignmentSheet sheet,
        AssignmentStep step,
        ProgressReport? report,
        FoundCheck? check
    )
    {
        var deadline = sheet.Deadlines.SingleOrDefault(entry => entry.StepId == step.Id);
        if (check is not null)
            return check.Told(words);
        if (report is { Percent: { } percent, SaysDone: false })
            return words["Records.ToldReportProgressOf", words.Percent(percent)];
        if (deadline is not null)
            return words[$"Records.Told{step.Action}", words.Said(deadline.Deadline)];
        return words[$"Records.Told{step.Action}", step.AskedDay is { } asked ? words.Day(asked) : null];
    }

    private static Tone ToneOf(AssignmentAction action, FoundCheck? check) =>
        check is not null ? Tones.Of(check.Verdict)
        : action == AssignmentAction.ReportDone ? Tone.Waits
        : Tone.Todo;
}
