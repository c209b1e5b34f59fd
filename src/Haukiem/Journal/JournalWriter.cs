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
    private readonly Dictionary<IEntityType, RowShape?> shapes = [];

    /// <summary>Which key seals this journal.</summary>
    public string KeyFingerprint => key.Fingerprint;

    /// <summary>Writes the entries of a page, and seals its acts with them.</summary>
    public List<JournalEntry> Seal(JournalPage page)
    {
        var entries = page.Rows.ConvertAll(EntryOf);
        var ofActs = entries.ToLookup(entry => entry.ActId);
        foreach (var act in page.Acts)
            act.Seal(key.Mac(act, ofActs[act.Id]));
        return entries;
    }

    /// <summary>Writes what the act made of the row, where it made anything of it.</summary>
    public void Write(JournalAct act, EntityEntry entry, JournalPage page)
    {
        if (entry.State is EntityState.Unchanged or EntityState.Detached || ShapeOf(entry.Metadata) is not { } shape)
            return;
        if (entry.State == EntityState.Deleted)
            throw new InvalidOperationException($"{shape.Table} is recorded: rows are never removed.");
        var before = page.Images.GetValueOrDefault(entry.Entity);
        var values = shape.Read(entry.Entity);
        if (before?.Says(values) == true)
            return;
        shape.MustFit(values);

        var number = 1 + (before?.Version ?? StoredVersion(entry, shape));
        var rowKey = before?.Key ?? shape.KeyOf(values);
        var image = new RowImage(
            before?.No ?? page.Images.Count,
            rowKey,
            number,
            values,
            before?.Salts ?? StoredSalts(entry, shape)
        );
        var hashes = Protect(act, entry, shape, before, image, page);
        entry.CurrentValues[shape.Version] = number;
        page.Images[entry.Entity] = image;
        page.Rows.Add(new WrittenRow(act, shape, rowKey, number, values, hashes));
    }

    /// <summary>Nothing changes but by an act that names it, and nothing changes after the act that did.</summary>
    public void Verify(EntityEntry entry, JournalPage page)
    {
        if (entry.State is EntityState.Unchanged or EntityState.Detached || ShapeOf(entry.Metadata) is not { } shape)
            return;
        if (
            !page.Images.TryGetValue(entry.Entity, out var image)
            || entry.State == EntityState.Deleted
            || !image.Says(shape.Read(entry.Entity))
        )
            throw new InvalidOperationException($"{shape.Table} was changed by no act.");
    }

    /// <summary>
    /// Stores what the acts of a page left: new rows, those that others refer to first and within a table as the acts
    /// made them; then what changed.
    /// </summary>
    public async Task WriteRowsAsync(Db db, IEnumerable<EntityEntry> touched, JournalPage page, CancellationToken stop)
    {
        var tables = touched
            .GroupBy(entry => entry.Metadata)
            .OrderBy(table => Bulk.RankOf(table.Key))
            .Select(table => new TouchedRows(ShapeOf(table.Key)!, table, page))
            .ToList();
        foreach (var table in tables)
            await table.AddAsync(db, stop);
        foreach (var table in tables)
            await table.ChangeAsync(db, stop);
    }

    private JournalEntry EntryOf(WrittenRow written)
    {
        var row = CanonicalRow.Write(written.Shape, written.Values, written.Hashes);
        return new JournalEntry
        {
            Id = JournalEntryId.New(),
            ActId = written.Act.Id,
            Table = written.Shape.Table,
            Key = written.Key,
            RowVersion = written.Version,
            Row = row,
            Mac = key.Mac(written.Act, written.Shape.Table, written.Key, written.Version, row),
        };
    }

    private RowShape? ShapeOf(IEntityType entity)
    {
        if (!shapes.TryGetValue(entity, out var shape))
            shapes[entity] = shape = entity.Kind() == TableKind.Recorded ? new RowShape(entity) : null;
        return shape;
    }

    /// <summary>Keeps a salt for each protected value; when one changes, the earlier value moves to the journal's content.</summary>
    /// <returns>The hashes that stand in the place of protected values.</returns>
    private static string?[] Protect(
        JournalAct act,
        EntityEntry entry,
        RowShape shape,
        RowImage? before,
        RowImage image,
        JournalPage page
    )
    {
        var hashes = new string?[image.Values.Length];
        var changed = false;
        foreach (var place in shape.Protected)
        {
            var name = shape[place].Name;
            var earlier = Earlier(entry, shape, before, place);
            var value = (string?)image.Values[place];
            if (earlier is not null && earlier != value && image.Salts.Remove(name, out var old))
            {
                changed = true;
                var salted = new Salted(old, earlier);
                page.Contents.Add(JournalContent.Of(act.Id, shape.Table, image.Key, name, image.Version - 1, salted));
            }
            if (value is null)
                continue;
            if (!image.Salts.TryGetValue(name, out var salt))
            {
                changed = true;
                image.Salts[name] = salt = Salted.New(value).Salt;
            }
            hashes[place] = new Salted(salt, value).Hash();
        }
        if (changed)
            entry.CurrentValues[shape.Salts] = image.Salts.Count == 0 ? null : JsonSerializer.Serialize(image.Salts);
        return hashes;
    }

    private static string? Earlier(EntityEntry entry, RowShape shape, RowImage? before, int place) =>
        before is not null ? (string?)before.Values[place]
        : entry.State == EntityState.Modified ? (string?)entry.OriginalValues[shape[place]]
        : null;

    private static int StoredVersion(EntityEntry entry, RowShape shape) =>
        entry.State == EntityState.Added ? 0 : (int)entry.OriginalValues[shape.Version]!;

    private static Dictionary<string, string> StoredSalts(EntityEntry entry, RowShape shape) =>
        shape.Protected.Count > 0 && entry.CurrentValues[shape.Salts] is string json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            : [];
}
