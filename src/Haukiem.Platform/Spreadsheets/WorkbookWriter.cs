using System.Buffers;
using System.Xml;
using Haukiem.Platform.Texts;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>How a workbook is written and what it says of itself; no machine and no program is named.</summary>
public sealed record WorkbookOptions
{
    /// <summary>How days are shown.</summary>
    public Language Language { get; init; }

    /// <summary>What the file says it is called.</summary>
    public string? Title { get; init; }

    /// <summary>Who the file says made it.</summary>
    public string? Creator { get; init; }
}

/// <summary>
/// Writes a workbook (.xlsx) from front to end, one sheet after the other, without holding it in memory. The
/// same input gives the same bytes.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private const int LongestName = 31;
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(@":\/?*[]");
    private readonly XlsxParts parts;
    private readonly WorkbookOptions options;
    private readonly ChoiceLists lists = new();
    private readonly List<(SheetLayout Layout, string? Filter)> sheets = [];
    private (XmlWriter Xml, SheetLayout Layout, SheetWriter Rows)? current;

    /// <summary>The stream is left open; it need not be able to seek.</summary>
    public WorkbookWriter(Stream output, WorkbookOptions? options = null)
    {
        parts = new XlsxParts(output);
        this.options = options ?? new WorkbookOptions();
    }

    /// <summary>Ends the sheet before and begins the next; headers and explanations are written.</summary>
    public SheetWriter Begin(SheetLayout layout)
    {
        CheckName(layout.Name);
        End();
        var xml = parts.Begin(FormattableString.Invariant($"xl/worksheets/sheet{sheets.Count + 1}.xml"));
        SheetFrame.WriteStart(xml, layout, isFirst: sheets.Count == 0);
        var rows = new SheetWriter(xml, layout, options.Language);
        rows.WriteHeader();
        current = (xml, layout, rows);
        return rows;
    }

    /// <summary>Writes what belongs to the whole. A workbook that was not completed cannot be opened.</summary>
    public void Complete()
    {
        End();
        if (lists.IsUsed)
            WriteLists();
        if (sheets.Count == 0)
            throw new InvalidOperationException("A workbook has at least one sheet.");
        parts.Write("xl/styles.xml", WorkbookStyle.Xml(options.Language));
        using (var xml = parts.Begin("xl/workbook.xml"))
            WorkbookIndex.Write(xml, sheets);
        parts.WriteDescription(sheets.Count, options.Title, options.Creator);
    }

    /// <summary>Closes the file; without <see cref="Complete"/> it is not whole.</summary>
    public void Dispose()
    {
        current?.Xml.Dispose();
        parts.Dispose();
    }

    private void End()
    {
        if (current is not var (xml, layout, rows))
            return;
        SheetFrame.WriteEnd(xml, layout, rows.Rows, lists);
        xml.Dispose();
        sheets.Add((layout, SheetFrame.FilterOf(layout, rows.Rows)));
        current = null;
    }

    private void WriteLists()
    {
        var layout = new SheetLayout(ChoiceLists.SheetName, []) { HasHeader = false, IsHidden = true };
        var sheet = Begin(layout);
        foreach (var row in lists.Rows())
            sheet.Write(row);
        End();
    }

    private void CheckName(string name)
    {
        var allowed =
            name.Length is > 0 and <= LongestName
            && !name.AsSpan().ContainsAny(NotInNames)
            && !name.StartsWith('\'')
            && !name.EndsWith('\'')
            && CellText.Clean(name) == name;
        if (!allowed)
            throw new ArgumentException($"Not a name for a sheet: {name}", nameof(name));
        var written = sheets.Select(sheet => sheet.Layout.Name).Append(current?.Layout.Name);
        if (written.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"There is a sheet {name} already.", nameof(name));
    }
}
