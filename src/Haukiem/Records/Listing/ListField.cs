using System.Globalization;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Listing;

/// <summary>A filter with the values that it may have.</summary>
/// <param name="Chosen">The value of the address, where it restricts the list.</param>
internal sealed record ListField(
    string Key,
    string Label,
    IReadOnlyList<(string Value, string Text)> Options,
    string? Chosen
)
{
    /// <summary>More names than anybody chooses from.</summary>
    private const int MostNames = 200;

    /// <summary>Why what the address says restricts nothing.</summary>
    public Refusal? Unread { get; private init; }

    /// <summary>Nothing in the scope has the value that was chosen, whatever else is left out.</summary>
    public bool IsUnknown { get; private init; }

    public string? ChosenText =>
        Options.Where(option => option.Value == Chosen).Select(option => option.Text).FirstOrDefault();

    /// <summary>A filter with a closed list of values; one that is not offered restricts nothing.</summary>
    public static ListField Of(
        ListScope scope,
        string key,
        string label,
        IEnumerable<(string Value, string Text)> options
    )
    {
        var offered = options.ToList();
        var chosen = offered.Exists(option => option.Value == scope[key]) ? scope[key] : null;
        return new ListField(key, label, offered, chosen) { Unread = NotRead(label, scope.Name(key), chosen) };
    }

    /// <summary>Years, the latest first; the one that is asked for is among them though nothing has it.</summary>
    public static async Task<ListField> OfYearsAsync(
        ListScope scope,
        string key,
        string label,
        IQueryable<int> years,
        CancellationToken stop
    )
    {
        var known = await years.Distinct().ToListAsync(stop);
        var chosen = scope.Year(key);
        var offered = known.Union(chosen is { } asked ? [asked] : []).OrderDescending();
        var text = chosen is { } year ? Text(year) : null;
        return new ListField(key, label, [.. offered.Select(Text).Select(one => (one, one))], text)
        {
            Unread = NotRead(label, scope.Name(key), text),
            IsUnknown = chosen is { } one && !known.Contains(one),
        };

        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Names as they are written, in their order; the one that is asked for is among them though nothing has it.</summary>
    public static async Task<ListField> OfNamesAsync(
        ListScope scope,
        string key,
        string label,
        IQueryable<string> names,
        CancellationToken stop
    )
    {
        var known = await names.Distinct().OrderBy(name => name).Take(MostNames).ToListAsync(stop);
        var chosen = scope.Name(key);
        var offered = known.Union(chosen is { } asked ? [asked] : [], StringComparer.Ordinal);
        return new ListField(key, label, [.. offered.Order(VietnameseOrder.Names).Select(name => (name, name))], chosen)
        {
            IsUnknown = chosen is not null && !await names.AnyAsync(name => name == chosen, stop),
        };
    }

    private static Refusal? NotRead(string label, string? asked, string? chosen) =>
        asked is not null && chosen is null ? new Refusal("Records.Unknown_field", label, asked) : null;
}
