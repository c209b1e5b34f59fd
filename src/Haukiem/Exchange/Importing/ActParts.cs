namespace Haukiem.Exchange.Importing;

/// <summary>
/// Rows that are part of the act of another row: the items of a check or of its correction, the results that a
/// conclusion froze, the changes of a reorganisation. They are carried out with it, and only with it.
/// </summary>
internal sealed class ActParts
{
    private readonly HashSet<string> wholes;
    private readonly ILookup<string, Row> parts;

    public ActParts(IReadOnlyCollection<Row> rows)
    {
        wholes = rows.Select(WholeName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        parts = rows.Where(IsPart).ToLookup(NameOfWhole, StringComparer.Ordinal);
    }

    public static bool IsPart(Row row) =>
        row.Sheet == Sheets.CheckItems || row.Sheet == Sheets.RoundResults || IsOfReorganisation(row);

    /// <summary>The changes of a reorganisation, and what it allots.</summary>
    public static bool IsOfReorganisation(Row row) => row.Sheet == Sheets.UnitChanges || row.Sheet == Sheets.Allotments;

    /// <summary>The parts of the act of this row, in the order of the file.</summary>
    public IEnumerable<Row> Of(Row whole) => WholeName(whole) is { } name ? parts[name] : [];

    /// <summary>Whether the file brings the act to which the row belongs.</summary>
    public bool Brings(Row part) => wholes.Contains(NameOfWhole(part));

    public static bool IsKnown(Row part, Codebook book) => book.KnowsAct(NameOfWhole(part));

    public static string NameOfCheck(string check, int version) =>
        version == 1 ? $"Checks/{check}" : $"Checks/{check}#{version}";

    public static string NameOfConclusion(string round) => $"RoundResults/{round}";

    public static string NameOfReorganisation(string code) => $"Reorganisations/{code}";

    private static string NameOfWhole(Row part) =>
        IsOfReorganisation(part) ? NameOfReorganisation(part.Text("act"))
        : part.Sheet == Sheets.RoundResults ? NameOfConclusion(part.Text("round"))
        : NameOfCheck(part.Text("check"), VersionOf(part));

    private static string? WholeName(Row row) =>
        row.Sheet == Sheets.Reorganisations ? NameOfReorganisation(row.Text("code"))
        : row.Sheet == Sheets.Checks ? NameOfCheck(row.Text("code"), 1)
        : row.Sheet == Sheets.CheckCorrections ? NameOfCheck(row.Text("check"), VersionOf(row))
        : row.Sheet == Sheets.RoundSteps && row.Choice<Checks.RoundAction>("step") == Checks.RoundAction.Conclude
            ? NameOfConclusion(row.Text("round"))
        : null;

    public static int VersionOf(Row row) => row.WholeOrNone("version") ?? 1;
}
