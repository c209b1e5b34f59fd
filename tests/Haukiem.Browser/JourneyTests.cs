using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>What a coordinator does with the overview, with script and without.</summary>
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "vi")]
    [InlineData(true, "en")]
    [InlineData(false, "vi")]
    [InlineData(false, "en")]
    public async Task Every_number_of_the_overview_opens_to_as_many_rows(bool script, string language)
    {
        var page = await chromium.OpenAsync(script: script, language: language);
        var opened = new Dictionary<string, int>();
        foreach (var link in await page.Locator("main .figure a, main table a.count").AllAsync())
        {
            var address = await link.GetAttributeAsync("href");
            opened[address!] = FirstNumber(await link.InnerTextAsync());
        }

        var counts = await page.Locator("main .figure a, main table .count").AllAsync();
        Assert.True(counts.Count > 40, $"Only {counts.Count} numbers are shown.");
        // What is nothing has nothing to open; in a table it is a quiet zero.
        foreach (var count in await page.Locator("main table .count").AllAsync())
            Assert.Equal(
                FirstNumber(await count.InnerTextAsync()) > 0,
                await count.GetAttributeAsync("href") is not null
            );
        foreach (
            var (address, number) in opened.Where(link => !link.Key.Contains("class=total", StringComparison.Ordinal))
        )
        {
            await page.GotoAsync(address);
            Assert.True(number == await page.Locator("main tbody tr").CountAsync(), $"{address} is not {number} rows");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_is_sorted_filtered_and_taken_along(bool script)
    {
        var page = await chromium.OpenAsync(script: script);
        await page.GotoAsync("/assignments");

        await SortByDayAsync(page, "ascending");
        Assert.Contains("sort=day", page.Url, StringComparison.Ordinal);
        await SortByDayAsync(page, "descending");
        Assert.Contains("sort=-day", page.Url, StringComparison.Ordinal);

        await page.GetByLabel("Mã hoặc nội dung").FillAsync("NV-05");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        Assert.Contains("q=NV-05", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("main tbody")).ToContainTextAsync("quá 18 ngày");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng tính" }).ClickAsync()
        );
        using var workbook = await ZipFile.OpenReadAsync(await download.PathAsync(), Stop);
        using var sheet = new StreamReader(await workbook.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Stop));
        Assert.Contains("NV-05", await sheet.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    /// <summary>
    /// The address is that of the next page from the click on, while the page still shows the one before: what tells
    /// that a page has come is what it shows. Every list is in some order, so it has to be that of this column.
    /// </summary>
    private static async Task SortByDayAsync(IPage page, string order)
    {
        var heading = page.Locator("th", new() { HasText = "Thời hạn" });
        await heading.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(heading).ToHaveAttributeAsync("aria-sort", order);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Language_and_theme_are_changed_where_one_stands(bool script)
    {
        var page = await chromium.OpenAsync(script: script);
        await page.GotoAsync("/overview/D1?asOf=2013-12-31");
        Assert.Contains("Dự kiến", await page.Locator(".lede").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("Outlook");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Contains("asOf=2013-12-31", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_a_number_and_its_list()
    {
        var page = await chromium.OpenAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement.matches('.figure .opens')"))
                break;
        }
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Chỉ tiêu");
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("1.234 nhiệm vụ", 1234)]
    [InlineData("1,234,567 assignments", 1234567)]
    [InlineData("17/21", 17)]
    [InlineData("trong tổng số 2.100", 2100)]
    public void A_number_is_read_with_the_marks_of_its_thousands(string text, int number) =>
        Assert.Equal(number, FirstNumber(text));

    private static int FirstNumber(string text)
    {
        // A thousand is 1.234 here and 1,234 there; what follows a slash is what the number is of.
        var number = text.SkipWhile(letter => !char.IsAsciiDigit(letter))
            .TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',');
        return int.Parse(string.Concat(number.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
