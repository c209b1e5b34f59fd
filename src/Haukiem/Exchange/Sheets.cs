using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Reviews;
using static Haukiem.Exchange.ColumnRule;

namespace Haukiem.Exchange;

/// <summary>The workbook, sheet by sheet, in the order in which one leans on another. It holds facts, never states.</summary>
internal static class Sheets
{
    private static readonly ColumnRule On = Day("on").Required();
    private static readonly ColumnRule DayOrder = Whole("dayOrder", 1, 1_000_000).OfCarryingOut();
    private static readonly ColumnRule By = Code("by").Required();
    private static readonly ColumnRule Key = Code("key").Required();
    private static readonly ColumnRule Reason = Text("reason", Lengths.Text);
    private static readonly ColumnRule Basis = Text("basis");
    private static readonly ColumnRule Authority = Code("authority");
    private static readonly ColumnRule Evidence = Codes("evidence");

    public static SheetRule Units => OrganisationSheets.Units;

    public static SheetRule Reorganisations => ReorganisationSheets.Reorganisations;

    public static SheetRule UnitChanges => ReorganisationSheets.UnitChanges;

    public static SheetRule Allotments => ReorganisationSheets.Allotments;

    public static SheetRule People => OrganisationSheets.People;

    public static SheetRule Mandates => OrganisationSheets.Mandates;

    public static SheetRule Authorities => OrganisationSheets.Authorities;

    public static SheetRule Documents => OrganisationSheets.Documents;

    public static SheetRule Themes => OrganisationSheets.Themes;

    public static SheetRule Clauses => OrganisationSheets.Clauses;

    public static SheetRule Indicators => OrganisationSheets.Indicators;

    public static SheetRule Targets => TargetSheets.Targets;

    public static SheetRule TargetDecisions => TargetSheets.TargetDecisions;

    public static SheetRule Values => TargetSheets.Values;

    public static SheetRule Assignments { get; } =
        new(
            "Assignments",
            ["code"],
            [
                Code("code").Required(),
                Text("title", Lengths.Text).Required().Correctable(),
                Text("product", Lengths.Text).Correctable(),
                Text("inCharge").Correctable(),
                Code("lead").Required(),
                Codes("supporting"),
                Codes("clauses"),
                Code("parent"),
                Authority.Required(),
                Codes("monitors"),
                Choice<DeadlineKind>("deadlineKind").Required(),
                Day("deadline"),
                Choice<PeriodLength>("every"),
                Text("words"),
                Choice<Handling>("handling").Or(Handling.Ordinary),
                YesNo("concernsPerson"),
                On,
                By,
                Basis,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule AssignmentSteps { get; } =
        new(
            "AssignmentSteps",
            ["key"],
            [
                Key,
                Code("assignment").Required(),
                Choice<AssignmentAction>("step")
                    .Required()
                    .RecordedOn("Assignments", AssignmentAction.Assign, AssignmentAction.CorrectEntry)
                    .RecordedOn("CheckItems", AssignmentAction.Verify, AssignmentAction.FollowFurther)
                    .RecordedOn("CheckCorrections", AssignmentAction.WithdrawVerification),
                On,
                By,
                Text("text", Lengths.Text),
                Whole("percent", 0, 100),
                Choice<DeadlineKind>("deadlineKind"),
                Day("deadline"),
                Choice<PeriodLength>("every"),
                Text("words"),
                Authority,
                Reason,
                Basis,
                Evidence,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule Reviews { get; } =
        new(
            "Reviews",
            ["code"],
            [
                Code("code").Required(),
                Code("unit").Required(),
                Whole("year", 1900, 2200).Required(),
                Choice<ReviewAction>("beginning")
                    .Or(ReviewAction.Hold)
                    .RecordedOn(
                        "ReviewSteps",
                        ReviewAction.Send,
                        ReviewAction.Comment,
                        ReviewAction.Return,
                        ReviewAction.Settle
                    ),
                Text("summary", Lengths.Text),
                Authority,
                On,
                By,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule ReviewSteps { get; } =
        new(
            "ReviewSteps",
            ["key"],
            [
                Key,
                Code("review").Required(),
                Choice<ReviewAction>("step").Required().RecordedOn("Reviews", ReviewAction.Prompt),
                Text("text", Lengths.Text),
                Authority,
                On,
                By,
                Reason,
                Basis,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule Findings { get; } =
        new(
            "Findings",
            ["code"],
            [
                Code("code").Required(),
                Code("unit").Required(),
                YesNo("general"),
                Choice<FindingKind>("kind").Required().Correctable(),
                Text("category").Correctable(),
                Text("title", Lengths.Text).Required().Correctable(),
                Text("cause", Lengths.Text).Correctable(),
                Choice<Priority>("priority").Or(Priority.Ordinary).Correctable(),
                Choice<FindingOrigin>("origin").Required(),
                Code("originCode"),
                Authority.Required(),
                Choice<Handling>("handling").Or(Handling.Ordinary),
                YesNo("concernsPerson"),
                On,
                By,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule FindingSteps { get; } =
        new(
            "FindingSteps",
            ["key"],
            [
                Key,
                Code("finding").Required(),
                Choice<FindingAction>("step")
                    .Required()
                    .RecordedOn("Findings", FindingAction.Raise, FindingAction.CorrectEntry)
                    .RecordedOn("AssignmentSteps", FindingAction.Remedy, FindingAction.ReopenRemedy)
                    .RecordedOn("CheckItems", FindingAction.Correct, FindingAction.FollowFurther),
                Code("remedy"),
                Authority,
                On,
                By,
                Reason,
                Basis,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule Rounds => CheckSheets.Rounds;

    public static SheetRule RoundSteps => CheckSheets.RoundSteps;

    public static SheetRule RoundResults => CheckSheets.RoundResults;

    public static SheetRule Checks => CheckSheets.Checks;

    public static SheetRule CheckCorrections => CheckSheets.CheckCorrections;

    public static SheetRule CheckItems => CheckSheets.CheckItems;

    public static IReadOnlyList<SheetRule> All { get; } =
    [
        Units,
        Reorganisations,
        UnitChanges,
        Allotments,
        People,
        Documents,
        Mandates,
        Authorities,
        Themes,
        Clauses,
        Indicators,
        Targets,
        TargetDecisions,
        Values,
        Assignments,
        AssignmentSteps,
        Reviews,
        ReviewSteps,
        Findings,
        FindingSteps,
        Rounds,
        RoundSteps,
        Checks,
        CheckCorrections,
        CheckItems,
        RoundResults,
    ];

    public static int PlaceOf(SheetRule sheet) => All.Index().First(at => at.Item == sheet).Index;
}
