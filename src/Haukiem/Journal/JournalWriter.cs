using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Haukiem.Data;
using Haukiem.Journal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal;

/// <summary>
/// Turns the changes that an act made to recorded tables into journal entries: one a row, complete, in the
/// same transaction. It is the only place that raises a row's version.
/// </summary>
internal sealed class JournalWriter(JournalKey key)
{
    private readonly Dictionary<IReadOnlyEntityType, RowShape> shapes = [];

    public void Write(JournalAct act, IEnumerable<EntityEntry> changes, JournalPage page)
    {
        page.Acts.Add(act);
        foreach (var change in changes)
        {
            if (change.Metadata.Kind() != TableKind.Recorded)
                continue;
            if (change.State == EntityState.Deleted)
                throw new InvalidOperationException(
                    $"{change.Metadata.ClrType.Name} is recorded: rows are never removed."
                );
            if (change.State is EntityState.Added or EntityState.Modified)
                Write(act, change, page);
        }
    }

    private void Write(JournalAct act, EntityEntry change, JournalPage page)
    {
        if (!shapes.TryGetValue(change.Metadata, out var shape))
            shapes[change.Metadata] = shape = new RowShape(change.Metadata);

        var version = change.Property(TableKinds.VersionColumn);
        var rowKey = string.Join(
            '/',
            shape.Key.Select(part => CanonicalRow.Text(change.Property(part.Name).CurrentValue))
        );
        var salts = Salt(act, shape, change, rowKey, page);
        var number = change.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        version.CurrentValue = number;

        var row = CanonicalRow.Write(
            shape,
            property => change.Property(property.Name).CurrentValue,
            property =>
                change.Property(property.Name).CurrentValue is string value
                    ? new Salted(salts[property.Name], value).Hash()
                    : null
        );
        page.Entries.Add(
            new JournalEntry
            {
                Id = JournalEntryId.New(),
                ActId = act.Id,
                Table = shape.Table,
                Key = rowKey,
                RowVersion = number,
                Row = row,
                Mac = key.Mac(act, shape.Table, rowKey, number, row),
            }
        );
    }

    /// <summary>Keeps a salt for each protected value; when one changes, the earlier value moves to the journal's content.</summary>
    private static Dictionary<string, string> Salt(
        JournalAct act,
        RowShape shape,
        EntityEntry change,
        string rowKey,
        JournalPage page
    )
    {
        if (shape.Protected.Count == 0)
            return [];
        var kept = change.Property(TableKinds.SaltsColumn);
        var salts = kept.CurrentValue is string json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            : [];
        foreach (var field in shape.Protected.Select(property => change.Property(property.Name)))
        {
            var name = field.Metadata.Name;
            var changed =
                change.State == EntityState.Modified
                && field.IsModified
                && !Equals(field.OriginalValue, field.CurrentValue);
            if (changed && field.OriginalValue is string before && salts.Remove(name, out var salt))
            {
                var version = (int)change.Property(TableKinds.VersionColumn).OriginalValue!;
                page.Contents.Add(
                    JournalContent.Of(act.Id, shape.Table, rowKey, name, version, new Salted(salt, before))
                );
            }
            if (field.CurrentValue is string value && !salts.ContainsKey(name))
                salts[name] = Salted.New(value).Salt;
        }
        var written = salts.Count == 0 ? null : JsonSerializer.Serialize(salts);
        if (written != kept.CurrentValue as string)
            kept.CurrentValue = written;
        return salts;
    }
}

/// <summary>What one flush adds to the journal.</summary>
internal sealed class JournalPage
{
    public List<JournalAct> Acts { get; } = [];

    public List<JournalEntry> Entries { get; } = [];

    public List<JournalContent> Contents { get; } = [];

    public string? Keep(JournalActId act, string field, string? words)
    {
        if (string.IsNullOrEmpty(words))
            return null;
        var salted = Salted.New(words);
        Contents.Add(JournalContent.Of(act, nameof(JournalAct), act.Value.ToString("D"), field, 1, salted));
        return salted.Hash();
    }
}

/// <summary>The key of the journal's hashes: 32 bytes in the instance's key folder, or given by a setting.</summary>
internal sealed class JournalKey(byte[] bytes)
{
    public const int Length = 32;

    public string Mac(JournalAct act, string table, string rowKey, int version, string row)
    {
        var text = string.Join(
            '\n',
            CanonicalRow.Format,
            act.Id.Value,
            act.Verb,
            act.By,
            act.Through,
            act.RecordedBy,
            CanonicalRow.Text(act.On),
            CanonicalRow.Text(act.RecordedAt),
            act.ReasonHash,
            act.BasisHash,
            table,
            rowKey,
            version,
            row
        );
        return Convert.ToBase64String(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(text)));
    }
}
