using static Haukiem.Rollups.Figures;

namespace Haukiem.Rollups;

/// <summary>Tallies as the named numbers of a state, each with the address of its list.</summary>
/// <param name="Question">The unit, the day and the tree that were counted.</param>
/// <param name="Unit">The code of that unit.</param>
internal sealed record Numbers(Question Question, string Unit)
{
    /// <summary>The whole of the checks is units that were checked, and is called so.</summary>
    public const string CheckedUnits = "units";

    /// <summary>The whole of the coverage: reported of how many.</summary>
    public const string AskedUnits = "of";

    public IndicatorNumbers Indicators(Tally tally, Extent extent) =>
        new(
            tally[OfTargets.Total],
            tally[OfTargets.Exceeded],
            tally[OfTargets.Met],
            tally[OfTargets.NotMet],
            tally[OfTargets.NotReported],
            tally[OfTargets.NotDue],
            tally[OfTargets.NotApplicable],
            Lists(Subject.Targets, extent)
        );

    public AssignmentNumbers Assignments(Tally tally) =>
        new(
            tally[OfAssignments.Total],
            tally[OfAssignments.Verified],
            tally[OfAssignments.OnTime],
            tally[OfAssignments.Late],
            tally[OfAssignments.NoDeadline],
            tally[OfAssignments.Open],
            tally[OfAssignments.OpenInTime],
            tally[OfAssignments.Overdue],
            tally[OfAssignments.OpenNoDeadline],
            tally[OfAssignments.AwaitingCheck],
            tally[OfAssignments.DueSoon],
            tally[OfAssignments.LateAgainstOriginal],
            new LeftNumbers(
                tally[OfAssignments.NotApplicable],
                tally[OfAssignments.Superseded],
                tally[OfAssignments.Withdrawn]
            ),
            tally[OfAssignments.Outside],
            Lists(Subject.Assignments, Question.Extent)
        );

    public CheckNumbers Checks(Tally tally) =>
        new(
            tally[OfChecks.Units],
            tally[OfChecks.Good],
            tally[OfChecks.Slow],
            tally[OfChecks.Poor],
            tally[OfChecks.WithNewFindings],
            tally[OfChecks.FollowedFurther],
            Lists(Subject.Checks, Question.Extent, CheckedUnits)
        );

    public FindingNumbers Findings(Tally tally) =>
        new(
            tally[OfFindings.Total],
            tally[OfFindings.Open],
            tally[OfFindings.Corrected],
            tally[OfFindings.Left],
            tally[OfFindings.Outside],
            Lists(Subject.Findings, Question.Extent)
        );

    public CoverageNumbers Coverage(Tally tally) =>
        new(tally[OfUnits.Reported], tally[OfUnits.Asked], Lists(Subject.Units, Question.Extent, AskedUnits));

    public DisagreementNumbers Disagreements(Tally tally) =>
        new(
            tally[OfDisagreements.Total],
            tally[OfDisagreements.Assignments],
            tally[OfDisagreements.Findings],
            Lists(Subject.Disagreements, Question.Extent)
        );

    public LateNumbers RecordedLate(IReadOnlyDictionary<Subject, long> late) =>
        new(
            late[Subject.Assignments],
            late.TryGetValue(Subject.Findings, out var findings) ? findings : null,
            late.TryGetValue(Subject.Checks, out var checks) ? checks : null,
            late.TryGetValue(Subject.Targets, out var targets) ? targets : null,
            late.Keys.ToDictionary(
                subject => RollupLinks.Name(subject),
                subject => RollupLinks.List(Question with { RecordedLate = true }, Unit, Figures.Total(subject)),
                StringComparer.Ordinal
            )
        );

    /// <summary>Each address under the name that its number bears in the state.</summary>
    private Dictionary<string, string> Lists(Subject subject, Extent extent, string total = TotalName) =>
        Figures
            .Of(subject)
            .ToDictionary(
                figure => figure.Name == TotalName ? total : figure.Name,
                figure => RollupLinks.List(Question with { Extent = extent }, Unit, figure),
                StringComparer.Ordinal
            );
}
