using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>
/// Rows and rules. The order is a link, so it stands in the address; the caption names the scope and the day
/// of what is listed.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class DataTable<TRow>
{
    private readonly List<Column<TRow>> columns = [];

    /// <summary>The rows of this page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TRow> Rows { get; set; } = [];

    /// <summary>Which records these are, of which scope, on which day.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    /// <summary>The address of the list; without it the order cannot be changed.</summary>
    [Parameter]
    public PageAddress? Address { get; set; }

    /// <summary>The order that the rows are in, where it is not said by the address.</summary>
    [Parameter]
    public PageRequest? Request { get; set; }

    /// <summary>What stands instead of a table without rows.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Rows below the others: totals.</summary>
    [Parameter]
    public RenderFragment? Footer { get; set; }

    /// <summary>What the rows are of, above the headings of each printed sheet; not on the screen, where the caption says it.</summary>
    [Parameter]
    public string? Above { get; set; }

    /// <summary>A class of the table: <c>grid</c> draws all rules, as an official form does.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Whether on a phone each row becomes a small sheet: for lists of records, not for tables of numbers.</summary>
    [Parameter]
    public bool Stacked { get; set; }

    private string? TableClass => Stacked ? $"{Class} stacked".TrimStart() : Class;

    private PageRequest? Order => Request ?? (Address is null ? null : PageRequest.Of(Address));

    private bool HasGroups => columns.Exists(column => column.Group is not null);

    private List<(string? Group, List<Column<TRow>> Members)> Groups
    {
        get
        {
            var groups = new List<(string? Group, List<Column<TRow>> Members)>();
            foreach (var column in columns)
            {
                if (groups.Count > 0 && groups[^1].Group == column.Group)
                    groups[^1].Members.Add(column);
                else
                    groups.Add((column.Group, [column]));
            }
            return groups;
        }
    }

    internal void Add(Column<TRow> column) => columns.Add(column);

    private static string GroupClass(List<Column<TRow>> members) =>
        members.TrueForAll(member => member.Wide) ? "group wide" : "group";

    private bool IsOrderedBy(Column<TRow> column) =>
        column.Sortable && string.Equals(Order?.Sort, column.Key, StringComparison.OrdinalIgnoreCase);

    private string? AriaSort(Column<TRow> column) =>
        !IsOrderedBy(column) ? null
        : Order!.Descending ? "descending"
        : "ascending";

    private string SortAddress(Column<TRow> column)
    {
        // Of numbers one looks for the greatest first.
        var descends = IsOrderedBy(column) ? !Order!.Descending : column.Numeric;
        return Address!.With(PageRequest.SortKey, descends ? "-" + column.Key : column.Key).ToString();
    }
}
