using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Haukiem.Platform.Components;

/// <summary>
/// The address of a list, with its filters, its order and its page: all that a list shows stands in its
/// address, so that it can be sent, kept and printed. Immutable; each change gives another address.
/// </summary>
public sealed class PageAddress
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> query;

    private PageAddress(string path, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        Path = path;
        this.query = query;
    }

    /// <summary>The path, without the query.</summary>
    public string Path { get; }

    /// <summary>The parameters in the order of the address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => query;

    /// <summary>The address of the page that is being shown.</summary>
    public static PageAddress Of(NavigationManager navigation) =>
        Parse("/" + navigation.ToBaseRelativePath(navigation.Uri));

    /// <summary>Reads an address that begins with a slash.</summary>
    public static PageAddress Parse(string address)
    {
        var end = address.IndexOf('#', StringComparison.Ordinal);
        var whole = end < 0 ? address : address[..end];
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return new PageAddress(whole, []);
        var pairs = QueryHelpers
            .ParseQuery(whole[mark..])
            .SelectMany(pair =>
                pair.Value.Where(value => !string.IsNullOrEmpty(value))
                    .Select(value => KeyValuePair.Create(pair.Key, value!))
            );
        return new PageAddress(whole[..mark], [.. pairs]);
    }

    /// <summary>The first value of a parameter, or null.</summary>
    public string? this[string key] => Values(key).FirstOrDefault();

    /// <summary>All values of a parameter.</summary>
    public IEnumerable<string> Values(string key) =>
        query.Where(pair => Same(pair.Key, key)).Select(pair => pair.Value);

    /// <summary>The same list with one parameter set, or taken away, from its first page.</summary>
    public PageAddress With(string key, string? value)
    {
        var rest = query.Where(pair => !Same(pair.Key, key) && !Same(pair.Key, PageRequest.PageKey));
        return new PageAddress(
            Path,
            string.IsNullOrEmpty(value) ? [.. rest] : [.. rest, KeyValuePair.Create(key, value)]
        );
    }

    /// <summary>The same list without one value of a parameter, from its first page.</summary>
    public PageAddress Without(string key, string value) =>
        new(
            Path,
            [
                .. query.Where(pair =>
                    !(Same(pair.Key, key) && pair.Value == value) && !Same(pair.Key, PageRequest.PageKey)
                ),
            ]
        );

    /// <summary>The same parameters, of which only some are kept.</summary>
    public PageAddress Only(params string[] keys) =>
        new(Path, [.. query.Where(pair => keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))]);

    /// <summary>The same parameters at another path: the spreadsheet or the printed form of the same list.</summary>
    public PageAddress At(string path) => new(path, query);

    /// <summary>The address as links write it.</summary>
    public override string ToString() =>
        QueryHelpers.AddQueryString(
            Path,
            query.Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value)))
        );

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
