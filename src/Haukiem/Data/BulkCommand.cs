using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Haukiem.Data;

/// <summary>One statement, prepared once and run for one row after the other.</summary>
internal static class BulkCommand
{
    public static Task<int> AddAsync(
        Db db,
        BulkColumns columns,
        IEnumerable<object?[]> rows,
        string orElse,
        CancellationToken stop
    )
    {
        var places = string.Join(", ", columns.Names.Select((_, at) => Place(at)));
        var insert = $"INSERT INTO \"{columns.Table}\" ({string.Join(", ", columns.Names)}) VALUES ({places}){orElse}";
        return RunAsync(db, insert, [columns], rows, stop);
    }

    public static Task<int> ChangeAsync(
        Db db,
        BulkColumns set,
        BulkColumns where,
        IEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        var sets = string.Join(", ", set.Names.Select((name, at) => $"{name} = {Place(at)}"));
        var wheres = string.Join(" AND ", where.Names.Select((name, at) => $"{name} = {Place(set.Names.Count + at)}"));
        return RunAsync(db, $"UPDATE \"{set.Table}\" SET {sets} WHERE {wheres}", [set, where], rows, stop);
    }

    private static async Task<int> RunAsync(
        Db db,
        string statement,
        IReadOnlyList<BulkColumns> parts,
        IEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement;
        List<(BulkColumns Of, int Column)> places =
        [
            .. parts.SelectMany(part => Enumerable.Range(0, part.Names.Count).Select(column => (part, column))),
        ];
        var parameters = places.Select((_, at) => Parameter(command, Place(at))).ToArray();
        var touched = 0;
        foreach (var row in rows)
        {
            for (var at = 0; at < parameters.Length; at++)
                parameters[at].Value = places[at].Of.Stored(places[at].Column, row[at]) ?? DBNull.Value;
            touched += await command.ExecuteNonQueryAsync(stop);
        }
        return touched;
    }

    private static string Place(int at) => $"@p{at}";

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
