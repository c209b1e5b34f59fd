using Haukiem.Exchange.Importing;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary>
/// What the reorganisations of an import pass on, to whom: how much of each kind, the first thousand records on the
/// screen, all of them in a file.
/// </summary>
internal static class PassingReport
{
    private const int OnScreen = 1_000;

    public static void Print(ImportResult result, Words words, string path)
    {
        foreach (var act in result.Passed.GroupBy(one => one.Reorganisation, StringComparer.Ordinal))
        {
            var counts = act.CountBy(one => one.Noun, StringComparer.Ordinal)
                .Select(count => $"{words.Number(count.Value)} {words[$"Exchange.Passed_{count.Key}"]}");
            Console.WriteLine(words["Exchange.PassesOn", act.Key, string.Join(", ", counts)]);
        }
        foreach (var one in result.Passed.Take(OnScreen))
            Console.WriteLine($"  {words[$"Exchange.Passed_{one.Noun}"]} {one.Code}: {one.From} → {To(one, words)}");
        try
        {
            Write(result.Passed, words, path);
            Console.WriteLine(words["Exchange.PassedInFile", path]);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(words["Exchange.ErrorsNotWritten", path, failed.Message]);
        }
    }

    private static void Write(IEnumerable<PassedRow> passed, Words words, string path)
    {
        using var file = File.Create(path);
        using var csv = new CsvTableWriter(file, new CsvOptions { GuardFormulas = true });
        csv.Write(
            words["Exchange.Column_act"],
            words["Exchange.PassedWhat"],
            words["Exchange.Column_record"],
            words["Exchange.PassedFrom"],
            words["Exchange.PassedTo"]
        );
        foreach (var one in passed)
            csv.Write(one.Reorganisation, words[$"Exchange.Passed_{one.Noun}"], one.Code, one.From, To(one, words));
    }

    private static string To(PassedRow one, Words words) => one.To ?? words["Exchange.PassedToNobody"];
}
