using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Haukiem.Tests.Support;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>Every page can be read: by whoever sees little, on a small screen, in the light and in the dark.</summary>
public sealed partial class LookTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>A4 lying across, 297 mm less its margins, in the pixels of the browser.</summary>
    private const int PrintedWidth = 1009;

    internal static readonly string[] Pages =
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
        "/assignments?unit=TP&asOf=2013-11-20&tree=was&class=x",
        "/assignments?unit=TP&asOf=2013-12-31&class=overdue&handling=ordinary",
        "/assignments?unit=TP&directive=NQ-04&clause=1&origin=clause&dueFrom=2013-01-01&dueTo=2013-12-31",
        "/findings?unit=TP&kind=newProblem&category=khong-co",
        "/disagreements?unit=TP",
        "/saved-lists",
        "/saved-lists?list=%2Frounds",
        "/assignments/NV-01",
        "/assignments/NV-09?asOf=2013-11-01&tree=was",
        "/assignments/NV-12",
        "/assignments/NV-12?asOf=2011-12-31",
        "/assignments/NV-01?asOf=2011-12-31",
        "/findings/HC-2",
        "/documents/NQ-04",
        "/rounds/DK-D2-2013",
        "/reviews/KD-1",
        "/indicators/CS-CT-01?unit=TP",
        "/documents?unit=TP",
        "/documents?unit=TP&answered=notWhole&q=khong-co",
        "/rounds?unit=TP",
        "/reviews?unit=TP",
        "/indicators?unit=TP",
        "/search",
        "/search?q=xây+dựng+đơn+vị",
        "/search?q=NV-01",
        "/search?q=khong-co&kind=x",
        "/journal",
        "/journal?verb=deadlines",
        "/journal?code=khong-co",
        "/assignments/nowhere",
        "/overview/nowhere",
        "/nowhere",
        "/problem/500",
    ];

    /// <summary>Each width, light and language at least once; the long form puts them together in other ways too.</summary>
    public static TheoryData<int, bool, string> Screens { get; } =
        LongForm.IsAsked
            ? new()
            {
                { 1280, false, "vi" },
                { 360, true, "en" },
                { 1280, true, "en" },
                { 360, false, "en" },
                { 360, true, "vi" },
                // A window of 1280 at twice its size.
                { 640, false, "vi" },
            }
            : new() { { 1280, false, "vi" }, { 360, true, "en" } };

    [Theory]
    [MemberData(nameof(Screens))]
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
        await visitor.Locator("#user-name").FillAsync("VP");
        await visitor.Locator("#password").FillAsync("khong phai mat khau");
        await visitor.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(visitor.Locator("#password[aria-invalid=true]")).ToBeVisibleAsync();
        await CheckAsync(visitor, width, "/sign-in refused");
        await visitor.GotoAsync("/invitation/gone");
        await CheckAsync(visitor, width, "/invitation/gone");
        var restricted = await chromium.OpenAsync(office: "MOT", width: width, dark: dark, language: language);
        await restricted.GotoAsync("/findings");
        await CheckAsync(restricted, width, "/findings refused");
    }

    /// <summary>On paper the grid lies across, in black, whole, and with nothing of the screen around it.</summary>
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_official_grid_is_printed_across_a_sheet(string language)
    {
        var page = await chromium.OpenAsync(width: PrintedWidth, language: language);
        await page.GotoAsync("/overview/TP/grid");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in new[] { ".side", ".top", ".bar" })
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("table.grid caption")).ToBeVisibleAsync();
        var wide = await page.EvaluateAsync<int>("document.querySelector('table.grid').scrollWidth");
        Assert.True(wide <= PrintedWidth, $"The grid is {wide} wide on a sheet of {PrintedWidth}.");
        var colour = await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('table.grid td')).color"
        );
        Assert.Equal("rgb(0, 0, 0)", colour);
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = SheetSize().Matches(paper);
        Assert.NotEmpty(sheets);
        Assert.All(
            sheets,
            sheet => Assert.Equal(("842", "595"), (Points(sheet.Groups[1].Value), Points(sheet.Groups[2].Value)))
        );
    }

    private static string Points(string text) =>
        Math.Round(double.Parse(text, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex SheetSize();

    internal static async Task ExpectNoWiderAsync(IPage page, int width, string path)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{path} is {wide} wide on a screen of {width}.");
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
        await ExpectNoWiderAsync(page, width, path);
        if (Environment.GetEnvironmentVariable("HAUKIEM_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(path.Split(Path.GetInvalidFileNameChars())).Replace('?', '-').Replace('&', '-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
