using System.Globalization;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>The clauses of a document by the units directly below the one asked about: a page of units at once.</summary>
/// <param name="Units">The units of this page.</param>
/// <param name="Page">Which page of units, from 1.</param>
/// <param name="Pages">How many there are.</param>
internal sealed record ClauseMatrix(
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<UnitLine> Units,
    int Page,
    int Pages,
    IReadOnlyDictionary<(ClauseId, string), Coverage> Cells
)
{
    public const string PageKey = "units";

    /// <summary>As many columns as a sheet of paper has room for.</summary>
    private const int UnitsOfPage = 8;

    public Coverage Of(Clause clause, UnitLine unit) =>
        Cells.GetValueOrDefault((clause.Id, unit.Code))
        ?? new Coverage(new Dictionary<Haukiem.Assignments.AssignmentState, long>());

    public static async Task<ClauseMatrix> ReadAsync(
        Rollup rollup,
        Asked asked,
        DocumentId document,
        IReadOnlyList<Clause> clauses,
        PageAddress address,
        CancellationToken stop
    )
    {
        var all = await UnitsAsync(rollup, asked, stop);
        var pages = (all.Count + UnitsOfPage - 1) / UnitsOfPage;
        var page = int.TryParse(address[PageKey], CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, pages)
            : 1;
        var units = all.Skip((page - 1) * UnitsOfPage).Take(UnitsOfPage).ToList();
        return new ClauseMatrix(clauses, units, page, pages, await CellsAsync(rollup.Db, asked, document, units, stop));
    }

    /// <summary>All clauses by all units at once: what a file has room for.</summary>
    public static async Task<ClauseMatrix> ReadWholeAsync(
        Rollup rollup,
        Asked asked,
        DocumentId document,
        CancellationToken stop
    )
    {
        var clauses = await rollup
            .Db.Set<Clause>()
            .AsNoTracking()
            .Where(clause => clause.DocumentId == document)
            .OrderBy(clause => clause.Order)
            .ThenBy(clause => clause.Number)
            .ToListAsync(stop);
        var units = await UnitsAsync(rollup, asked, stop);
        return new ClauseMatrix(clauses, units, 1, 1, await CellsAsync(rollup.Db, asked, document, [.. units], stop));
    }

    /// <summary>Those directly below; the unit itself where nothing stands below it.</summary>
    private static async Task<IReadOnlyList<UnitLine>> UnitsAsync(Rollup rollup, Asked asked, CancellationToken stop)
    {
        var below = await rollup.BelowAsync(asked.Unit.Id, asked.TreeDay, stop);
        return below.Items.Count == 0 ? [asked.Unit] : below.Items;
    }

    private static async Task<IReadOnlyDictionary<(ClauseId, string), Coverage>> CellsAsync(
        Db db,
        Asked asked,
        DocumentId document,
        List<UnitLine> units,
        CancellationToken stop
    )
    {
        var ids = units.ConvertAll(unit => unit.Id);
        var counts = await CoveredClause
            .Answering(db, asked, document)
            .Join(
                db.Lineage(asked.TreeDay).Where(line => ids.Contains(line.AncestorId)),
                one => one.UnitId,
                line => line.UnitId,
                (one, line) =>
                    new
                    {
                        one.ClauseId,
                        line.AncestorId,
                        one.State,
                    }
            )
            .GroupBy(one => one)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(stop);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return counts
            .GroupBy(count => (count.Key.ClauseId, codes[count.Key.AncestorId]))
            .ToDictionary(
                cell => cell.Key,
                cell => new Coverage(cell.ToDictionary(count => count.Key.State, count => count.Count))
            );
    }
}
