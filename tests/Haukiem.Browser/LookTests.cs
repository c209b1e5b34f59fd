using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>Every page can be read: by whoever sees little, on a small screen, in the light and in the dark.</summary>
public sealed class LookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Pages =
    [
        "/overview/TP",
        "/overview/D1?asOf=2013-12-31&tree=was",
        "/overview/TP/grid",
        "/assignments?unit=TP",
        "/assignments?unit=TP&class=withdrawn&q=khong-co",
        "/findings?unit=TP",
        "/checks?unit=TP",
        "/targets?unit=TP",
        "/units?unit=TP",
        "/overview/nowhere",
    ];

    [Theory]
    [InlineData(1280, false, "vi")]
    [InlineData(1280, true, "en")]
    [InlineData(360, false, "en")]
    [InlineData(360, true, "vi")]
    public async Task Nothing_hinders_anybody_and_nothing_is_cut(int width, bool dark, string language)
    {
        var page = await chromium.OpenAsync(width: width, dark: dark, language: language);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await CheckAsync(page, width, path);
        }
        var visitor = await chromium.OpenAsync(office: null, width: width, dark: dark, language: language);
        await visitor.GotoAsync("/sign-in");
        await CheckAsync(visitor, width, "/sign-in");
    }

    private static async Task CheckAsync(IPage page, int width, string path)
    {
        var found = await page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            path
                + ": "
                + string.Join(
                    "; ",
                    found.Violations.Select(one =>
                        $"{one.Id} at {string.Join(", ", one.Nodes.Select(node => node.Html))}"
                    )
                )
        );
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{path} is {wide} wide on a screen of {width}.");
        if (Environment.GetEnvironmentVariable("HAUKIEM_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(path.Split(Path.GetInvalidFileNameChars())).Replace('?', '-').Replace('&', '-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
