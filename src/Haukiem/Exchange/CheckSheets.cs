using Haukiem.Checks;
using Haukiem.Data;
using static Haukiem.Exchange.ColumnRule;

namespace Haukiem.Exchange;

/// <summary>The sheets of rounds and checks: what was planned, found, replied, concluded, and corrected.</summary>
internal static class CheckSheets
{
    private static readonly ColumnRule On = Day("on").Required();
    private static readonly ColumnRule DayOrder = Whole("dayOrder", 1, 1_000_000).OfCarryingOut();
    private static readonly ColumnRule By = Code("by").Required();
    private static readonly ColumnRule Key = Code("key").Required();
    private static readonly ColumnRule Reason = Text("reason", Lengths.Text);
    private static readonly ColumnRule Basis = Text("basis");
    private static readonly ColumnRule Authority = Code("authority");
    private static readonly ColumnRule Evidence = Codes("evidence");

    public static SheetRule Rounds { get; } =
        new(
            "Rounds",
            ["code"],
            [
                Code("code").Required(),
                Text("name").Required(),
                Codes("units").Required(),
                Authority.Required(),
                On,
                By,
                Basis,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule RoundSteps { get; } =
        new(
            "RoundSteps",
            ["key"],
            [
                Key,
                Code("round").Required(),
                Choice<RoundAction>("step").Required(),
                Whole("daysToReply", RoundRules.LeastDaysToReply, RoundRules.MostDaysToReply),
                Code("unit"),
                Text("text", Lengths.Text),
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

    /// <summary>What a conclusion froze: rows of its act, which stand whatever was found later.</summary>
    public static SheetRule RoundResults { get; } =
        new(
            "RoundResults",
            ["round", "unit"],
            [
                Code("round").Required(),
                Code("unit").Required(),
                Code("check").Required(),
                Whole("version", 1, 10_000).Or(1),
                Choice<Verdict>("verdict").Required(),
                Choice<CheckOutcome>("outcome").Required(),
                YesNo("newFindings"),
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule Checks { get; } =
        new(
            "Checks",
            ["code"],
            [
                Code("code").Required(),
                Choice<CheckKind>("kind").Required(),
                Code("round"),
                Code("unit").Required(),
                Choice<Verdict>("verdict").Required(),
                Choice<CheckOutcome>("outcome").Required(),
                Text("summary", Lengths.Text),
                Authority.Required(),
                On,
                By,
                Evidence,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };

    /// <summary>Later versions of checks, each with items of its own on the sheet of items.</summary>
    public static SheetRule CheckCorrections { get; } =
        new(
            "CheckCorrections",
            ["check", "version"],
            [
                Code("check").Required(),
                Whole("version", 2, 10_000).Required(),
                Choice<Verdict>("verdict").Required(),
                Choice<CheckOutcome>("outcome").Required(),
                Text("summary", Lengths.Text),
                Authority.Required(),
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

    public static SheetRule CheckItems { get; } =
        new(
            "CheckItems",
            ["check", "no"],
            [
                Code("check").Required(),
                Whole("no", 1, 10_000).Required(),
                Code("assignment"),
                Code("finding"),
                Choice<Verdict>("verdict").Required(),
                Choice<CheckOutcome>("outcome").Required(),
                Day("followUntil"),
                Whole("version", 1, 10_000).Or(1),
            ]
        )
        {
            IsFact = true,
        };
}
