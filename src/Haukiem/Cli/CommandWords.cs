using System.CommandLine;
using System.Globalization;
using Haukiem.Exchange;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;
using Haukiem.Rollups;
using Haukiem.Shell;

namespace Haukiem.Cli;

/// <summary>The language in which commands speak, and how they tell what was refused.</summary>
internal static class CommandWords
{
    /// <summary>What the shell gets when a command was refused.</summary>
    public const int Refused = 2;

    /// <summary>For every command: the machine's language where the product has it, otherwise Vietnamese.</summary>
    public static Option<string> LanguageOption { get; } = MakeOption();

    public static Words Words(this ParseResult line) =>
        ExchangeTexts.In(line.GetValue(LanguageOption) == "en" ? "en-GB" : "vi-VN");

    /// <summary>A day as it is typed at a command: year first, or in the Vietnamese order whatever the machine speaks.</summary>
    public static Outcome<DateOnly> ReadDay(string written) =>
        DayText.Parse(written, Language.Vietnamese, out var day) != DayReading.Fine
            ? new Refusal("Cli.DayNotRead", written)
        : day < QuestionQueries.FirstDay || day > QuestionQueries.LastDay
            ? new Refusal("Cli.DayTooFar", day, QuestionQueries.FirstDay, QuestionQueries.LastDay)
        : day;

    public static int Refuse(this Words words, params IEnumerable<Refusal> refusals) =>
        Refuse(refusals.Select(words.Sentence));

    public static int Refuse(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return Refused;
    }

    private static Option<string> MakeOption()
    {
        var option = new Option<string>("--lang")
        {
            Description = "The language of the text: vi or en.",
            HelpName = "LANG",
            Recursive = true,
            DefaultValueFactory = _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi",
        };
        option.AcceptOnlyFromAmong("vi", "en");
        return option;
    }
}
