using Haukiem.Assignments;
using Haukiem.Checks;
using static Haukiem.Assignments.AssignmentClass;

namespace Haukiem.Rollups;

/// <summary>The figures of each subject, by the names that stand in addresses and in JSON.</summary>
internal static class Figures
{
    public const string TotalName = "total";

    private static readonly Dictionary<(Subject, string), Figure> ByName = All()
        .ToDictionary(figure => (figure.Subject, figure.Name));

    public static IEnumerable<Figure> Of(Subject subject) => ByName.Values.Where(figure => figure.Subject == subject);

    public static Figure? Find(Subject subject, string name) => ByName.GetValueOrDefault((subject, name));

    /// <summary>The figure that a list shows when none is named.</summary>
    public static Figure Total(Subject subject) => ByName[(subject, TotalName)];

    private static IEnumerable<Figure> All() =>
        [
            .. OfAssignments.All,
            .. OfFindings.All,
            .. OfChecks.All,
            .. OfTargets.All,
            .. OfUnits.All,
            .. OfDisagreements.All,
        ];

    internal static class OfAssignments
    {
        private static readonly AssignmentClass[] Done = [VerifiedOnTime, VerifiedLate, VerifiedNoDeadline];

        private static readonly AssignmentClass[] Going =
        [
            InTime,
            AssignmentClass.Overdue,
            AssignmentClass.NoDeadline,
            AssignmentClass.AwaitingCheck,
        ];

        public static Figure Total { get; } = Make(TotalName, [.. Done, .. Going]);
        public static Figure Verified { get; } = Make("verified", Done);
        public static Figure OnTime { get; } = Make("onTime", [VerifiedOnTime]);
        public static Figure Late { get; } = Make("late", [VerifiedLate]);
        public static Figure NoDeadline { get; } = Make("noDeadline", [VerifiedNoDeadline]);
        public static Figure Open { get; } = Make("open", Going);
        public static Figure OpenInTime { get; } = Make("openInTime", [InTime]);
        public static Figure Overdue { get; } = Make("overdue", [AssignmentClass.Overdue]);
        public static Figure OpenNoDeadline { get; } = Make("openNoDeadline", [AssignmentClass.NoDeadline]);
        public static Figure AwaitingCheck { get; } = Make("awaitingCheck", [AssignmentClass.AwaitingCheck]);
        public static Figure DueSoon { get; } = Make("dueSoon", [InTime], Marks.DueSoon);
        public static Figure LateAgainstOriginal { get; } =
            Make("lateAgainstOriginal", Done, Marks.LateAgainstOriginal);
        public static Figure LeftWithout { get; } =
            Make("leftWithout", [AssignmentClass.NotApplicable, AssignmentClass.Superseded, AssignmentClass.Withdrawn]);
        public static Figure NotApplicable { get; } = Make("notApplicable", [AssignmentClass.NotApplicable]);
        public static Figure Superseded { get; } = Make("superseded", [AssignmentClass.Superseded]);
        public static Figure Withdrawn { get; } = Make("withdrawn", [AssignmentClass.Withdrawn]);
        public static Figure Outside { get; } = Make("outside", [AssignmentClass.Outside]);

        internal static IEnumerable<Figure> All { get; } =
        [
            Total,
            Verified,
            OnTime,
            Late,
            NoDeadline,
            Open,
            OpenInTime,
            Overdue,
            OpenNoDeadline,
            AwaitingCheck,
            DueSoon,
            LateAgainstOriginal,
            LeftWithout,
            NotApplicable,
            Superseded,
            Withdrawn,
            Outside,
        ];

        private static Figure Make(string name, AssignmentClass[] classes, int mark = 0) =>
            new(Subject.Assignments, name, [.. classes.Select(one => (int)one)], mark);
    }

