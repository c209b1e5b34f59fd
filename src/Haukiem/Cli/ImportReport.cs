using Haukiem.Exchange;
using Haukiem.Exchange.Importing;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary>What an import says at its end: the counts, or every place to mend, the first thousand of them here and all in a file.</summary>
internal static class ImportReport
{
    private const int OnScreen = 1_000;

    public static int Print(ImportResult result, Words words, string errorsFile, string passingFile)
    {
        if (result.Problems.Count > 0)
            return PrintProblems(result.Problems, words, errorsFile);
        foreach (var (sheet, tally) in result.Tally.Sheets)
            Console.WriteLine(
                words["Exchange.SheetTally", words[$"Exchange.Sheet_{sheet}"], tally.New, tally.Changed, tally.Same]
            );
        if (result.Passed.Count > 0)
            PassingReport.Print(result, words, passingFile);
        var all = result.Tally.Sheets.Values.ToList();
        var key = result.IsRehearsal ? "Exchange.Rehearsed" : "Exchange.Imported";
        Console.WriteLine(
            words[key, all.Sum(tally => tally.New), all.Sum(tally => tally.Changed), all.Sum(tally => tally.Same)]
        );
        return 0;
    }

    private static int PrintProblems(IReadOnlyList<Problem> problems, Words words, string errorsFile)
    {
        foreach (var problem in problems.Take(OnScreen))
            Console.Error.WriteLine($"{problem.Place(words)}: {problem.Sentence(words)}");
        if (problems.Count > OnScreen)
            Console.Error.WriteLine(words["Exchange.MoreErrors", problems.Count - OnScreen]);
        Console.Error.WriteLine(words["Exchange.Refused", problems.Count]);
        try
        {
            var free = FreeOf(errorsFile);
            WriteAll(problems, words, free);
            Console.Error.WriteLine(words["Exchange.ErrorsInFile", free]);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(words["Exchange.ErrorsNotWritten", errorsFile, failed.Message]);
        }
        return CommandWords.Refused;
    }

    private static void WriteAll(IReadOnlyList<Problem> problems, Words words, string errorsFile)
    {
        using var file = File.Create(errorsFile);
        using var csv = new CsvTableWriter(file, new CsvOptions { GuardFormulas = true });
        csv.Write([.. TitlesIn(words).Select(title => (CellValue)title)]);
        foreach (var problem in problems)
            csv.Write(problem.Sheet, problem.Row, problem.ColumnSaid(words), problem.Sentence(words));
    }

    /// <summary>A list of an earlier import is written over; another file of that name is somebody's own.</summary>
    private static string FreeOf(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free) && !IsOwn(free); number++)
            free = $"{Path.ChangeExtension(path, null)}-{number}{Path.GetExtension(path)}";
        return free;
    }

    private static bool IsOwn(string path) =>
        ExchangeTexts.Languages.Any(words =>
            string.Equals(
                File.ReadLines(path).FirstOrDefault(),
                string.Join(',', TitlesIn(words)),
                StringComparison.Ordinal
            )
        );

    private static IEnumerable<string> TitlesIn(Words words) =>
        [
            words["Exchange.ErrorSheet"],
            words["Exchange.ErrorRow"],
            words["Exchange.ErrorColumn"],
            words["Exchange.ErrorWhat"],
        ];
}
