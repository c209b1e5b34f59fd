using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Indicators;
using Haukiem.Mandates;
using static Haukiem.Exchange.ColumnRule;

namespace Haukiem.Exchange;

/// <summary>The sheets of what an organisation is: units, people, mandates, documents and indicators.</summary>
internal static class OrganisationSheets
{
    public static SheetRule Units { get; } =
        new(
            "Units",
            ["code", "from"],
            [
                Code("code").Required(),
                Text("name").Required(),
                Text("kind"),
                Code("parent"),
                Whole("order", 0, 1_000_000).Or(0),
                Day("from").Required(),
            ]
        );

    public static SheetRule People { get; } =
        new("People", ["code"], [Code("code").Required(), Text("name").Required(), YesNo("office")]);

    public static SheetRule Mandates { get; } =
        new(
            "Mandates",
            ["code"],
            [
                Code("code").Required(),
                Code("person").Required(),
                Choice<Role>("role").Required(),
                Code("unit").Required(),
                Code("reaches"),
                Choice<Reach>("reach").Or(Reach.Subtree),
                Code("matter"),
                YesNo("external"),
                Day("from").Required(),
                Day("to"),
            ]
        );

    public static SheetRule Authorities { get; } =
        new("Authorities", ["code"], [Code("code").Required(), Text("name").Required(), Code("unit").Required()]);

    public static SheetRule Documents { get; } =
        new(
            "Documents",
            ["code"],
            [
                Code("code").Required(),
                Text("kind").Required(),
                Text("symbol"),
                Text("issuer").Required(),
                Day("issuedOn").Required(),
                Text("abstract", Lengths.Text).Required(),
                YesNo("directive"),
                Choice<Handling>("handling").Or(Handling.Ordinary),
                Codes("amends"),
                Codes("restsOn"),
                Codes("goesTogetherWith"),
            ]
        );

    public static SheetRule Themes { get; } =
        new(
            "Themes",
            ["document", "year"],
            [Code("document").Required(), Whole("year", 1900, 2200).Required(), Text("text").Required()]
        );

    public static SheetRule Clauses { get; } =
        new(
            "Clauses",
            ["document", "number"],
            [
                Code("document").Required(),
                Text("number", Lengths.Code).Required(),
                Text("text", Lengths.Text).Required(),
                Whole("order", 0, 1_000_000).Or(0),
            ]
        );

    public static SheetRule Indicators { get; } =
        new(
            "Indicators",
            ["code"],
            [
                Code("code").Required(),
                Text("name").Required(),
                Text("measure").Required(),
                Choice<Direction>("direction").Required(),
                Choice<IndicatorPeriod>("period").Required(),
                Number("tolerance").Or(0m),
                Number("baseline"),
                Choice<TreeAggregation>("overTree").Or(TreeAggregation.None),
                Choice<PeriodAggregation>("overPeriods").Or(PeriodAggregation.None),
                Code("numerator"),
                Code("denominator"),
                Code("weight"),
            ]
        );
}
