using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Haukiem.Platform.Components;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Samples;

/// <summary>
/// Somebody who follows every link that is shown to them, and holds each number against the list it opens to.
/// Links are told apart by what they lead to; of those that lead to the same kind of page only the first few are
/// followed, unless more are asked for.
/// </summary>
internal sealed partial class Crawler(Visitor visitor, string who, int mostOfAKind)
{
    /// <summary>Of a number all that is asked for tells it from others; of another link only what it asks for at all.</summary>
    private static readonly string[] Counting = ["class", "scope", "tree", "handling", "recorded"];

    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ofAKind = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, string From)> waiting = new();
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public int Pages { get; private set; }

    public int Numbers { get; private set; }

    public async Task CrawlAsync(string start)
    {
        Find(start, "the address bar");
        while (waiting.TryDequeue(out var next))
            await FollowAsync(next.Path, next.From);
    }

    private async Task FollowAsync(string path, string from)
    {
        if (
            path.Split('?')[0].EndsWith(".xlsx", StringComparison.Ordinal)
            || path.StartsWith("/evidence/", StringComparison.Ordinal)
        )
        {
            var (status, _) = await visitor.ReadAsync(path);
            Expect(status == HttpStatusCode.OK, $"{path}, a file of {from}, answers {status}");
            return;
        }
        await visitor.OpenAsync(path);
        Pages++;
        Expect(visitor.Status == HttpStatusCode.OK, $"{path}, a link of {from}, answers {visitor.Status}");
        if (visitor.Status != HttpStatusCode.OK)
            return;
        Expect(
            visitor.Page.QuerySelector(".notice, .problem") is null,
            $"{path}, a link of {from}, is answered with a notice"
        );
        // The page is another one as soon as a number of it has been opened.
        var links = visitor.Page.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']").ToList();
        var numbers = links
            .Where(IsNumber)
            .Select(link => (Address(link), Number(link.TextContent)))
            .Distinct()
            .ToList();
        foreach (var link in links.Where(link => !IsNumber(link)))
            Find(Address(link), path);
        foreach (var (address, number) in numbers.Where(one => IsNew(one.Item1, Counting)))
            await OpenAsync(address, number, path);
    }

    /// <summary>As many rows as the number says: the list says so above, and has them on its first and its last page.</summary>
    private async Task OpenAsync(string address, int number, string from)
    {
        await visitor.OpenAsync(address);
        Numbers++;
        var said = visitor.Page.QuerySelector(".lede strong")?.TextContent;
        if (visitor.Status != HttpStatusCode.OK || said is null)
        {
            faults.Add($"{who}: {number} of {from} opens {address}, which answers {visitor.Status}");
            return;
        }
        Expect(Number(said) == number, $"{number} of {from} opens {address}, which says {said}");
        foreach (
            var link in visitor.Page.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']").Where(link => !IsNumber(link))
        )
            Find(Address(link), address);
        var size = PageRequest.Sizes[0];
        ExpectRows(Math.Min(number, size), address);
        if (number <= size)
            return;
        var last = (number + size - 1) / size;
        await visitor.OpenAsync($"{address}&page={last}");
        ExpectRows(number - ((last - 1) * size), $"{address}&page={last}");
    }

    private void ExpectRows(int count, string address)
    {
        var rows = visitor.Page.QuerySelectorAll("main tbody tr").Length;
        Expect(rows == count, $"{address} has {rows} rows for {count}");
    }

    private void Find(string path, string from)
    {
        if (IsNew(path, []))
            waiting.Enqueue((path, from));
    }

    private bool IsNew(string path, IReadOnlyCollection<string> telling)
    {
        if (met.Contains(path))
            return false;
        var kind = KindOf(path, telling);
        var count = ofAKind.GetValueOrDefault(kind);
        if (count >= mostOfAKind)
            return false;
        ofAKind[kind] = count + 1;
        return met.Add(path);
    }

    /// <summary>The page without the record that it shows, and with what it is asked for.</summary>
    private static string KindOf(string path, IReadOnlyCollection<string> telling)
    {
        var address = PageAddress.Parse(path);
        var parts = path.Split('?');
        var page = Code().Replace(parts[0], "/*");
        var keys = parts.Skip(1).SelectMany(asked => asked.Split('&')).Select(pair => pair.Split('=')[0]);
        return page
            + "?"
            + string.Join(
                '&',
                keys.Order(StringComparer.Ordinal).Select(key => telling.Contains(key) ? $"{key}={address[key]}" : key)
            );
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
            faults.Add($"{who}: {fault}");
    }

    private static string Address(IHtmlAnchorElement link) => link.GetAttribute("href")!.Split('#')[0];

    /// <summary>A number leads to the list of what it counts; the heads of columns and the pages of a list do not count.</summary>
    private static bool IsNumber(IHtmlAnchorElement link) =>
        link.Closest("main") is not null
        && link.Closest("thead, form, nav") is null
        && link.GetAttribute("href")!.Contains("class=", StringComparison.Ordinal)
        && Begin().IsMatch(link.TextContent);

    private static int Number(string text) =>
        int.Parse(string.Concat(Begin().Match(text).Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*/?[0-9][0-9.,]*")]
    private static partial Regex Begin();

    /// <summary>What stands after the noun of the page.</summary>
    [GeneratedRegex("(?<=^/[a-z]+)/[^/?]+")]
    private static partial Regex Code();
}
