using Haukiem.Exchange.Importing;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary>What an import says at its end: the counts, or every place to mend, the first thousand of them here and all in a file.</summary>
internal static class ImportReport
{
    private const int OnScreen = 1_000;

    public static int Print(ImportResult result, Words words, string errorsFile)
    {
        if (result.Problems.Count > 0)
            return PrintProblems(result.Problems, words, errorsFile);
        foreach (var (sheet, tally) in result.Tally.Sheets)
            Console.WriteLine(
                words["Exchange.SheetTally", words[$"Exchange.Sheet_{sheet}"], tally.New, tally.Changed, tally.Same]
            );
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
        using (var file = File.Create(errorsFile))
        using (var csv = new CsvTableWriter(file, new CsvOptions { GuardFormulas = true }))
        {
            csv.Write(
                words["Exchange.ErrorSheet"],
                words["Exchange.ErrorRow"],
                words["Exchange.ErrorColumn"],
                words["Exchange.ErrorWhat"]
            );
            foreach (var problem in problems)
                csv.Write(problem.Sheet, problem.Row, problem.Column, problem.Sentence(words));
        }
        Console.Error.WriteLine(words["Exchange.Refused", problems.Count]);
        Console.Error.WriteLine(words["Exchange.ErrorsInFile", errorsFile]);
        return CommandWords.Refused;
    }
}
