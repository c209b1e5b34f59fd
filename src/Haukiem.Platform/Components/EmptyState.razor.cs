using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>What a list says when it has no rows: why, and what may be done.</summary>
public sealed partial class EmptyState
{
    /// <summary>Why nothing is here.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What may be done, with its link.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
