using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>
/// A number, what it is of, what it means, and its parts. The figure opens to the list of exactly the records that
/// its number counts, what it is of and each part to theirs. Stands inside an element of class <c>figures</c>.
/// </summary>
public sealed partial class Figure
{
    [Inject]
    private Words Words { get; set; } = null!;

    /// <summary>The address of the list behind the number; none where the reader may see the number and not the list.</summary>
    [Parameter, EditorRequired]
    public string? Href { get; set; }

    /// <summary>The number.</summary>
    [Parameter]
    public long Value { get; set; }

    /// <summary>What is shown where there is no count: a rate, or the words for "not reported".</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>What the number is of.</summary>
    [Parameter]
    public long? Of { get; set; }

    /// <summary>The address of the list of what the number is of.</summary>
    [Parameter]
    public string? OfHref { get; set; }

    /// <summary>What leads there, for who hears it: "of 21 in all".</summary>
    [Parameter]
    public string? OfText { get; set; }

    /// <summary>What the number means, read after it: "17/21 targets met".</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The parts, for the bar and for the key below it.</summary>
    [Parameter]
    public IReadOnlyList<Part> Parts { get; set; } = [];

    /// <summary>Whether a bar is drawn; off where the parts are not parts of one whole.</summary>
    [Parameter]
    public bool Bar { get; set; } = true;

    /// <summary>A last line, such as how much of the scope has reported.</summary>
    [Parameter]
    public string? Note { get; set; }
}
