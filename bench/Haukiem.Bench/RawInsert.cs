using System.Diagnostics;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Settings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench;

/// <summary>What the database alone takes: the rows of the workbook as they are, one insert each, in one transaction.</summary>
internal static class RawInsert
{
    public static async Task<TimeSpan> MeasureAsync(InstanceFolder folder, string workbook, CancellationToken stop)
    {
        using var file = TableFile.Open(workbook);
        var rows = file.Sheets.SelectMany(sheet => sheet.Rows().Select(row => (sheet.Name, row))).ToList();
        await using var db = Features.Open(folder);
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        await using var make = connection.CreateCommand();
        make.CommandText =
            "CREATE TABLE \"RawRow\" (sheet TEXT NOT NULL, row INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (sheet, row))";
        await make.ExecuteNonQueryAsync(stop);
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO \"RawRow\" VALUES (@sheet, @row, @cells)";
        foreach (var name in new[] { "@sheet", "@row", "@cells" })
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }
        foreach (var (sheet, row) in rows)
        {
            insert.Parameters[0].Value = sheet;
            insert.Parameters[1].Value = row.Number;
            insert.Parameters[2].Value = string.Join('\t', row.Cells.Select(cell => cell.Text));
            await insert.ExecuteNonQueryAsync(stop);
        }
        await transaction.CommitAsync(stop);
        return watch.Elapsed;
    }
}
