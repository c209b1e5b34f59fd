using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>One step of the way to a page.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address; none for the page itself.</param>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>The way to a page, from the top.</summary>
public sealed partial class Breadcrumbs
{
    /// <summary>The steps.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    /// <summary>The name of the navigation.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";
}
