using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>
/// What a page has to say before anything else: that something was done, or why it was not. A refusal lists
/// all its reasons at once.
/// </summary>
public sealed partial class Notice
{
    /// <summary>What happened.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>By which fields name it as what describes them.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Whether something was refused; otherwise it is information.</summary>
    [Parameter]
    public bool IsRefusal { get; set; }

    /// <summary>The reasons, each one sentence.</summary>
    [Parameter]
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>What may be done about it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
