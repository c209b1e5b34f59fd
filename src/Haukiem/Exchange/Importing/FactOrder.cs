using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Reviews;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// The order in which facts are carried out: by day; within a day as life goes: what is planned and given
/// before what is done about it, what is done before it is checked, what a check raised after the check.
/// Rows that say their order in the day come after those that do not, in their order. Where that leaves it open, as
/// the file has it.
/// </summary>
internal static class FactOrder
{
    private static readonly List<SheetRule> SheetsOfADay =
    [
        Sheets.Reorganisations,
        Sheets.Targets,
        Sheets.Values,
        Sheets.TargetDecisions,
        Sheets.Reviews,
        Sheets.ReviewSteps,
        Sheets.Rounds,
        Sheets.Assignments,
        Sheets.Findings,
        Sheets.FindingSteps,
        Sheets.AssignmentSteps,
        Sheets.Checks,
        Sheets.CheckCorrections,
    ];

    public static IEnumerable<Row> Sort(IReadOnlyCollection<Row> rows)
    {
        var raisedByCheck = rows.Where(row =>
                row.Sheet == Sheets.Findings && row.Choice<FindingOrigin>("origin") == FindingOrigin.Check
            )
            .Select(row => row.Text("code"))
            .ToHashSet(StringComparer.Ordinal);
        var depths = DepthsOf(rows);
        var values = rows.Where(row => row.Sheet == Sheets.Values)
            .ToLookup(row => row.Text("target"), row => row.Day("on"), StringComparer.Ordinal);
        var targets = rows.Where(row => row.Sheet == Sheets.Targets)
            .ToLookup(row => row.Text("code"), row => TurnOf(row, values), StringComparer.Ordinal);
        return rows.Where(row => SheetsOfADay.Contains(row.Sheet) || row.Sheet == Sheets.RoundSteps)
            .Select(row => TakeTurn(row, targets, values))
            .OrderBy(row => row.Turn)
            .ThenBy(row => row.Sheet == Sheets.TargetDecisions)
            .ThenBy(row => !IsOfUnits(row))
            .ThenBy(row => row.WholeOrNone("dayOrder") ?? 0)
            .ThenBy(row => RankOf(row, raisedByCheck))
            .ThenBy(row => row.Sheet == Sheets.Assignments ? depths[row.Text("code")] : 0)
            .ThenBy(StepRankOf)
            .ThenBy(row => row.Number);
    }

    /// <summary>Rows to be laid out together: whole days, unless a day has very many.</summary>
    public static IEnumerable<(IReadOnlyList<Row> Rows, bool IsLastDayOver)> InDays(IEnumerable<Row> sorted, int wished)
    {
        var some = new List<Row>();
        foreach (var row in sorted)
        {
            var isNewDay = some.Count > 0 && row.Turn != some[^1].Turn;
            // A reorganisation takes hold of very many things, and of them alone.
            var isApart = some.Count > 0 && (IsOfUnits(row) || IsOfUnits(some[^1]));
            if (isApart || some.Count >= (isNewDay ? wished : 4 * wished))
            {
                yield return (some, isNewDay);
                some = [];
            }
            some.Add(row);
        }
        if (some.Count > 0)
            yield return (some, true);
    }

    private static bool IsOfUnits(Row row) => row.Sheet == Sheets.Reorganisations;

    /// <summary>
    /// A target is there before its first value; it is left out after it was set and after its last value, even where
    /// somebody wrote down later that it had been set, or left out, on another day.
    /// </summary>
    private static Row TakeTurn(Row row, ILookup<string, DateOnly> targets, ILookup<string, DateOnly> values)
    {
        row.Turn =
            row.Sheet == Sheets.Targets ? TurnOf(row, values)
            : row.Sheet == Sheets.TargetDecisions
                ? values[row.Text("target")].Concat(targets[row.Text("target")]).Append(row.Day("on")).Max()
            : row.Day("on");
        return row;
    }

    private static DateOnly TurnOf(Row target, ILookup<string, DateOnly> values) =>
        values[target.Text("code")].Append(target.Day("on")).Min();

    private static double RankOf(Row row, HashSet<string> raisedByCheck)
    {
        var checks = SheetsOfADay.IndexOf(Sheets.Checks);
        if (row.Sheet == Sheets.RoundSteps)
            return row.Choice<RoundAction>("step") == RoundAction.Begin
                ? SheetsOfADay.IndexOf(Sheets.Rounds) + 0.5
                : checks + 3;
        if (row.Sheet == Sheets.CheckCorrections)
            return checks + 4;
        if (row.Sheet == Sheets.Findings && raisedByCheck.Contains(row.Text("code")))
            return checks + 1;
        if (row.Sheet == Sheets.FindingSteps && raisedByCheck.Contains(row.Text("finding")))
            return checks + 2;
        return SheetsOfADay.IndexOf(row.Sheet);
    }

    /// <summary>
    /// Acknowledged before everything else of its day, reported done after it; a draft before the replies to it, a
    /// conclusion after them; a review and the corrections of a check as they go.
    /// </summary>
    private static int StepRankOf(Row row) =>
        row.Sheet.Key switch
        {
            "AssignmentSteps" => row.Choice<AssignmentAction>("step") switch
            {
                AssignmentAction.Acknowledge => 0,
                AssignmentAction.ReportDone => 2,
                _ => 1,
            },
            "RoundSteps" => row.Choice<RoundAction>("step") switch
            {
                RoundAction.Conclude => 2,
                RoundAction.Agree or RoundAction.Dispute => 1,
                _ => 0,
            },
            "ReviewSteps" => (int)row.Choice<ReviewAction>("step"),
            "CheckCorrections" => ActParts.VersionOf(row),
            _ => 0,
        };

    /// <summary>How deep each assignment stands below others of the file: what hands on comes before what is handed on.</summary>
    private static Dictionary<string, int> DepthsOf(IEnumerable<Row> rows)
    {
        var parents = rows.Where(row => row.Sheet == Sheets.Assignments)
            .ToDictionary(row => row.Text("code"), row => row.TextOrNone("parent"), StringComparer.Ordinal);
        return parents.Keys.ToDictionary(code => code, code => Depth(code, parents), StringComparer.Ordinal);
    }

    private static int Depth(string code, Dictionary<string, string?> parents)
    {
        var depth = 0;
        for (var at = code; depth <= parents.Count && parents.GetValueOrDefault(at) is { } parent; at = parent)
            depth++;
        return depth;
    }
}
