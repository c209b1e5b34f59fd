using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Shell;

namespace Haukiem.Exchange.Importing;

/// <summary>What is wrong with a workbook, where, and (in the words of its rule) what to do.</summary>
/// <param name="Sheet">The sheet as the file names it; empty for the file as a whole.</param>
/// <param name="Row">The row as the spreadsheet program shows it; 0 for the sheet as a whole.</param>
/// <param name="Column">The letters of the column; empty for the row as a whole.</param>
internal sealed record Problem(string Sheet, int Row, string Column, Refusal Refusal)
{
    public string Place(Words words) =>
        (Sheet, Row, Column) switch
        {
            ("", _, _) => words["Exchange.PlaceFile"],
            (_, 0, _) => words["Exchange.PlaceSheet", Sheet],
            (_, _, "") => words["Exchange.PlaceRow", Sheet, Row],
            _ => words["Exchange.PlaceCell", Sheet, Row, Column],
        };

    public string Sentence(Words words) => words.Sentence(Refusal);
}