    internal static class OfFindings
    {
        public static Figure Total { get; } = Make(TotalName, FindingClass.Open, FindingClass.Corrected);
        public static Figure Open { get; } = Make("open", FindingClass.Open);
        public static Figure Corrected { get; } = Make("corrected", FindingClass.Corrected);
        public static Figure Left { get; } = Make("left", FindingClass.Left);
        public static Figure Outside { get; } = Make("outside", FindingClass.Outside);

        internal static IEnumerable<Figure> All { get; } = [Total, Open, Corrected, Left, Outside];

        private static Figure Make(string name, params FindingClass[] classes) =>
            new(Subject.Findings, name, [.. classes.Select(one => (int)one)]);
    }

    internal static class OfChecks
    {
        private static readonly Verdict[] Any = [Verdict.Good, Verdict.Slow, Verdict.Poor];

        /// <summary>Units with a completed check on the spot in the year, once each.</summary>
        public static Figure Units { get; } = Make(TotalName, Any);
        public static Figure Good { get; } = Make("good", [Verdict.Good]);
        public static Figure Slow { get; } = Make("slow", [Verdict.Slow]);
        public static Figure Poor { get; } = Make("poor", [Verdict.Poor]);
        public static Figure WithNewFindings { get; } = Make("withNewFindings", Any, Marks.WithNewFindings);
        public static Figure FollowedFurther { get; } = Make("followedFurther", Any, Marks.FollowedFurther);

        internal static IEnumerable<Figure> All { get; } = [Units, Good, Slow, Poor, WithNewFindings, FollowedFurther];

        private static Figure Make(string name, Verdict[] verdicts, int mark = 0) =>
            new(Subject.Checks, name, [.. verdicts.Select(one => (int)one)], mark);
    }

    internal static class OfTargets
    {
        public static Figure Total { get; } =
            Make(TotalName, TargetClass.Exceeded, TargetClass.Met, TargetClass.NotMet, TargetClass.NotReported);
        public static Figure Exceeded { get; } = Make("exceeded", TargetClass.Exceeded);
        public static Figure Met { get; } = Make("met", TargetClass.Met);
        public static Figure MetOrExceeded { get; } = Make("metOrExceeded", TargetClass.Exceeded, TargetClass.Met);
        public static Figure NotMet { get; } = Make("notMet", TargetClass.NotMet);
        public static Figure NotReported { get; } = Make("notReported", TargetClass.NotReported);
        public static Figure NotDue { get; } = Make("notDue", TargetClass.NotDue);
        public static Figure NotApplicable { get; } = Make("notApplicable", TargetClass.NotApplicable);

        internal static IEnumerable<Figure> All { get; } =
        [Total, Exceeded, Met, MetOrExceeded, NotMet, NotReported, NotDue, NotApplicable];

        private static Figure Make(string name, params TargetClass[] classes) =>
            new(Subject.Targets, name, [.. classes.Select(one => (int)one)]);
    }

    internal static class OfUnits
    {
        /// <summary>The units that were asked for something.</summary>
        public static Figure Asked { get; } = Make(TotalName, UnitClass.Reported, UnitClass.NotReported);
        public static Figure Reported { get; } = Make("reported", UnitClass.Reported);
        public static Figure NotReported { get; } = Make("notReported", UnitClass.NotReported);

        internal static IEnumerable<Figure> All { get; } = [Asked, Reported, NotReported];

        private static Figure Make(string name, params UnitClass[] classes) =>
            new(Subject.Units, name, [.. classes.Select(one => (int)one)]);
    }

    internal static class OfDisagreements
    {
        public static Figure Total { get; } = Make(TotalName, DisagreementClass.Assignment, DisagreementClass.Finding);
        public static Figure Assignments { get; } = Make("assignments", DisagreementClass.Assignment);
        public static Figure Findings { get; } = Make("findings", DisagreementClass.Finding);

        internal static IEnumerable<Figure> All { get; } = [Total, Assignments, Findings];

        private static Figure Make(string name, params DisagreementClass[] classes) =>
            new(Subject.Disagreements, name, [.. classes.Select(one => (int)one)]);
    }
}
