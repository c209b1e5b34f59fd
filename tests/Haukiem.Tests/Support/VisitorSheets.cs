using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Tests.Support;

/// <summary>The spreadsheets that pages offer, read as people read them: row by row.</summary>
internal static class VisitorSheets
{
    /// <summary>The rows of the first sheet of a file, the cells of each beside each other.</summary>
    public static async Task<IReadOnlyList<string>> SheetAsync(this Visitor visitor, string address)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        await File.WriteAllBytesAsync(path, await visitor.DownloadAsync(address));
        try
        {
            using var file = TableFile.Open(path);
            return [.. file.Sheets[0].Rows().Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
