using DocumentFormat.OpenXml.Packaging;
using Book = DocumentFormat.OpenXml.Spreadsheet;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>An Office Open XML workbook, open for reading.</summary>
internal sealed class XlsxBook : IDisposable
{
    private const long LargestDescription = 16L << 20; // of workbook.xml and styles.xml, which are read whole
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly string file;
    private readonly bool from1904;
    private readonly Lazy<SharedStrings> strings;
    private readonly Lazy<NumberFormats> formats;

    private XlsxBook(SpreadsheetDocument document, WorkbookPart workbook, string file)
    {
        this.document = document;
        this.workbook = workbook;
        this.file = file;
        from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        strings = new(() => SharedStrings.Read(workbook.SharedStringTablePart?.GetStream()));
        formats = new(() => NumberFormats.Read(workbook.WorkbookStylesPart));
    }

    /// <summary>The stream must stay open as long as the workbook is read.</summary>
    public static XlsxBook Open(Stream stream, string file)
    {
        var package = Unreadable.Guard(file, () => Package(stream, file));
        try
        {
            if (package.WorkbookPart is not { } part || !IsWorkbook(part.ContentType))
                throw Unreadable.OtherFormat(file);
            return Unreadable.Guard(file, () => new XlsxBook(package, part, file));
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public IReadOnlyList<Sheet> Sheets() => Unreadable.Guard(file, () => Listed().ToList());

    public void Dispose() => document.Dispose();

    private static SpreadsheetDocument Package(Stream stream, string file)
    {
        try
        {
            var settings = new OpenSettings { MaxCharactersInPart = LargestDescription };
            return SpreadsheetDocument.Open(stream, isEditable: false, settings);
        }
        catch (Exception other) when (other is OpenXmlPackageException or FileFormatException)
        {
            throw Unreadable.OtherFormat(file, other);
        }
    }

    /// <summary>The library takes the main part of a text document or a binary workbook for a workbook too.</summary>
    private static bool IsWorkbook(string contentType) =>
        contentType.Contains("spreadsheetml", StringComparison.Ordinal)
        || contentType.Contains("ms-excel.sheet.macroEnabled", StringComparison.Ordinal);

    private IEnumerable<Sheet> Listed()
    {
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Book.Sheet>() ?? [])
        {
            // Charts have sheets of their own, without rows.
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
                continue;
            var name = CellText.Clean(sheet.Name?.Value ?? "");
            var state = sheet.State?.Value ?? Book.SheetStateValues.Visible;
            yield return new Sheet(name, state != Book.SheetStateValues.Visible, merged => Rows(part, name, merged));
        }
    }

    private IEnumerable<SheetRow> Rows(WorksheetPart part, string name, ICollection<string> merged)
    {
        using var rows = Unreadable.Guard(
            file,
            () => new XlsxRows(part.GetStream(), name, strings.Value, formats.Value, from1904)
        );
        while (Unreadable.Guard(name, rows.Next) is { } row)
            yield return row;
        foreach (var range in Unreadable.Guard(name, () => rows.Merged().ToList()))
            merged.Add(range);
    }
}
