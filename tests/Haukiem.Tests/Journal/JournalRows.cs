using System.Text.Json;
using System.Text.RegularExpressions;
using Haukiem.Data;
using Haukiem.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Tests.Journal;

/// <summary>Compares the stored rows of a table with what the journal says of them, value by value.</summary>
internal static partial class JournalRows
{
    public static async Task AreWhatIsStoredAsync(Db db, IEntityType table, List<JournalEntry> entries)
    {
        var method = typeof(JournalRows).GetMethod(nameof(CompareAsync))!.MakeGenericMethod(table.ClrType);
        await (Task)method.Invoke(null, [db, table, entries])!;
    }

    public static async Task CompareAsync<T>(Db db, IEntityType table, List<JournalEntry> entries)
        where T : class
    {
        var last = entries
            .GroupBy(entry => entry.Key)
            .ToDictionary(row => row.Key, row => row.MaxBy(entry => entry.RowVersion)!);
        var stored = await db.Set<T>().ToListAsync();
        Assert.Equal(last.Count, stored.Count);
        foreach (var thing in stored)
        {
            var row = db.Entry(thing);
            var key = string.Join(
                '/',
                table.FindPrimaryKey()!.Properties.Select(part => Written(row.Property(part.Name).CurrentValue))
            );
            var entry = last[key];
            Assert.Equal(entry.RowVersion, row.Property(TableKinds.VersionColumn).CurrentValue);
            var salts = row.Property(TableKinds.SaltsColumn).CurrentValue is string json
                ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
                : [];
            var said = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Row)!;
            foreach (var property in table.GetProperties().Where(IsInRow))
            {
                var value = row.Property(property.Name).CurrentValue;
                var expected =
                    property.IsProtected() && value is string words
                        ? new Salted(salts[property.Name], words).Hash()
                        : Written(value);
                Assert.Equal((property.Name, expected), (property.Name, said.GetValueOrDefault(property.Name)));
            }
            Assert.Equal(said.Keys.Order(StringComparer.Ordinal), said.Keys);
        }
    }

    /// <summary>The row without what is random in it.</summary>
    public static string Plain(string row) => Random().Replace(row, "*");

    private static bool IsInRow(IProperty property) =>
        property.Name is not (TableKinds.VersionColumn or TableKinds.SaltsColumn);

    /// <summary>The canonical form, said once more.</summary>
    private static string? Written(object? value) =>
        value switch
        {
            null => null,
            string text => text.Normalize(),
            bool yes => yes ? "true" : "false",
            DateOnly day => $"{day:yyyy-MM-dd}",
            DateTime instant => $"{instant:yyyy-MM-dd}T{instant:HH:mm:ss.fff}Z",
            decimal number when number == decimal.Truncate(number) => $"{number:0}",
            decimal number => FormattableString.Invariant($"{number}").TrimEnd('0'),
            int or long or Enum or Guid => FormattableString.Invariant($"{value}"),
            _ => FormattableString.Invariant($"{value.GetType().GetProperty("Value")!.GetValue(value)}"),
        };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|sha256:[^\"]+")]
    private static partial Regex Random();
}
