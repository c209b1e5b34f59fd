using Microsoft.Playwright;

namespace Haukiem.Browser;

/// <summary>Every page has room for what it says, on any screen and however long the names, and for a finger.</summary>
public sealed class RoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(900)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task No_page_moves_sideways_and_nothing_overlaps_however_long_the_names(int width)
    {
        var page = await chromium.OpenAsync(width: width);
        foreach (var path in LookTests.Pages)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync(LengthenNames);
            await LookTests.ExpectNoWiderAsync(page, width, path);
            var overlapping = await page.EvaluateAsync<string[]>(Overlapping);
            Assert.True(overlapping.Length == 0, $"{path} at {width}: {string.Join("; ", overlapping)}");
        }
    }

    /// <summary>On a phone a finger meets each of them; what a page is for has the room of a thumb.</summary>
    [Fact]
    public async Task Whatever_can_be_touched_on_a_phone_is_large_enough()
    {
        var page = await chromium.OpenAsync(width: 360);
        foreach (var path in LookTests.Pages)
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
}
