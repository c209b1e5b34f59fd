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
