using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;

namespace Haukiem.Shell;

/// <summary>The texts of the general components, which are the same on every page.</summary>
internal static class ShellTexts
{
    public static PagerTexts Pager(this Words words) =>
        new(
            words["Shell.Pages"],
            words["Shell.RowsOfTotal"],
            words["Shell.FirstPage"],
            words["Shell.PreviousPage"],
            words["Shell.NextPage"],
            words["Shell.LastPage"],
            words["Shell.RowsPerPage"]
        );

    public static FilterTexts Filter(this Words words) =>
        new(
            words["Shell.Filter"],
            words["Shell.OpenFilters"],
            words["Shell.Apply"],
            words["Shell.ActiveFilters"],
            words["Shell.RemoveFilter"],
            words["Shell.ClearFilters"]
        );

    /// <summary>The sentences of the rules that refused.</summary>
    public static IReadOnlyList<string> Sentences(this Words words, IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(words.Sentence)];

    /// <summary>A refusal as a sentence: days, numbers and choices among its arguments are written for the reader.</summary>
    public static string Sentence(this Words words, Refusal refusal)
    {
        var args = refusal.Args.Select(arg => Written(words, arg)).ToArray();
        var texts = words.Find(refusal.Code) is null
            ? new Words(typeof(Words).Assembly, "Haukiem.Platform", words.Culture)
            : words;
        return texts[refusal.Code, args];
    }

    /// <summary>The names of choices are those of the workbook, where every closed list is written.</summary>
    private static object? Written(Words words, object? arg) =>
        arg switch
        {
            DateOnly day => words.Day(day),
            int number => words.Number((long)number),
            long number => words.Number(number),
            decimal number => words.Number(number, NumberText.FractionDigits),
            Enum choice => words.Find($"Exchange.{choice.GetType().Name}_{choice}") ?? choice.ToString(),
            _ => arg,
        };
}
