using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Tests.Platform.Spreadsheets;

/// <summary>A folder of its own for the files of one test.</summary>
internal sealed class Files : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("haukiem-tables-");

    public string Folder => folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public string Write(string name, byte[] content)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string WriteWorkbook(string name, Action<WorkbookWriter> write)
    {
        using var stream = File.Create(Path(name));
        using var workbook = new WorkbookWriter(stream);
        write(workbook);
        workbook.Complete();
        return Path(name);
    }

    /// <summary>The code of the refusal when the file is opened and all its rows are read.</summary>
    public static string RefusalOf(string path) => Assert.Throws<TableFileException>(() => ReadAll(path)).Refusal.Code;

    public static Refusal FullRefusalOf(string path) => Assert.Throws<TableFileException>(() => ReadAll(path)).Refusal;

    /// <summary>The texts of a sheet's cells, row by row, with the rows' numbers.</summary>
    public static string[] Lines(Sheet sheet) =>
        [.. sheet.Rows().Select(row => $"{row.Number}: {string.Join('|', row.Cells.Select(c => c.Text))}")];

    public static void ReadAll(string path)
    {
        using var file = TableFile.Open(path);
        foreach (var sheet in file.Sheets)
            _ = sheet.Rows().Count();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
