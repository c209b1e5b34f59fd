using System.CommandLine;
using Haukiem.Data;
using Haukiem.Exchange;
using Haukiem.Exchange.Exporting;
using Haukiem.Exchange.Importing;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary><c>haukiem import</c>, <c>haukiem export</c> and <c>haukiem template</c>: the workbook in and out.</summary>
internal static class ExchangeCommands
{
    public static IEnumerable<Command> Create() => [CreateImport(), CreateExport(), CreateTemplate()];

    private static Command CreateImport()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A workbook (.xlsx), a folder of CSV files, or a .zip of either with evidence.",
        };
        var rehearse = new Option<bool>("--dry-run")
        {
            Description = "Do everything, keep nothing, and say what would change.",
        };
        var importer = new Option<string>("--as")
        {
            Description = "Who brings it in; the journal names them beside those who acted.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "haukiem import",
        };
        var errors = new Option<string?>("--errors")
        {
            Description = "Where to write the full list of errors (otherwise FILE.errors.csv).",
            HelpName = "PATH",
        };
        var command = new Command("import", "Take a workbook in: all of it, or nothing.")
        {
            file,
            rehearse,
            importer,
            errors,
        };
        command.SetAction(
            async (line, stop) =>
            {
                var words = line.Words();
                var path = line.GetValue(file)!;
                var importedBy = line.GetValue(importer)!;
                if (importedBy.Length > Lengths.Line)
                    return words.Refuse(new Refusal("Exchange.ImporterTooLong", importedBy.Length, Lengths.Line));
                try
                {
                    using var table = TableFile.Open(path);
                    await using var host = await CommandHost.OpenAsync(line, stop);
                    var reason = words["Exchange.CorrectionReason", Path.GetFileName(path)];
                    using var progress = new ProgressLine(words);
                    var result = await host
                        .Services.GetRequiredService<Import>()
                        .RunAsync(table, importedBy, reason, line.GetValue(rehearse), progress.Tell, stop);
                    progress.Dispose();
                    return ImportReport.Print(
                        result,
                        words,
                        line.GetValue(errors) ?? path.TrimEnd('/') + ".errors.csv",
                        path.TrimEnd('/') + ".passing.csv"
                    );
                }
                catch (TableFileException unreadable)
                {
                    return words.Refuse(unreadable.Refusal);
                }
            }
        );
        return command;
    }

    private static Command CreateExport()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Where to: .xlsx, .zip (with evidence), or a folder of CSV files (with evidence).",
        };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command("export", "Write the instance out as the workbook that an import takes in again.")
        {
            file,
            force,
        };
        command.SetAction(
            async (line, stop) =>
            {
                var words = line.Words();
                var path = line.GetValue(file)!;
                if (
                    Path.GetExtension(path).ToUpperInvariant() is not ("" or ".XLSX" or ".ZIP")
                    && !Directory.Exists(path)
                )
                    return words.Refuse(new Refusal("Exchange.ExportKind", Path.GetExtension(path)));
                if (IsTaken(path) && !line.GetValue(force))
                    return words.Refuse(new Refusal("Exchange.FileExists", path));
                await using var host = await CommandHost.OpenPresentAsync(line, stop);
                if (host is null)
                    return CommandWords.Refused;
                var export = host.Services.GetRequiredService<Export>();
                if (await words.WriteAsync(path, () => export.RunAsync(path, words, stop)) is not { } result)
                    return CommandWords.Refused;
                Console.WriteLine(words["Exchange.Exported", result.Rows, path]);
                if (result.LeftOut > 0)
                    Console.WriteLine(words["Exchange.LeftOutPerson", result.LeftOut]);
                if (result.FilesWithoutPlace > 0)
                    Console.WriteLine(words["Exchange.EvidenceLeftOut", result.FilesWithoutPlace]);
                return 0;
            }
        );
        return command;
    }

    private static Command CreateTemplate()
    {
        var file = new Argument<string>("FILE") { Description = "The workbook to write (.xlsx)." };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command(
            "template",
            "Write the empty workbook: a sheet a noun, explained, with lists to choose from."
        )
        {
            file,
            force,
        };
        command.SetAction(
            async (line, stop) =>
            {
                var words = line.Words();
                var path = line.GetValue(file)!;
                if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                    return words.Refuse(new Refusal("Exchange.TemplateKind", Path.GetFileName(path)));
                if (IsTaken(path) && !line.GetValue(force))
                    return words.Refuse(new Refusal("Exchange.FileExists", path));
                var written = await words.WriteAsync(
                    path,
                    () => Beside.WriteFileAsync(path, output => Task.FromResult(Template(output, words)))
                );
                if (written is null)
                    return CommandWords.Refused;
                Console.WriteLine(words["Exchange.TemplateWritten", path]);
                return 0;
            }
        );
        return command;
    }

    private static string Template(Stream output, Words words)
    {
        using var workbook = new WorkbookWriter(
            output,
            new WorkbookOptions { Language = Export.LanguageOf(words), Title = words["Shell.Product"] }
        );
        foreach (var sheet in Sheets.All)
            workbook.Begin(WorkbookLayout.Of(sheet, words));
        workbook.Complete();
        return words["Shell.Product"];
    }

    /// <summary>What the disk or the format does not take is told; what was there before is still there.</summary>
    /// <returns>Nothing where it could not be written.</returns>
    private static async Task<T?> WriteAsync<T>(this Words words, string path, Func<Task<T>> write)
        where T : class
    {
        try
        {
            return await write();
        }
        catch (TableFileException unwritable)
        {
            words.Refuse(unwritable.Refusal);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            words.Refuse(new Refusal("Exchange.CannotWrite", path, failed.Message));
        }
        return null;
    }

    private static bool IsTaken(string path) =>
        File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());
}
