using System.Globalization;
using System.Linq.Expressions;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;

namespace Haukiem.Records.Listing;

/// <summary>What the list of one kind of record is made of: its rows, its order, its filters, its spreadsheet.</summary>
/// <param name="Noun">The name of the list in its address and in its texts.</param>
/// <param name="Subject">Whoever sees this of a unit sees these records of it.</param>
internal sealed record RecordList<TRow>(string Noun, Subject Subject)
{
    public string Path => $"/{char.ToLowerInvariant(Noun[0])}{Noun[1..]}";

    /// <summary>The rows that the viewer sees within the scope, filtered.</summary>
    public required Func<ListScope, IQueryable<TRow>> Rows { get; init; }

    /// <summary>By what the rows can be ordered, by the keys of the columns; the first is meant where none is said.</summary>
    public required IReadOnlyList<(string Key, Expression<Func<TRow, object?>> Of)> Sorts { get; init; }

    /// <summary>The code of a row: two that are equal otherwise always stand in the same order.</summary>
    public required Expression<Func<TRow, string>> Code { get; init; }

    /// <summary>What the list can be restricted to beside words and units.</summary>
    public required Func<ListScope, Words, CancellationToken, Task<IReadOnlyList<ListField>>> Fields { get; init; }

    /// <summary>What is read for the rows of one page only.</summary>
    public Func<ListScope, IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRow>>> Complete { get; init; } =
        static (_, rows, _) => Task.FromResult(rows);

    public required Func<Words, IReadOnlyList<ExportColumn<TRow>>> Columns { get; init; }

    public IQueryable<TRow> InOrder(ListScope scope, PageRequest request)
    {
        var chosen = Math.Max(0, Sorts.ToList().FindIndex(sort => sort.Key == request.Sort));
        var rows = Rows(scope);
        var sorted = request.Descending ? rows.OrderByDescending(Sorts[chosen].Of) : rows.OrderBy(Sorts[chosen].Of);
        return sorted.ThenBy(scope.Db.ByCode(Code));
    }
}

/// <summary>A filter with the values that it may have.</summary>
/// <param name="Chosen">The value of the address, where it is one of them.</param>
internal sealed record ListField(
    string Key,
    string Label,
    IReadOnlyList<(string Value, string Text)> Options,
    string? Chosen
)
{
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
        var asked = scope[key];
        return new ListField(key, label, offered, offered.Exists(option => option.Value == asked) ? asked : null);
    }

    /// <summary>Years, the latest first; the one that is asked for is among them though nothing has it.</summary>
    public static ListField OfYears(ListScope scope, string key, string label, IEnumerable<int> years)
    {
        var chosen = scope.Year(key);
        var offered = years.Concat(chosen is { } asked ? [asked] : []).Distinct().OrderDescending();
        return new ListField(
            key,
            label,
            [.. offered.Select(Text).Select(year => (year, year))],
            chosen is { } year ? Text(year) : null
        );

        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Names as they are written, in their order; the one that is asked for is among them though nothing has it.</summary>
    public static ListField OfNames(ListScope scope, string key, string label, IEnumerable<string> names)
    {
        var chosen = scope.Name(key);
        var offered = names.Concat(chosen is { } asked ? [asked] : []).Distinct(StringComparer.Ordinal);
        return new ListField(
            key,
            label,
            [.. offered.Order(VietnameseOrder.Names).Select(name => (name, name))],
            chosen
        );
    }
}
