using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>A number that opens to its list. A zero is quiet and leads nowhere: there is nothing to list; what should stop the eye is strong.</summary>
public sealed partial class Count
{
    [Inject]
    private Words Words { get; set; } = null!;

    /// <summary>The number.</summary>
    [Parameter, EditorRequired]
    public long Value { get; set; }

    /// <summary>What it is of.</summary>
    [Parameter]
    public long? Of { get; set; }

    /// <summary>The address of its list; none where the number is only said.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>Whether a number above zero is something to act on.</summary>
    [Parameter]
    public bool Alarming { get; set; }

    /// <summary>Whether zero is not quiet, but the worst there can be: none of many.</summary>
    [Parameter]
    public bool ZeroAlarms { get; set; }

    private string Class =>
        IsQuiet ? "count zero"
        : Alarming || Value == 0 ? "count alarming"
        : "count";

    private bool IsQuiet => Value == 0 && !ZeroAlarms;

    private string? Rest => Of is { } of ? "/" + Words.Number(of) : null;
}
