using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>A filter that holds now.</summary>
/// <param name="Key">Its parameter in the address.</param>
/// <param name="Value">Its value there.</param>
/// <param name="Text">What it says: "Overdue", "Lead: Unit 06".</param>
public sealed record ActiveFilter(string Key, string Value, string Text)
{
    /// <summary>Another parameter that says nothing without this one, and is taken away with it.</summary>
    public string? Carries { get; init; }
}

/// <summary>What a <see cref="FilterBar"/> says.</summary>
/// <param name="Label">The name of the form.</param>
/// <param name="Open">What shows the fields where they do not all have room.</param>
/// <param name="Submit">The button.</param>
/// <param name="Active">The name of the list of filters that hold.</param>
/// <param name="Remove">What following the link of a filter does.</param>
/// <param name="Clear">Takes all filters away.</param>
public sealed record FilterTexts(string Label, string Open, string Submit, string Active, string Remove, string Clear);

/// <summary>
/// The filters of a list: a form that is sent into the address, and the filters that hold, each with the link
/// that takes it away.
/// </summary>
public sealed partial class FilterBar
{
    [Inject]
    private Words Words { get; set; } = null!;

    /// <summary>The address of the list.</summary>
    [Parameter, EditorRequired]
    public PageAddress Address { get; set; } = null!;

    /// <summary>The names of the fields in this form; the other parameters of the address are carried along.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>The filters that hold.</summary>
    [Parameter]
    public IReadOnlyList<ActiveFilter> Active { get; set; } = [];

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public FilterTexts Texts { get; set; } = null!;

    /// <summary>The field for words: always in sight.</summary>
    [Parameter]
    public RenderFragment? Search { get; set; }

    /// <summary>The fields, each with its label; on a small screen they unfold.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    private IEnumerable<KeyValuePair<string, string>> Kept =>
        Address.Query.Where(pair =>
            pair.Key != PageRequest.PageKey && !Fields.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
        );

    private PageAddress AddressWithout(ActiveFilter filter)
    {
        var without = Address.Without(filter.Key, filter.Value);
        return filter.Carries is { } carried ? without.With(carried, null) : without;
    }

    private PageAddress Cleared => Active.Aggregate(Address, (address, filter) => address.With(filter.Key, null));
}
