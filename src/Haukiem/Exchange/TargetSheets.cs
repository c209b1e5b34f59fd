using Haukiem.Data;
using Haukiem.Indicators;
using static Haukiem.Exchange.ColumnRule;

namespace Haukiem.Exchange;

/// <summary>The sheets of what was asked in figures, and of what was reported for it.</summary>
internal static class TargetSheets
{
    private static readonly ColumnRule On = Day("on").Required();
    private static readonly ColumnRule By = Code("by").Required();
    private static readonly ColumnRule Reason = Text("reason", Lengths.Text);
    private static readonly ColumnRule Basis = Text("basis");
    private static readonly ColumnRule DayOrder = Whole("dayOrder", 1, 1_000_000).OfCarryingOut();

    public static SheetRule Targets { get; } =
        new(
            "Targets",
            ["code"],
            [
                Code("code").Required(),
                Code("indicator").Required(),
                Code("unit").Required(),
                Day("from").Required(),
                Day("to").Required(),
                Number("amount").Required(),
                Number("upper"),
                Day("collectOn").Required(),
                Code("authority").Required(),
                On,
                By,
                Basis,
                DayOrder,
            ]
        );

    /// <summary>From which day the authority decided that a target does not apply: said once.</summary>
    public static SheetRule TargetDecisions { get; } =
        new(
            "TargetDecisions",
            ["target"],
            [Code("target").Required(), Code("authority").Required(), On, By, Reason, Basis, DayOrder]
        )
        {
            IsFact = true,
        };

    public static SheetRule Values { get; } =
        new(
            "Values",
            ["key"],
            [
                Code("key").Required(),
                Code("target").Required(),
                Number("amount").Required(),
                Choice<ValueBasis>("basis").Required(),
                On,
                By,
                Reason,
                DayOrder,
            ]
        )
        {
            IsFact = true,
        };
}
