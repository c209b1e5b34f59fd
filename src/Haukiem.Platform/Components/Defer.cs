using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Haukiem.Platform.Components;

/// <summary>
/// Draws its content after its elder siblings have been initialised: a table is drawn only when it knows its columns.
/// </summary>
public sealed class Defer : ComponentBase
{
    /// <summary>What is drawn.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
