using System.Text;
using Haukiem.Platform.Texts;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Rollups;

/// <summary>The state of a unit as a page of plain text: the number before its label, then a table by unit.</summary>
internal static class StateText
{
    private static readonly (Figure Figure, Func<AssignmentNumbers, long> Number)[] Columns =
    [
        (OfAssignments.Total, numbers => numbers.Total),
        (OfAssignments.Verified, numbers => numbers.Verified),
        (OfAssignments.Open, numbers => numbers.Open),
        (OfAssignments.Overdue, numbers => numbers.Overdue),
        (OfAssignments.AwaitingCheck, numbers => numbers.AwaitingCheck),
    ];

    public static string Of(State state, Words words)
    {
        var text = new StringBuilder();
        text.AppendLine(words["Rollups.StateOf", state.Unit.Name, state.Unit.Code, words.Day(state.AsOf)]);
        if (state.Outlook)
            text.AppendLine(words["Rollups.Outlook"]);
        if (state.Scope == RollupLinks.Name(Extent.Own))
            text.AppendLine(words["Rollups.OnlyOwn"]);
        Indicators(text, words, "Rollups.OwnTargets", state.Indicators);
        Indicators(text, words, "Rollups.TargetsBelow", state.IndicatorsBelow);
        Assignments(text, words, state.Assignments);
        if (state.Checks is { } checks)
        {
            Heading(text, words["Rollups.SubjectChecks"]);
            Line(text, words, OfChecks.Units, checks.Units);
            Line(text, words, OfChecks.Good, checks.Good);
            Line(text, words, OfChecks.Slow, checks.Slow);
            Line(text, words, OfChecks.Poor, checks.Poor);
            Line(text, words, OfChecks.WithNewFindings, checks.WithNewFindings);
            Line(text, words, OfChecks.FollowedFurther, checks.FollowedFurther);
        }
        if (state.Findings is { } findings)
        {
            Heading(text, words["Rollups.SubjectFindings"]);
            Line(text, words, OfFindings.Total, findings.Total);
            Line(text, words, OfFindings.Open, findings.Open);
            Line(text, words, OfFindings.Corrected, findings.Corrected);
            Line(text, words, OfFindings.Left, findings.Left);
            Line(text, words, OfFindings.Outside, findings.Outside);
        }
        if (state.Disagreements is { } disagreements)
            Heading(
                text,
                $"{words.Number(disagreements.Total)} {words.Counted("Rollups.RowsDisagreements", disagreements.Total)}"
            );
        if (state.Coverage is { } coverage)
            Heading(text, words["Rollups.CoverageOf", words.Number(coverage.Reported), words.Number(coverage.Of)]);
        RecordedLate(text, words, state);
        Children(text, words, state.Children);
        return text.ToString().TrimEnd();
    }

    private static void Indicators(StringBuilder text, Words words, string heading, IndicatorNumbers? numbers)
    {
        if (numbers is null)
            return;
        Heading(text, words[heading]);
        Line(text, words, OfTargets.Total, numbers.Total);
        Line(text, words, OfTargets.Exceeded, numbers.Exceeded);
        Line(text, words, OfTargets.Met, numbers.Met);
        Line(text, words, OfTargets.NotMet, numbers.NotMet);
        Line(text, words, OfTargets.NotReported, numbers.NotReported);
        Line(text, words, OfTargets.NotDue, numbers.NotDue);
        Line(text, words, OfTargets.NotApplicable, numbers.NotApplicable);
    }

    private static void Assignments(StringBuilder text, Words words, AssignmentNumbers numbers)
    {
        Heading(text, words["Rollups.SubjectAssignments"]);
        Line(text, words, OfAssignments.Total, numbers.Total);
        Line(text, words, OfAssignments.OnTime, numbers.OnTime);
        Line(text, words, OfAssignments.Late, numbers.Late);
        Line(text, words, OfAssignments.NoDeadline, numbers.NoDeadline);
        Line(text, words, OfAssignments.OpenInTime, numbers.OpenInTime);
        Line(text, words, OfAssignments.Overdue, numbers.Overdue);
        Line(text, words, OfAssignments.OpenNoDeadline, numbers.OpenNoDeadline);
        Line(text, words, OfAssignments.AwaitingCheck, numbers.AwaitingCheck);
        Line(text, words, OfAssignments.DueSoon, numbers.DueSoon);
        Line(text, words, OfAssignments.NotApplicable, numbers.LeftWithout.NotApplicable);
        Line(text, words, OfAssignments.Superseded, numbers.LeftWithout.Superseded);
        Line(text, words, OfAssignments.Withdrawn, numbers.LeftWithout.Withdrawn);
        Line(text, words, OfAssignments.Outside, numbers.Outside);
    }

    private static void RecordedLate(StringBuilder text, Words words, State state)
    {
        var late = state.RecordedLate;
        (Subject Subject, long? Count)[] lines =
        [
            (Subject.Assignments, late.Assignments),
            (Subject.Findings, late.Findings),
            (Subject.Checks, late.Checks),
            (Subject.Targets, late.Targets),
        ];
        if (lines.All(line => line.Count is null or 0))
            return;
        Heading(text, words["Rollups.RecordedAfter", words.Day(state.AsOf)]);
        foreach (var (subject, count) in lines)
            if (count is > 0)
                text.Append(words.Number(count.Value).PadLeft(11))
                    .Append("  ")
                    .AppendLine(words[$"Rollups.Rows{subject}"]);
    }

    private static void Children(StringBuilder text, Words words, IReadOnlyList<ChildState> children)
    {
        if (children.Count == 0)
            return;
        Heading(text, words["Rollups.ByUnit"]);
        foreach (var (figure, i) in Columns.Select((column, i) => (column.Figure, i)))
            text.AppendLine(words.Culture, $"  [{i + 1}] {words[figure.TextKey]}");
        text.Append(' ', 2);
        for (var i = 1; i <= Columns.Length; i++)
            text.Append(string.Create(words.Culture, $"[{i}]").PadLeft(9));
        text.AppendLine();
        foreach (var child in children)
        {
            text.Append(' ', 2);
            foreach (var (_, number) in Columns)
                text.Append(words.Number(number(child.Assignments)).PadLeft(9));
            text.Append("  ").Append(child.Name).Append(" (").Append(child.Code).AppendLine(")");
        }
    }

    private static void Heading(StringBuilder text, string heading) => text.AppendLine().AppendLine(heading);

    private static void Line(StringBuilder text, Words words, Figure figure, long number) =>
        text.Append(words.Number(number).PadLeft(11)).Append("  ").AppendLine(words[figure.TextKey]);
}
