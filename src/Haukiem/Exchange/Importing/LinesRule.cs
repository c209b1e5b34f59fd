namespace Haukiem.Exchange.Importing;

/// <summary>A sheet whose rows are lines of the acts of another: the items of checks, the changes of a reorganisation.</summary>
/// <param name="ActColumn">Names the act by its code.</param>
/// <param name="IsKnown">Whether the instance holds the act of that code already.</param>
internal sealed record LinesRule(SheetRule Lines, string ActColumn, SheetRule Acts, Func<string, bool> IsKnown)
{
    public static IEnumerable<LinesRule> All(Codebook codebook) =>
        [
            new(Sheets.CheckItems, "check", Sheets.Checks, code => codebook.Check(code) is not null),
            new(Sheets.UnitChanges, "act", Sheets.Reorganisations, code => codebook.Reorganisation(code) is not null),
            new(Sheets.Allotments, "act", Sheets.Reorganisations, code => codebook.Reorganisation(code) is not null),
        ];
}
