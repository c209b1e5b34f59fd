using System.Globalization;

namespace Haukiem.Platform.Components;

/// <summary>Which rows of a list are asked for, and in which order. Read from the address, always within bounds.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Sort">The key of the column that orders the rows, or null for the list's own order.</param>
/// <param name="Descending">Whether that order is turned round.</param>
public sealed record PageRequest(int Page, int Size, string? Sort, bool Descending)
{
    /// <summary>The parameter of the address that holds the page.</summary>
    public const string PageKey = "page";

    /// <summary>The parameter of the address that holds the rows on a page.</summary>
    public const string SizeKey = "size";

    /// <summary>The parameter of the address that holds the order: a column, with a minus when turned round.</summary>
    public const string SortKey = "sort";

    /// <summary>The sizes offered; the first is the default. No other is accepted, so a page stays bounded.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [50, 100, 200];

    /// <summary>No list is read further.</summary>
    public const int MaxPage = 1_000_000;

    /// <summary>Reads page, size and order from an address; what makes no sense is as if it were not there.</summary>
    public static PageRequest Of(PageAddress address) => Of(key => address[key], static (_, _) => { });

    /// <summary>The same from parameters.</summary>
    /// <param name="parameter">The first value of a parameter, or null.</param>
    /// <param name="unreadable">Is told the parameter and what it held, where that makes no sense.</param>
    public static PageRequest Of(Func<string, string?> parameter, Action<string, string> unreadable)
    {
        var sort = parameter(SortKey);
        var descending = sort is ['-', _, ..];
        var size = Number(SizeKey, Sizes[0]);
        if (!Sizes.Contains(size))
        {
            unreadable(SizeKey, parameter(SizeKey)!);
            size = Sizes[0];
        }
        var page = Math.Min(Number(PageKey, 1), MaxPage);
        return new PageRequest(page, size, descending ? sort![1..] : sort, descending);

        int Number(string key, int usual)
        {
            if (parameter(key) is not { Length: > 0 } text)
                return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            unreadable(key, text);
            return usual;
        }
    }

    /// <summary>How many rows stand before this page.</summary>
    public int Skip => (int)Math.Min((long)(Page - 1) * Size, int.MaxValue);

    /// <summary>The last page of so many rows.</summary>
    public int LastPage(long total) => (int)Math.Max(1, (total + Size - 1) / Size);

    /// <summary>The same request on a page that exists.</summary>
    public PageRequest Within(long total) => this with { Page = Math.Min(Page, LastPage(total)) };
}
