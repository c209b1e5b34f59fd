using System.CommandLine;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary><c>haukiem sample</c>: makes a practice instance out of a sample, in an empty folder or database.</summary>
internal static class SampleCommand
{
    private const int ProblemsShown = 20;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Which sample: cantho-2013.", HelpName = "NAME" };
        var command = new Command("sample", "Make a practice instance with a sample organisation.") { name };
        command.SetAction(
            async (line, stop) =>
            {
                var words = CommandWords.Current;
                var wanted = line.GetValue(name)!;
                if (Samples.Find(wanted) is not { } sample)
                {
                    var known = string.Join(", ", Samples.All.Select(one => one.Name));
                    return await RefuseAsync([words["Cli.SampleUnknown", wanted, known]]);
                }
                await using var host = await CommandHost.OpenAsync(line, stop);
                return await LoadAsync(host, sample, words, stop);
            }
        );
        return command;
    }

    private static async Task<int> LoadAsync(CommandHost host, Sample sample, Words words, CancellationToken stop)
    {
        var loader = ActivatorUtilities.CreateInstance<SampleLoader>(host.Services);
        if (await loader.RefusalAsync(sample, stop) is { } refusal)
            return await RefuseAsync([words[refusal.Code, refusal.Args]]);
        var result = await loader.LoadAsync(sample, words["Cli.SampleCorrection"], stop);
        if (result.Problems.Count > 0)
            return await RefuseAsync(
                result
                    .Problems.Take(ProblemsShown)
                    .Select(problem => $"{problem.Place(words)}: {problem.Sentence(words)}")
                    .Prepend(words["Cli.SampleNotTaken", sample.Name])
            );
        var accounts = await loader.OpenAccountsAsync(sample, stop);
        var output = Console.Out;
        await output.WriteLineAsync(words["Cli.SampleLoaded", sample.Name, words.Day(sample.Day)]);
        await output.WriteLineAsync(words["Cli.SampleSignIn"]);
        var width = accounts.Max(account => account.UserName.Length);
        foreach (var account in accounts)
            await output.WriteLineAsync($"  {account.UserName.PadRight(width)}  {account.Password}  {account.Office}");
        return 0;
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
