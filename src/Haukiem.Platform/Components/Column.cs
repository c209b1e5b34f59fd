using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>A column of a <see cref="DataTable{TRow}"/>: what its heading says and what a row shows in it.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class Column<TRow> : ComponentBase
{
    [CascadingParameter]
    private DataTable<TRow> Table { get; set; } = null!;

    /// <summary>The name of the column in addresses; what <c>sort=</c> says.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>A heading above those of neighbouring columns with the same group.</summary>
    [Parameter]
    public string? Group { get; set; }

    /// <summary>Whether the list can be ordered by it.</summary>
    [Parameter]
    public bool Sortable { get; set; }

    /// <summary>Numbers stand at the right, digit below digit.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    /// <summary>What the record is about: in a stacked list it stands first and over the whole width of a phone.</summary>
    [Parameter]
    public bool Leads { get; set; }

    /// <summary>Short texts that are never broken: codes, days.</summary>
    [Parameter]
    public bool Whole { get; set; }

    /// <summary>Left out on a phone, where only what a decision needs has room.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>Whether it names the row, for who hears the table instead of seeing it.</summary>
    [Parameter]
    public bool NamesRow { get; set; }

    /// <summary>What a row shows.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TRow> ChildContent { get; set; } = null!;

    /// <summary>What stands before a cell where there is no heading above it; what leads speaks for itself.</summary>
    internal string? Said =>
        Leads ? null
        : Group is null ? Title
        : $"{Group}: {Title}";

    internal string Class => string.Join(' ', Classes);

    private IEnumerable<string> Classes
    {
        get
        {
            if (Numeric)
                yield return "n";
            if (Whole)
                yield return "whole";
            if (Leads)
                yield return "lead";
            if (Wide)
                yield return "wide";
        }
    }

    /// <summary>Tells the table that the column is there.</summary>
    protected override void OnInitialized() => Table.Add(this);
}
