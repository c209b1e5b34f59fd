using System.Globalization;
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
}
