using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
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
        "/assignments/NV-01",
        "/assignments/NV-09?asOf=2013-11-01&tree=was",
        "/assignments/NV-12",
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

    [Theory]
    [InlineData(1280, false, "vi")]
    [InlineData(1280, true, "en")]
    [InlineData(360, false, "en")]
    [InlineData(360, true, "vi")]
    // A window of 1280 at twice its size.
    [InlineData(640, false, "vi")]
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

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(900)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task No_page_moves_sideways_and_nothing_overlaps_however_long_the_names(int width)
    {
        var page = await chromium.OpenAsync(width: width);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync(LengthenNames);
            await ExpectNoWiderAsync(page, width, path);
            var overlapping = await page.EvaluateAsync<string[]>(Overlapping);
            Assert.True(overlapping.Length == 0, $"{path} at {width}: {string.Join("; ", overlapping)}");
        }
    }

    /// <summary>On a phone a finger meets each of them; what a page is for has the room of a thumb.</summary>
    [Fact]
    public async Task Whatever_can_be_touched_on_a_phone_is_large_enough()
    {
        var page = await chromium.OpenAsync(width: 360);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await ExpectLargeAsync(page, path);
        }
        await page.GotoAsync("/overview/TP");
        await page.GetByRole(AriaRole.Button, new() { Name = "Danh mục" }).ClickAsync();
        await ExpectLargeAsync(page, "the menu");
        await page.GotoAsync("/assignments");
        await page.GetByText("Lọc", new() { Exact = true }).ClickAsync();
        await ExpectLargeAsync(page, "the filters");
        var visitor = await chromium.OpenAsync(office: null, width: 360);
        await visitor.GotoAsync("/sign-in");
        await ExpectLargeAsync(visitor, "/sign-in");
    }

    private static async Task ExpectLargeAsync(IPage page, string path)
    {
        var small = await page.EvaluateAsync<string[]>(Small);
        Assert.True(small.Length == 0, $"{path}: {string.Join("; ", small)}");
    }

    /// <summary>The number of a figure is touched anywhere on the figure.</summary>
    private const string Small = """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip"))
          .map((one) => ({ one, box: (one.matches(".opens") ? one.closest(".figure") : one).getBoundingClientRect() }))
          .filter(({ one, box }) => box.width < 24 || box.height < (one.matches(".button, .menu, input, select") ? 44 : 24))
          .map(({ one, box }) => `${one.outerHTML.slice(0, 80)} ${Math.round(box.width)}x${Math.round(box.height)}`)
        """;

    private const string LengthenNames = """
        () => {
          const long = "Ban Chỉ đạo cải cách hành chính và chuyển đổi số thị xã Thới-Lai-Bình-Thủy-Ô-Môn-Cái-Răng";
          for (const name of document.querySelectorAll("main tbody th a, main td .unit")) name.textContent = long;
          for (const select of document.querySelectorAll("main select")) select.add(new Option(long, "", true, true));
        }
        """;

    /// <summary>What is drawn of one part of a page ends before the next part begins.</summary>
    private const string Overlapping = """
        () => {
          const parts = [...document.querySelectorAll(".beside > *, .figures > *")].map((part) => {
            const box = part.getBoundingClientRect();
            const drawn = [...part.querySelectorAll("*")].filter((one) => !one.closest(".unseen, caption"));
            const right = Math.max(box.right, ...drawn.map((one) => one.getBoundingClientRect().right));
            return { name: part.textContent.trim().slice(0, 30), left: box.left, top: box.top, right, bottom: box.bottom };
          });
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          return parts.flatMap((a, i) => parts.slice(i + 1).filter((b) => meet(a, b)).map((b) => `${a.name} / ${b.name}`));
        }
        """;

    private static async Task ExpectNoWiderAsync(IPage page, int width, string path)
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
