using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Haukiem.Data;

/// <summary>Many rows in one round: COPY adds them, one UPDATE over arrays of their columns changes them.</summary>
internal static class PostgresBulk
{
    public static async Task AddAsync(
        NpgsqlConnection connection,
        BulkColumns columns,
        IEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        var types = columns.Mappings.Select(TypeOf).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{columns.Table}\" ({string.Join(", ", columns.Names)}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            for (var at = 0; at < types.Length; at++)
                if (columns.Stored(at, row[at]) is { } stored)
                    await copy.WriteAsync(stored, types[at], stop);
                else
                    await copy.WriteNullAsync(stop);
        }
        await copy.CompleteAsync(stop);
    }

    /// <summary>Changes those rows that have what they must, and says how many they were.</summary>
    public static async Task<int> ChangeAsync(
        NpgsqlConnection connection,
        BulkColumns set,
        BulkColumns where,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken stop
    )
    {
        var (first, count) = (set.Names.Count, set.Names.Count + where.Names.Count);
        var sets = string.Join(", ", set.Names.Select((name, at) => $"{name} = given.c{at}"));
        var wheres = string.Join(" AND ", where.Names.Select((name, at) => $"present.{name} = given.c{first + at}"));
        var arrays = string.Join(", ", Enumerable.Range(1, count).Select(at => $"${at}"));
        var names = string.Join(", ", Enumerable.Range(0, count).Select(at => $"c{at}"));
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"UPDATE \"{set.Table}\" AS present SET {sets} FROM unnest({arrays}) AS given({names}) WHERE {wheres}";
        for (var at = 0; at < count; at++)
            command.Parameters.Add(at < first ? Column(set, at, rows, at) : Column(where, at - first, rows, at));
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The type by its number: a name would be looked up for every cell.</summary>
    private static NpgsqlDbType TypeOf(RelationalTypeMapping mapping) =>
        new NpgsqlParameter { DataTypeName = mapping.StoreTypeNameBase }.NpgsqlDbType;

    private static NpgsqlParameter Column(
        BulkColumns columns,
        int column,
        IReadOnlyCollection<object?[]> rows,
        int place
    )
    {
        var mapping = columns.Mappings[column];
        var values = Array.CreateInstance(Nullable(mapping.Converter?.ProviderClrType ?? mapping.ClrType), rows.Count);
        foreach (var (at, row) in rows.Index())
            values.SetValue(columns.Stored(column, row[place]), at);
        return new NpgsqlParameter { Value = values, DataTypeName = mapping.StoreTypeNameBase + "[]" };
    }

    private static Type Nullable(Type type) =>
        type.IsValueType && System.Nullable.GetUnderlyingType(type) is null
            ? typeof(Nullable<>).MakeGenericType(type)
            : type;
}
