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
        foreach (var path in LookTests.Pages)
        {
            finished.Clear();
            await browser.SendAsync("Network.clearBrowserCache");
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var weight = 0;
            foreach (var request in finished.ToList())
            {
                var sizes = await request.SizesAsync();
                weight += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            }
            Assert.True(weight is > 0 and < Most, $"{path} weighs {weight} bytes in {finished.Count} answers.");
        }
    }
}
