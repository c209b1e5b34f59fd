using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>A table as a spreadsheet to take along, named by what it is of, its unit and its day.</summary>
internal static class SheetDownload
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<IResult> OfAsync(
        Words words,
        ReadQuestion read,
        string name,
        SheetLayout layout,
        Func<SheetWriter, Task> write
    ) =>
        OfAsync(
            words,
            words.Scope(read),
            $"{name}-{read.Unit.Code}-{RollupLinks.Day(read.Question.Day)}",
            layout,
            write
        );

    /// <summary>The same of what has no unit of its own.</summary>
    /// <param name="title">What the file says that it is of.</param>
    /// <param name="name">The name of the file, without its kind.</param>
    public static async Task<IResult> OfAsync(
        Words words,
        string title,
        string name,
        SheetLayout layout,
        Func<SheetWriter, Task> write
    )
    {
        var file = TemporaryFile();
        using (var workbook = new WorkbookWriter(file, OptionsIn(words, title)))
        {
            await write(workbook.Begin(layout));
            workbook.Complete();
        }
        file.Position = 0;
        return TypedResults.File(file, Kind, name + ".xlsx");
    }

    private static WorkbookOptions OptionsIn(Words words, string title) =>
        new()
        {
            Language = words.Culture.TwoLetterISOLanguageName == "vi" ? Language.Vietnamese : Language.English,
            Title = title,
        };

    private static FileStream TemporaryFile() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.SequentialScan
        );
}
