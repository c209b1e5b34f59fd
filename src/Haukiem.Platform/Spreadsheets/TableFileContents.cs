using System.Text;

namespace Haukiem.Platform.Spreadsheets;

internal enum FileKind
{
    Zip,
    Csv,
    Other,
}

/// <summary>Tells what a file is, and which files of a set are the tables.</summary>
internal static class TableFileContents
{
    private const int OldHeaderSearched = 1 << 20;

    public static FileKind KindOf(Stream stream, string name)
    {
        Span<byte> head = stackalloc byte[8];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read] switch
        {
            [(byte)'P', (byte)'K', 3 or 5, ..] => FileKind.Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw OldContainer(stream, name),
            _ => IsCsv(name) ? FileKind.Csv : FileKind.Other,
        };
    }

    /// <summary>The one workbook that lies beside nothing but attachments; deeper ones are attachments.</summary>
    public static string? WorkbookAtTop(FileSet files, string name)
    {
        var workbooks = files
            .Paths.Where(path => AtTop(path) && IsWorkbook(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        return workbooks.Count switch
        {
            0 => null,
            1 => workbooks[0],
            _ => throw Unreadable.TwoWorkbooks(name, workbooks[0], workbooks[1]),
        };
    }

    public static IReadOnlyList<string> CsvAtTop(FileSet files) =>
        [.. files.Paths.Where(path => AtTop(path) && IsCsv(path)).Order(StringComparer.Ordinal)];

    public static Sheet CsvSheet(string path, Func<Stream> open)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new Sheet(name, isHidden: false, _ => CsvRows.Read(open, name));
    }

    /// <summary>A workbook is read here and there, an archive only from front to end: unpacked to a file first.</summary>
    public static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
            return stream;
        using (stream)
        {
            var unpacked = new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.ReadWrite,
                    Options = FileOptions.DeleteOnClose,
                }
            );
            stream.CopyTo(unpacked);
            unpacked.Position = 0;
            return unpacked;
        }
    }

    private static bool AtTop(string path) => !path.Contains('/');

    // A spreadsheet program that has a workbook open keeps a small file ~$name.xlsx beside it.
    private static bool IsWorkbook(string path) =>
        !path.StartsWith("~$", StringComparison.Ordinal) && HasEnding(path, ".xlsx", ".xlsm");

    private static bool IsCsv(string path) => HasEnding(path, ".csv", ".tsv");

    private static bool HasEnding(string path, string one, string other) =>
        path.EndsWith(one, StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Old Office files and encrypted new ones share one container.</summary>
    private static TableFileException OldContainer(Stream stream, string name)
    {
        var head = new byte[OldHeaderSearched];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, read).IndexOf(EncryptedPart) >= 0
            ? Unreadable.Encrypted(name)
            : Unreadable.OldFormat(name);
    }

    private static byte[] EncryptedPart { get; } = Encoding.Unicode.GetBytes("EncryptedPackage");
}
