using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>From the overview to a record and back, with script and without, in both languages.</summary>
public sealed class RecordJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Everything that one follows here is told by where it leads, not by what it is called.</summary>
    [Theory]
    [InlineData(true, "vi")]
    [InlineData(true, "en")]
    [InlineData(false, "vi")]
    [InlineData(false, "en")]
    public async Task What_is_overdue_is_opened_from_the_overview_and_leads_back(bool script, string language)
    {
        var page = await chromium.OpenAsync(script: script, language: language);
        await page.GotoAsync("/overview/TP");
        await FollowAsync(page, "a[href^='/assignments?'][href*='class=overdue']", "/assignments?");
        await FollowAsync(page, "tbody a[href^='/assignments/NV-05']", "/assignments/NV-05");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Hoàn thành khắc phục sau kiểm điểm");

        await FollowAsync(page, "main a[href^='/documents/NQ-04']", "/documents/NQ-04");
        await FollowAsync(page, "main a[href^='/assignments/NV-05']", "/assignments/NV-05");
        await FollowAsync(page, "nav a[href^='/overview/D2']", "/overview/D2");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Đơn vị 02");
    }

    [Theory]
    [InlineData(true, "vi")]
    [InlineData(false, "en")]
    public async Task Each_kind_of_record_is_reached_from_its_list_in_the_navigation(bool script, string language)
    {
        var page = await chromium.OpenAsync(script: script, language: language);
        foreach (var noun in new[] { "assignments", "findings", "documents", "rounds", "reviews", "indicators" })
        {
            await page.GotoAsync("/overview/TP");
            await FollowAsync(page, $"nav a[href='/{noun}']", $"/{noun}");
            await FollowAsync(page, $"main tbody a[href^='/{noun}/']", $"/{noun}/");
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_is_found_without_diacritics_and_its_words_are_shown(bool script)
    {
        var page = await chromium.OpenAsync(script: script);
        await page.Locator("#find").FillAsync("xay dung don vi");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(StartsWith("/search?"));
        await Assertions.Expect(page.Locator("main mark").First).ToHaveTextAsync("xây");
        await FollowAsync(page, "main a[href^='/documents/NQ-04']", "/documents/NQ-04");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_moved_a_deadline_and_why_is_read_in_the_journal(bool script)
    {
        var page = await chromium.OpenAsync(script: script);
        await FollowAsync(page, "nav a[href='/journal']", "/journal");
        await page.GotoAsync("/journal?code=NV-09");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("10/12/2013");
        await FollowAsync(page, "main a[href^='/assignments/NV-09']", "/assignments/NV-09");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1/10/2013");
    }

    /// <summary>The address is looked at again and again: who waits for a load that came already waits for ever.</summary>
    private static async Task FollowAsync(IPage page, string link, string to)
    {
        await page.Locator(link).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(StartsWith(to));
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    private static Regex StartsWith(string path) => new("^http://[^/]+" + Regex.Escape(path));
}
