using Haukiem.Platform.Texts;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>
/// Tables that somebody hands in: a workbook (.xlsx), a CSV file, a folder of CSV files (one a sheet), or a zip
/// archive with one workbook or with CSV files. Every other file in the folder or archive is an attachment.
/// Nothing is trusted: whatever is larger, deeper or other than <see cref="TableLimits"/> allows is refused.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly List<IDisposable> opened;
    private readonly FileSet? files;

    private TableFile(IReadOnlyList<Sheet> sheets, FileSet? files, List<IDisposable> opened)
    {
        Sheets = sheets;
        this.files = files;
        this.opened = opened;
        Attachments = [.. (files?.Paths ?? []).Order(StringComparer.Ordinal)];
    }

    /// <summary>The sheets in the order of the workbook, of CSV files by name; hidden ones too.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The paths of the files that are not tables.</summary>
    public IReadOnlyList<string> Attachments { get; }

    /// <summary>Opens a file or folder.</summary>
    /// <exception cref="TableFileException">It is no table file, or not one that is read.</exception>
    public static TableFile Open(string path)
    {
        var name = Folding.Normal(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        var kept = new List<IDisposable>();
        try
        {
            if (Directory.Exists(path))
                return OfSet(Keep(kept, FileSet.OfFolder(path, name)), name, kept);
            if (!File.Exists(path))
                throw Unreadable.NoSuchFile(name);
            var stream = Keep(kept, File.OpenRead(path));
            return TableFileContents.KindOf(stream, name) switch
            {
                FileKind.Zip => OfZip(stream, name, kept),
                FileKind.Csv => OfCsv(path, name, kept),
                _ => throw Unreadable.OtherFormat(name),
            };
        }
        catch
        {
            Close(kept);
            throw;
        }
    }

    /// <summary>The sheet of that name, whatever its case, or null.</summary>
    public Sheet? Find(string name)
    {
        var normal = CellText.Clean(name);
        return Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, normal, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether there is an attachment of that path, whatever its case.</summary>
    public bool HasAttachment(string path) => files?.Has(path) ?? false;

    /// <summary>The bytes of an attachment, or null if there is none of that path.</summary>
    public long? LengthOfAttachment(string path) => files?.LengthOf(path);

    /// <summary>Opens an attachment by its path in the folder or archive.</summary>
    /// <exception cref="TableFileException">There is none.</exception>
    public Stream OpenAttachment(string path) => files?.Open(path) ?? throw Unreadable.NoSuchAttachment(path);

    /// <summary>Closes the file.</summary>
    public void Dispose() => Close(opened);

    private static TableFile OfCsv(string path, string name, List<IDisposable> kept) =>
        new([TableFileContents.CsvSheet(name, () => File.OpenRead(path))], files: null, kept);

    private static TableFile OfZip(FileStream stream, string name, List<IDisposable> kept)
    {
        var archive = Keep(kept, ArchiveGuard.Open(stream, name));
        if (archive.GetEntry("mimetype") is not null)
            throw Unreadable.OtherFormat(name); // OpenDocument
        if (archive.GetEntry("[Content_Types].xml") is null)
            return OfSet(Keep(kept, FileSet.OfArchive(archive, name)), name, kept);
        stream.Position = 0;
        return new(Keep(kept, XlsxBook.Open(stream, name)).Sheets(), files: null, kept);
    }

    private static TableFile OfSet(FileSet files, string name, List<IDisposable> kept)
    {
        if (TableFileContents.WorkbookAtTop(files, name) is { } workbook)
        {
            var stream = Keep(kept, TableFileContents.Seekable(files.Take(workbook)()));
            Keep(kept, ArchiveGuard.Open(stream, workbook));
            stream.Position = 0;
            return new(Keep(kept, XlsxBook.Open(stream, workbook)).Sheets(), files, kept);
        }
        var sheets = TableFileContents
            .CsvAtTop(files)
            .Select(path => TableFileContents.CsvSheet(path, files.Take(path)))
            .ToList();
        return sheets.Count > 0 ? new(sheets, files, kept) : throw Unreadable.NoTable(name);
    }

    private static T Keep<T>(List<IDisposable> kept, T item)
        where T : IDisposable
    {
        kept.Add(item);
        return item;
    }

    private static void Close(List<IDisposable> kept)
    {
        foreach (var item in Enumerable.Reverse(kept))
            item.Dispose();
    }
}
