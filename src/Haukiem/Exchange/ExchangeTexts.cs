using System.Globalization;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange;

/// <summary>How the workbook is spoken of, in a language.</summary>
internal static class ExchangeTexts
{
    public static IReadOnlyList<Words> Languages { get; } = [In("vi-VN"), In("en-GB")];

    public static Words In(string culture) =>
        new(typeof(ExchangeTexts).Assembly, nameof(Haukiem), CultureInfo.GetCultureInfo(culture));

    public static string Title(this Words words, SheetRule sheet) => words[$"Exchange.Sheet_{sheet.Key}"];

    public static string Title(this Words words, ColumnRule column) => words[$"Exchange.Column_{column.Key}"];

    public static string Explanation(this Words words, ColumnRule column) => words[$"Exchange.Explain_{column.Key}"];

    public static string Choice(this Words words, Type list, string name) => words[$"Exchange.{list.Name}_{name}"];

    /// <summary>A refusal as a sentence: days and choices among its arguments are written for the reader.</summary>
    public static string Sentence(this Words words, Refusal refusal)
    {
        var args = refusal.Args.Select(arg => Written(words, arg)).ToArray();
        return words.Find(refusal.Code) is null
            ? PlatformSentence(words, refusal.Code, args)
            : words[refusal.Code, args];
    }

    private static object? Written(Words words, object? arg) =>
        arg switch
        {
            DateOnly day => words.Day(day),
            Enum choice => words.Find($"Exchange.{choice.GetType().Name}_{choice}") ?? choice.ToString(),
            _ => arg,
        };

    private static string PlatformSentence(Words words, string code, object?[] args) =>
        new Words(typeof(Words).Assembly, "Haukiem.Platform", words.Culture)[code, args];
}
