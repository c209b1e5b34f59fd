using System.Globalization;
using Haukiem.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>Which rows of how many are shown, and the way to the others. Pages and their size stand in the address.</summary>
public sealed partial class Pager
{
    [Inject]
    private Words Words { get; set; } = null!;

    /// <summary>The address of the list.</summary>
    [Parameter, EditorRequired]
    public PageAddress Address { get; set; } = null!;

    /// <summary>The page shown, within bounds.</summary>
    [Parameter, EditorRequired]
    public PageRequest Request { get; set; } = null!;

    /// <summary>How many rows the whole list has.</summary>
    [Parameter, EditorRequired]
    public long Total { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public PagerTexts Texts { get; set; } = null!;

    /// <summary>Whether another number of rows on a page can be chosen.</summary>
    [Parameter]
    public bool WithSizes { get; set; } = true;

    private bool HasSizes => WithSizes && Total > PageRequest.Sizes[0];

    private int LastPage => Request.LastPage(Total);

    private string Range =>
        string.Format(
            Words.Culture,
            Texts.Range,
            Words.Number(Math.Min(Total, Request.Skip + 1L)),
            Words.Number(Math.Min(Total, (long)Request.Page * Request.Size)),
            Words.Number(Total)
        );

    private IEnumerable<(string Text, int? Page)> Steps
    {
        get
        {
            var back = Request.Page > 1;
            var on = Request.Page < LastPage;
            yield return (Texts.First, back ? 1 : null);
            yield return (Texts.Previous, back ? Request.Page - 1 : null);
            yield return (Texts.Next, on ? Request.Page + 1 : null);
            yield return (Texts.Last, on ? LastPage : null);
        }
    }

    private string AddressOf(int page) =>
        Address.With(PageRequest.PageKey, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).ToString();

    private string AddressOfSize(int size) =>
        Address
            .With(
                PageRequest.SizeKey,
                size == PageRequest.Sizes[0] ? null : size.ToString(CultureInfo.InvariantCulture)
            )
            .ToString();
}
