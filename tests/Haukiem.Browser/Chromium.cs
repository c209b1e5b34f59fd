using System.Text.RegularExpressions;
using Haukiem.Tests.Support;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>One browser and one served city for all journeys; each journey has a window with cookies of its own.</summary>
public sealed partial class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    /// <summary>A page that comes without a load is waited for as long as one that is loaded: the machine may be busy.</summary>
    private const float AsLongAsALoad = 30_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private Served served = null!;

    public async ValueTask InitializeAsync()
    {
        served = await Served.StartAsync(await Cities.WithEverythingAsync(Database.Sqlite));
        Assertions.SetDefaultExpectTimeout(AsLongAsALoad);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("HAUKIEM_CHROMIUM") ?? "/usr/bin/chromium",
                Args = Arguments,
            }
        );
    }

    /// <summary>A new window, signed in as the office of this code; nobody where there is none.</summary>
    /// <param name="address">Of another application than that of the city that all journeys share.</param>
    internal async Task<IPage> OpenAsync(
        string? office = "VP",
        bool script = true,
        int width = 1280,
        bool dark = false,
        string language = "vi",
        string? address = null
    )
    {
        address ??= served.Address;
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                JavaScriptEnabled = script,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
            }
        );
        var cookie = new Cookie
        {
            Name = "haukiem-language",
            Value = language,
            Url = address,
        };
        await context.AddCookiesAsync([cookie]);
        var page = await context.NewPageAsync();
        if (office is null)
            return page;
        await page.GotoAsync("/sign-in");
        await page.Locator("#user-name").FillAsync(office);
        await page.Locator("#password").FillAsync(GivenInstance.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Overview());
        // Waiting for the load of a page that came by itself can miss it and wait for ever; one that is asked for cannot.
        await page.ReloadAsync();
        return page;
    }

    [GeneratedRegex("/overview/")]
    private static partial Regex Overview();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await served.DisposeAsync();
    }
}
