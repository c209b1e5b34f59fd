using Haukiem.Findings;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Records.Telling;
using Haukiem.Rollups;

namespace Haukiem.Records.Findings;

/// <summary>The steps of a finding as sentences.</summary>
internal static class FindingSentences
{
    public static IReadOnlyList<Sentence> Tell(this Words words, FindingSheet sheet) =>
        [.. sheet.Steps.OrderBy(step => step.On).ThenBy(step => step.No).Select(step => words.Tell(sheet, step))];

    private static Sentence Tell(this Words words, FindingSheet sheet, FindingStep step)
    {
        var check = IsOfCheck(step.Action) ? sheet.Checks.FirstOrDefault(one => one.Id == step.CauseId) : null;
        return new Sentence(
            step.On,
            sheet.Witnesses.Of(step.Id.Value),
            sheet.Witnesses.Subject(step.Id.Value, step.AuthorityId),
            check?.Told(words) ?? words[$"Records.ToldFinding{step.Action}"]
        )
        {
            Tone =
                check is not null ? Tones.Of(check.Verdict)
                : step.Action == FindingAction.Remedy ? Tone.Waits
                : Tone.Todo,
            Reason = step.Reason,
            Basis = step.Basis,
        };
    }

    private static bool IsOfCheck(FindingAction action) =>
        action is FindingAction.Correct or FindingAction.FollowFurther;
}
