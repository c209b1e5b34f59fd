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
            words["Shell.Apply"],
            words["Shell.ActiveFilters"],
            words["Shell.RemoveFilter"],
            words["Shell.ClearFilters"]
        );

    /// <summary>The sentences of the rules that refused.</summary>
    public static IReadOnlyList<string> Sentences(this Words words, IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(refusal => words[refusal.Code, refusal.Args])];
}
