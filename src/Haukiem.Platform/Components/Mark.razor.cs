using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>A state: its shape, and always its word.</summary>
public sealed partial class Mark
{
    /// <summary>Colour and shape.</summary>
    [Parameter, EditorRequired]
    public Tone Tone { get; set; }

    /// <summary>The word for the state.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";
}
