namespace Haukiem.Platform.Components;

/// <summary>What a <see cref="Pager"/> says.</summary>
/// <param name="Label">The name of the navigation.</param>
/// <param name="Range">First row {0}, last row {1}, all rows {2}.</param>
/// <param name="First">To the first page.</param>
/// <param name="Previous">To the page before.</param>
/// <param name="Next">To the page after.</param>
/// <param name="Last">To the last page.</param>
/// <param name="Size">Before the sizes offered.</param>
public sealed record PagerTexts(
    string Label,
    string Range,
    string First,
    string Previous,
    string Next,
    string Last,
    string Size
);
