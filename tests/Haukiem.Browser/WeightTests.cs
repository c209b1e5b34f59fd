using System.IO.Compression;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>What a page weighs for somebody on a slow line who has never been here.</summary>
public sealed class WeightTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Most = 100_000;

    [Fact]
    public async Task Every_page_comes_with_less_than_a_hundred_kilobytes_on_a_first_visit()
    {
        var page = await chromium.OpenAsync();
        var browser = await page.Context.NewCDPSessionAsync(page);
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in LookTests.Pages)
        {
            finished.Clear();
            await browser.SendAsync("Network.clearBrowserCache");
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var weight = 0;
            foreach (var request in finished.ToList())
                weight += await WeightAsync(page, request, files);
            Assert.True(weight is > 0 and < Most, $"{path} weighs {weight} bytes in {finished.Count} answers.");
        }
    }

    /// <summary>A page as it came; a file that never changes as it is packed once and for all when the program is published.</summary>
    private static async Task<int> WeightAsync(IPage page, IRequest request, Dictionary<string, int> files)
    {
        var sizes = await request.SizesAsync();
        if (request.ResourceType == "document")
            return sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        if (!files.TryGetValue(request.Url, out var packed))
            files[request.Url] = packed = await PackedAsync(page, request.Url);
        return sizes.ResponseHeadersSize + packed;
    }

    /// <summary>Asked for once more: the browser may have thrown away what it has used.</summary>
    private static async Task<int> PackedAsync(IPage page, string file)
    {
        var answer = await page.APIRequest.GetAsync(file);
        using var packed = new MemoryStream();
        await using (var packing = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await packing.WriteAsync(await answer.BodyAsync());
        return (int)packed.Length;
    }
}
