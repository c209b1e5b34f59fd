using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Reviews;

namespace Haukiem.Records.Acts;

/// <summary>What can have been done, as the journal names it.</summary>
internal static class ActVerbs
{
    /// <summary>Whatever moves a deadline.</summary>
    public const string Deadlines = "deadlines";

    /// <summary>The verbs that change a deadline, whoever decides them.</summary>
    public static readonly IReadOnlyList<string> OfDeadlines =
    [
        Name(AssignmentAction.GrantExtension),
        Name(AssignmentAction.ChangeDeadline),
        Name(AssignmentAction.SetEarlierDeadline),
    ];

    /// <summary>The verbs of a check, which gives a new day to what it follows further.</summary>
    public static readonly IReadOnlyList<string> OfChecks = ["Checks.Complete", "Checks.Correct"];

    /// <summary>All of them, feature by feature, in the order of their lifecycles.</summary>
    public static IReadOnlyList<(string Feature, IReadOnlyList<string> Verbs)> ByFeature { get; } =
    [
        ("Documents", Of("Documents", "Enter", "Correct", "AddClause", "CorrectClause", "SetTheme", "Link")),
        ("Assignments", [.. Enum.GetValues<AssignmentAction>().Select(Name)]),
        ("Findings", [.. Enum.GetValues<FindingAction>().Select(Name)]),
        (
            "Checks",
            ["Checks.PlanRound", .. Enum.GetNames<RoundAction>().Select(one => $"Checks.{one}Round"), .. OfChecks]
        ),
        ("Reviews", [.. Enum.GetNames<ReviewAction>().Select(action => $"Reviews.{action}")]),
        (
            "Indicators",
            Of("Indicators", "Enter", "Correct", "SetTarget", "CorrectTarget", "ReportValue", "DecideNotApplicable")
        ),
        ("Units", Of("Units", "Create", "Place", "Correct")),
        ("Reorganisations", Of("Reorganisations", "CarryOut", "ChangeUnits", "PassOn")),
        ("People", Of("People", "Enter", "Correct")),
        ("Mandates", Of("Mandates", "Grant", "Correct", "PassOn", "EnterAuthority", "CorrectAuthority")),
        ("Settings", Of("Settings", "Make", "MoveDay")),
    ];

    /// <summary>
    /// Steps that no act has for its verb: a check, or what a unit says of a remedy, causes them. The page of the record
    /// tells them, and so they are found here; by which table, and as which action.
    /// </summary>
    private static readonly Dictionary<string, (string Table, string Action)> Caused = new(StringComparer.Ordinal)
    {
        [Name(AssignmentAction.Verify)] = Step(AssignmentAction.Verify),
        [Name(AssignmentAction.FollowFurther)] = Step(AssignmentAction.FollowFurther),
        [Name(AssignmentAction.WithdrawVerification)] = Step(AssignmentAction.WithdrawVerification),
        [Name(FindingAction.Remedy)] = Step(FindingAction.Remedy),
        [Name(FindingAction.ReopenRemedy)] = Step(FindingAction.ReopenRemedy),
        [Name(FindingAction.Correct)] = Step(FindingAction.Correct),
        [Name(FindingAction.FollowFurther)] = Step(FindingAction.FollowFurther),
    };

    private static readonly HashSet<string> Known = new(
        ByFeature.SelectMany(feature => feature.Verbs).Append(Deadlines),
        StringComparer.Ordinal
    );

    public static bool Knows(string verb) => Known.Contains(verb);

    /// <summary>The table of the steps that say so, and how their rows say it; none for what acts have for their verb.</summary>
    public static (string Table, string Says)? CausedStep(string verb) =>
        Caused.TryGetValue(verb, out var step) ? (step.Table, $"\"Action\":\"{step.Action}\"") : null;

    private static string Name(AssignmentAction action) => $"Assignments.{action}";

    private static string Name(FindingAction action) => $"Findings.{action}";

    private static (string Table, string Action) Step(AssignmentAction action) =>
        (nameof(AssignmentStep), action.ToString());

    private static (string Table, string Action) Step(FindingAction action) => (nameof(FindingStep), action.ToString());

    private static IReadOnlyList<string> Of(string feature, params string[] names) =>
        [.. names.Select(name => $"{feature}.{name}")];
}
