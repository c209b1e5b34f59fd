using System.Text;
using System.Text.RegularExpressions;
using Haukiem.Mandates;
using Haukiem.Tests.Support;
using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>The sheet of an assignment that somebody takes into a meeting is one page that can be read.</summary>
public sealed partial class AssignmentSheetTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>A4 upright, 210 mm less its margins, in the pixels of the browser.</summary>
    private const int PrintedWidth = 661;

    /// <summary>9 points.</summary>
    private const double SmallestText = 12;

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task An_assignment_with_an_extension_evidence_and_a_check_is_printed_on_one_sheet(string language)
    {
        await using var served = await Served.StartAsync(await CityAsync());
        var page = await chromium.OpenAsync(width: PrintedWidth, language: language, address: served.Address);
        await page.GotoAsync("/assignments/NV-1");
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(Sheets().Matches(paper));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".side", ".top", ".bar", ".chooser" })
        foreach (var part in await page.Locator(hidden).AllAsync())
            await Assertions.Expect(part).ToBeHiddenAsync();
        foreach (var shown in new[] { ".form-name", ".facts", ".says .evidence", ".ledger table", ".quote" })
            await Assertions.Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".journal .hint").Filter(new() { HasText = "1" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".life > li").First).ToBeHiddenAsync();
        Assert.Equal(5, await page.Locator(".life > li:visible").CountAsync());
        var hard = await page.EvaluateAsync<string[]>(HardToRead, SmallestText);
        Assert.True(hard.Length == 0, string.Join("; ", hard));
    }

    /// <summary>Whatever text is small, or not in black.</summary>
    private const string HardToRead = """
        (smallest) => [...document.querySelectorAll("main *")]
          .filter((one) => one.checkVisibility() && !one.closest(".unseen, svg"))
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
          .map((one) => ({ one, style: getComputedStyle(one) }))
          .filter(({ style }) => parseFloat(style.fontSize) < smallest - 0.01 || style.color !== "rgb(0, 0, 0)")
          .map(({ one, style }) => `${one.outerHTML.slice(0, 60)} ${style.fontSize} ${style.color}`)
        """;

    [GeneratedRegex(@"/MediaBox \[")]
    private static partial Regex Sheets();

    private static async Task<GivenInstance> CityAsync()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Đảng ủy Khối các cơ quan và doanh nghiệp trực thuộc thành phố", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Office("VP", Role.Coordinator, "TP")
            .Directive("NQ", "Nghị quyết 04", "Đơn vị khắc phục các hạn chế đã nêu trong kiểm điểm, báo cáo kết quả")
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1), supporting: "D2", directive: "NQ")
            .Extended("NV-1", new DateOnly(2013, 11, 1), new DateOnly(2013, 9, 25))
            .FinishedAfterExtension("NV-1", new DateOnly(2013, 10, 20), new DateOnly(2013, 11, 5));
        await given.EvidenceAsync("NV-1", "Báo cáo kết quả khắc phục.pdf", "%PDF"u8.ToArray());
        return await given.SavedAsync();
    }
}
