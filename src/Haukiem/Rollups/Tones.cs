using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Platform.Components;

namespace Haukiem.Rollups;

/// <summary>How each class is drawn; the word always stands beside it.</summary>
internal static class Tones
{
    public static Tone Of(AssignmentClass ofClass) =>
        ofClass switch
        {
            AssignmentClass.VerifiedOnTime => Tone.Good,
            AssignmentClass.VerifiedNoDeadline => Tone.Fine,
            AssignmentClass.VerifiedLate => Tone.Slow,
            AssignmentClass.Overdue => Tone.Bad,
            AssignmentClass.AwaitingCheck => Tone.Waits,
            AssignmentClass.InTime or AssignmentClass.NoDeadline => Tone.Todo,
            AssignmentClass.NotApplicable
            or AssignmentClass.Superseded
            or AssignmentClass.Withdrawn
            or AssignmentClass.Outside => Tone.None,
        };

    public static Tone Of(FindingClass ofClass) =>
        ofClass switch
        {
            FindingClass.Open => Tone.Todo,
            FindingClass.Corrected => Tone.Good,
            FindingClass.Left or FindingClass.Outside => Tone.None,
        };

    public static Tone Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Good => Tone.Good,
            Verdict.Slow => Tone.Slow,
            Verdict.Poor => Tone.Bad,
        };

    public static Tone Of(TargetClass ofClass) =>
        ofClass switch
        {
            TargetClass.Exceeded => Tone.Good,
            TargetClass.Met => Tone.Fine,
            TargetClass.NotMet => Tone.Bad,
            TargetClass.NotReported => Tone.Todo,
            TargetClass.NotApplicable or TargetClass.NotDue => Tone.None,
        };

    public static Tone Of(UnitClass ofClass) =>
        ofClass switch
        {
            UnitClass.Reported => Tone.Good,
            UnitClass.NotReported => Tone.Todo,
        };
}
