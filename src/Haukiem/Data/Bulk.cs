using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Haukiem.Data;

/// <summary>
/// Adds many rows in the current transaction without tracking them: prepared inserts on SQLite, COPY on
/// PostgreSQL. Only for tables that the door itself writes (journal, derived) and for the door's own flush.
/// </summary>
internal static class Bulk
{
    private const string OrNothing = " ON CONFLICT DO NOTHING";

    private static readonly ConcurrentDictionary<IEntityType, int> Ranks = new();

    public static Task AddAsync<T>(Db db, IReadOnlyCollection<T> rows, CancellationToken stop = default)
        where T : class
    {
        if (rows.Count == 0)
            return Task.CompletedTask;
        var columns = Columns(db.Model.FindEntityType(typeof(T))!);
        return AddAsync(
            db,
            columns,
            rows.Select(row => columns.Properties.Select(property => property.GetGetter().GetClrValue(row))),
            stop
        );
    }

    /// <summary>Adds a row unless another node, or another request, has just added the one with its key.</summary>
    public static async Task AddOnceAsync<T>(Db db, T row, CancellationToken stop = default)
        where T : class
    {
        await db.Database.OpenConnectionAsync(stop);
        var columns = Columns(db.Model.FindEntityType(typeof(T))!);
        var values = columns.Properties.Select(property => property.GetGetter().GetClrValue(row));
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await InsertAsync(db.Database.GetDbConnection(), transaction, columns, [values], stop, OrNothing);
    }

    /// <summary>Adds rows given as values in the order of <see cref="Columns"/>.</summary>
    public static async Task AddAsync(
        Db db,
        BulkColumns columns,
        IEnumerable<IEnumerable<object?>> rows,
        CancellationToken stop = default
    )
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, columns, rows, stop);
        else
            await InsertAsync(connection, db.Database.CurrentTransaction?.GetDbTransaction(), columns, rows, stop);
    }

    public static BulkColumns Columns(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var properties = entity.GetProperties().ToList();
        return new BulkColumns(
            table.Name,
            properties,
            [.. properties.Select(property => property.GetColumnName(table)!)],
            [.. properties.Select(property => property.GetRelationalTypeMapping())]
        );
    }

    /// <summary>How many tables stand between this one and one that refers to no other: rows are added in this order.</summary>
    public static int RankOf(IEntityType entity) => Ranks.GetOrAdd(entity, Rank);

    private static int Rank(IEntityType entity) =>
        entity
            .GetForeignKeys()
            .Select(key => key.PrincipalEntityType)
            .Where(principal => principal != entity)
            .Select(principal => RankOf(principal) + 1)
            .DefaultIfEmpty()
            .Max();

    private static async Task InsertAsync(
        DbConnection connection,
        DbTransaction? transaction,
        BulkColumns columns,
        IEnumerable<IEnumerable<object?>> rows,
        CancellationToken stop,
        string orElse = ""
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = string.Join(", ", columns.Names.Select(name => $"\"{name}\""));
        var places = string.Join(", ", columns.Names.Select((_, i) => $"@p{i}"));
        command.CommandText = $"INSERT INTO \"{columns.Table}\" ({names}) VALUES ({places}){orElse}";
        var parameters = columns.Names.Select((_, i) => Parameter(command, $"@p{i}")).ToArray();
        foreach (var row in rows)
        {
            var i = 0;
            foreach (var value in row)
                parameters[i].Value = columns.Stored(i++, value) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        BulkColumns columns,
        IEnumerable<IEnumerable<object?>> rows,
        CancellationToken stop
    )
    {
        var names = string.Join(", ", columns.Names.Select(name => $"\"{name}\""));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{columns.Table}\" ({names}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            var i = 0;
            foreach (var value in row)
            {
                var stored = columns.Stored(i, value);
                if (stored is null)
                    await copy.WriteNullAsync(stop);
                else
                    await copy.WriteAsync(stored, columns.Mappings[i].StoreTypeNameBase, stop);
                i++;
            }
        }
        await copy.CompleteAsync(stop);
    }
}

/// <summary>The columns of one table, with how their values are stored.</summary>
internal sealed record BulkColumns(
    string Table,
    IReadOnlyList<IProperty> Properties,
    IReadOnlyList<string> Names,
    IReadOnlyList<RelationalTypeMapping> Mappings
)
{
    public object? Stored(int column, object? value) =>
        value is null ? null
        : Mappings[column].Converter is { } converter ? converter.ConvertToProvider(value)
        : value;
}
