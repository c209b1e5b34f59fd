using System.Globalization;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Documents;

/// <summary>A column of the matrix: a unit with all below it, or the unit asked about by itself.</summary>
internal sealed record MatrixColumn(UnitLine Unit, bool IsOwn);

/// <summary>
/// The clauses of a document by the unit asked about itself and the units directly below it: a page of columns at once.
/// </summary>
/// <param name="Columns">The columns of this page.</param>
/// <param name="Width">How many columns there are on all pages.</param>
/// <param name="Page">Which page of columns, from 1.</param>
internal sealed record ClauseMatrix(
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<MatrixColumn> Columns,
    int Width,
    int Page,
    IReadOnlyDictionary<(ClauseId, UnitId), Coverage> Cells
)
{
    public const string PageKey = "units";

    /// <summary>More fields than anybody reads in a file, and as many as one is made of in the time of a page.</summary>
    public const int MostFields = 1_000_000;

    /// <summary>As many columns as a sheet of paper has room for.</summary>
    private const int ColumnsOfPage = 8;

    public int Pages => (Width + ColumnsOfPage - 1) / ColumnsOfPage;

    public Coverage Of(Clause clause, MatrixColumn column) =>
        Cells.GetValueOrDefault((clause.Id, column.Unit.Id)) ?? Coverage.Nothing;

    /// <summary>The list behind a field: it holds as many assignments as the field says.</summary>
    public static string List(Question question, Clause clause, MatrixColumn column) =>
        RollupLinks.List(
            question with
            {
                Unit = column.Unit.Id,
                Clause = clause.Number,
                Extent = column.IsOwn ? Extent.Own : Extent.Subtree,
            },
            column.Unit.Code
        );

    public static async Task<ClauseMatrix> ReadAsync(
        Rollup rollup,
        Asked asked,
        DocumentId document,
        IReadOnlyList<Clause> clauses,
        PageAddress address,
        CancellationToken stop
    )
    {
        var width = await MatrixColumns.CountAsync(rollup.Db, asked, stop);
        var asksFor = int.TryParse(address[PageKey], CultureInfo.InvariantCulture, out var number) ? number : 1;
        var page = Math.Clamp(asksFor, 1, (width + ColumnsOfPage - 1) / ColumnsOfPage);
        var columns = await MatrixColumns.ReadAsync(rollup.Db, asked, (page - 1) * ColumnsOfPage, ColumnsOfPage, stop);
        var ids = columns.Select(column => column.Unit.Id).ToList();
        var below = rollup.Db.Lineage(asked.TreeDay).Where(line => ids.Contains(line.AncestorId));
        var cells = await CellsAsync(rollup.Db, asked, document, below, stop);
        return new ClauseMatrix(clauses, columns, width, page, cells);
    }

    /// <summary>All clauses by all units at once: what a file has room for; none where it has not.</summary>
    public static async Task<ClauseMatrix?> ReadWholeAsync(
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
        var width = await MatrixColumns.CountAsync(rollup.Db, asked, stop);
        if (!MatrixExport.Holds(clauses.Count, width))
            return null;
        var columns = await MatrixColumns.ReadAsync(rollup.Db, asked, 0, width, stop);
        var children = MatrixColumns.Below(rollup.Db, asked).Select(unit => unit.Id);
        var own = asked.Unit.Id;
        var lines = rollup
            .Db.Lineage(asked.TreeDay)
            .Where(line => line.AncestorId == own || children.Contains(line.AncestorId));
        return new ClauseMatrix(clauses, columns, width, 1, await CellsAsync(rollup.Db, asked, document, lines, stop));
    }

    /// <summary>How far each clause has come in each column that holds an answer to it.</summary>
    /// <param name="lines">Under which columns the units stand; the unit asked about is a column by itself alone.</param>
    private static async Task<IReadOnlyDictionary<(ClauseId, UnitId), Coverage>> CellsAsync(
        Db db,
        Asked asked,
        DocumentId document,
        IQueryable<UnitLineage> lines,
        CancellationToken stop
    )
    {
        var own = asked.Unit.Id;
        var counts = await CoveredClause
            .Answering(db, asked, document)
            .Join(
                lines.Where(line => line.AncestorId != own || line.Depth == 0),
                one => one.UnitId,
                line => line.UnitId,
                (one, line) =>
                    new
                    {
                        one.ClauseId,
                        line.AncestorId,
                        one.State,
                        one.Class,
                    }
            )
            .GroupBy(one => one)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(stop);
        return counts
            .GroupBy(
                count => (count.Key.ClauseId, count.Key.AncestorId),
                count => new StageCount(count.Key.State, count.Key.Class, count.Count)
            )
            .ToDictionary(cell => cell.Key, Coverage.Of);
    }
}
