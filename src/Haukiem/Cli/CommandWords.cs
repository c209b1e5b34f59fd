using System.CommandLine;
using Haukiem.Exchange;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;

namespace Haukiem.Cli;

/// <summary>The language of a command, and how it tells what was refused.</summary>
internal static class CommandWords
{
    /// <summary>What the shell gets when a command was refused.</summary>
    public const int Refused = 1;

    public static Option<string> LanguageOption() =>
        new("--lang")
        {
            Description = "vi or en.",
            HelpName = "LANG",
            DefaultValueFactory = _ => "vi",
        };

    public static Words WordsOf(this ParseResult line, Option<string> language) =>
        ExchangeTexts.In(
            string.Equals(line.GetValue(language), "en", StringComparison.OrdinalIgnoreCase) ? "en-GB" : "vi-VN"
        );

    public static int Refuse(this Words words, params IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Console.Error.WriteLine(words.Sentence(refusal));
        return Refused;
    }
}
