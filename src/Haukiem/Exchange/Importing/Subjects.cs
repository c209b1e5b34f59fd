namespace Haukiem.Exchange.Importing;

/// <summary>The things that a row is about, in the words of the workbook.</summary>
internal static class Subjects
{
    /// <summary>The one thing whose row or step it is.</summary>
    public static string Of(Row row) =>
        row.Sheet.Key switch
        {
            "AssignmentSteps" => Assignment(row.Text("assignment")),
            "FindingSteps" => Finding(row.Text("finding")),
            "RoundSteps" => Round(row.Text("round")),
            "ReviewSteps" => $"Reviews/{row.Text("review")}",
            "CheckCorrections" => Check(row.Text("check")),
            "TargetDecisions" or "Values" => $"Targets/{row.Text("target")}",
            _ => $"{row.Sheet.Key}/{row.Key}",
        };

    /// <summary>Everything that it may move: a part its whole, a remedy its finding, a check what it looked at.</summary>
    public static IEnumerable<string> Of(Row row, ActParts parts)
    {
        yield return Of(row);
        if (row.Sheet == Sheets.Assignments && row.TextOrNone("parent") is { } parent)
            yield return Assignment(parent);
        if (row.Sheet == Sheets.FindingSteps && row.TextOrNone("remedy") is { } remedy)
            yield return Assignment(remedy);
        if (row.Sheet == Sheets.Checks && row.TextOrNone("round") is { } round)
            yield return Round(round);
        foreach (var item in parts.Of(row).Where(part => part.Sheet == Sheets.CheckItems))
            yield return item.TextOrNone("assignment") is { } assignment
                ? Assignment(assignment)
                : Finding(item.TextOrNone("finding") ?? "");
    }

    private static string Assignment(string code) => $"Assignments/{code}";

    private static string Finding(string code) => $"Findings/{code}";

    private static string Round(string code) => $"Rounds/{code}";

    private static string Check(string code) => $"Checks/{code}";
}
