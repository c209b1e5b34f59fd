using System.Globalization;
using System.Text.RegularExpressions;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Cells that somebody merged because the same holds for all their rows: the file holds it in the first of them
/// alone, and the other rows would be taken in without it.
/// </summary>
internal static partial class MergedCells
{
    /// <summary>What is merged in the head of the sheet, or below its last row, is decoration.</summary>
    public static IEnumerable<Problem> Of(Sheet sheet, int head, int last) =>
        from range in sheet.Merged
        let corners = Corners().Match(range)
        where corners.Success && RowOf(corners, "last") > head && RowOf(corners, "first") <= last
        select new Problem(
            sheet.Name,
            RowOf(corners, "first"),
            corners.Groups["column"].Value,
            new Refusal("Exchange.CellsMerged", range)
        );

    private static int RowOf(Match corners, string corner) =>
        int.Parse(corners.Groups[corner].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<column>[A-Z]{1,3})(?<first>[0-9]{1,7}):[A-Z]{1,3}(?<last>[0-9]{1,7})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Corners();
}
