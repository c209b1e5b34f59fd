using Haukiem.Data;
using Haukiem.Reorganisations;
using static Haukiem.Exchange.ColumnRule;

namespace Haukiem.Exchange;

/// <summary>The sheets of how an organisation changes: the acts, their lines, and what of a divided unit goes where.</summary>
internal static class ReorganisationSheets
{
    public static SheetRule Reorganisations { get; } =
        new(
            "Reorganisations",
            ["code"],
            [
                Code("code").Required(),
                Day("on").Required(),
                Code("by").Required(),
                Text("basis").Required(),
                Text("reason", Lengths.Text),
                Code("undoes"),
                Whole("dayOrder", 1, 1_000_000).OfCarryingOut(),
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule UnitChanges { get; } =
        new(
            "UnitChanges",
            ["act", "no"],
            [
                Code("act").Required(),
                Whole("no", 1, 1_000_000).Required(),
                Choice<ChangeKind>("change").Required(),
                Code("unit").Required(),
                Text("name"),
                Text("kind"),
                Code("parent"),
                Whole("order", 0, 1_000_000),
                Code("successor"),
                YesNo("principal"),
            ]
        )
        {
            IsFact = true,
        };

    public static SheetRule Allotments { get; } =
        new(
            "Allotments",
            ["act", "record"],
            [Code("act").Required(), Code("record").Required(), Code("unit").Required()]
        )
        {
            IsFact = true,
        };
}
