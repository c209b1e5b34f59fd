using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups.Overview;

/// <summary>In which order the lines of a unit stand, and which of them are on the page: as the address says.</summary>
internal sealed record ChildOrder(PageRequest Request)
{
    /// <summary>The order of the organisation's own list.</summary>
    public const string Unit = "unit";
    public const string Open = "open";
    public const string Findings = "findings";

    /// <summary>All units of nearly every organisation; no page should weigh more.</summary>
    public const int AtOnce = 200;

    private static readonly string[] Keys = [PageRequest.SortKey, PageRequest.PageKey, PageRequest.SizeKey];

    private static readonly Dictionary<string, Func<ChildState, long>> Numbers = new(
        GridColumn.All.Select(NumberOf),
        StringComparer.Ordinal
    )
    {
        [Open] = line => line.Assignments.Open,
        [Findings] = line => line.Findings?.Open ?? 0,
    };

    /// <summary>Whether the parameter of an address is about the lines, not about what they count.</summary>
    public static bool IsSaidBy(string key) => Keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it; what makes no sense is told and passed over.</summary>
    public static ChildOrder Of(PageAddress address, Action<Refusal> tell)
    {
        var asked = PageRequest.Of(key => QuestionQueries.Bounded(address[key]), Unknown);
        if (asked.Sort is { } sort && sort != Unit && !Numbers.ContainsKey(sort))
        {
            Unknown(PageRequest.SortKey, sort);
            asked = asked with { Sort = null, Descending = false };
        }
        return new ChildOrder(asked with { Size = AtOnce, Sort = asked.Sort ?? Unit });

        void Unknown(string key, string text) => tell(new Refusal($"Rollups.Unknown_{key}", text));
    }

    /// <summary>The lines in that order; those that are alike stay in the order of the organisation.</summary>
    public IReadOnlyList<ChildState> Sorted(IReadOnlyList<ChildState> lines) =>
        (Numbers.GetValueOrDefault(Request.Sort!), Request.Descending) switch
        {
            (null, false) => lines,
            (null, true) => [.. lines.Reverse()],
            ({ } number, false) => [.. lines.OrderBy(number)],
            ({ } number, true) => [.. lines.OrderByDescending(number)],
        };

    /// <summary>Those of the page; a page behind the last is the last.</summary>
    public IReadOnlyList<ChildState> OfPage(IReadOnlyList<ChildState> lines) =>
        [.. Sorted(lines).Skip(Within(lines.Count).Skip).Take(AtOnce)];

    public PageRequest Within(int total) => Request.Within(total);

    private static KeyValuePair<string, Func<ChildState, long>> NumberOf(GridColumn column) =>
        new(column.Figure.Name, line => column.Number(line.Assignments));
}
