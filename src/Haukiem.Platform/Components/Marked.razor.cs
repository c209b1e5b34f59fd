using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>A text with what was looked for marked in it.</summary>
public sealed partial class Marked
{
    /// <summary>The text, in pieces.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MarkedPiece> Pieces { get; set; } = [];
}
