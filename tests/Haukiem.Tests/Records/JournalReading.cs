using System.Net;
using AngleSharp.Dom;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>Somebody who reads the journal: page after page, and what a line stands for.</summary>
internal static class JournalReading
{
    public static IReadOnlyList<IElement> Acts(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".acts > li")];

    public static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where a line that stands for many acts opens; null for one that stands for itself.</summary>
    public static string? Opening(IElement act) => act.QuerySelector(".unfold a")?.GetAttribute("href");

    /// <summary>The lines of all pages from an address on.</summary>
    public static async Task<List<IReadOnlyList<IElement>>> PagesAsync(Visitor visitor, string? address)
    {
        var pages = new List<IReadOnlyList<IElement>>();
        while (address is not null)
        {
            await visitor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            pages.Add(Acts(visitor));
            Assert.True(pages.Count < 200, "The journal has no end.");
            address = visitor.Page.QuerySelector("main .actions a")?.GetAttribute("href");
        }
        return pages;
    }

    /// <summary>The same, with the acts of each line that stands for many in its place.</summary>
    public static async Task<List<IReadOnlyList<IElement>>> UnfoldedAsync(Visitor visitor, string address)
    {
        var pages = new List<IReadOnlyList<IElement>>();
        foreach (var page in await PagesAsync(visitor, address))
        foreach (var act in page)
            if (Opening(act) is { } opening)
                pages.AddRange(await PagesAsync(visitor, opening));
            else
                pages.Add([act]);
        return pages;
    }
}
