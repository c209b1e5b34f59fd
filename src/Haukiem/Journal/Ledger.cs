using System.Data.Common;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal;

/// <summary>
/// The inner side of the door: within one transaction, takes the acts that were carried out and the things
/// that each of them touched, and writes changes and journal together. Pages carry out one act, an import many,
/// of which several may touch the same thing: each has its own row of it in the journal.
/// </summary>
internal sealed class Ledger(Db db, JournalWriter writer)
{
    private readonly JournalPage page = new();

    public int Count => page.Acts.Count;

    /// <summary>Notes an act that was just carried out; what it changed of these things and their parts is its own.</summary>
    public void Add(Deed deed, Guid? by, Guid? through, DateTime recordedAt, params object[] things)
    {
        var id = JournalActId.New();
        var act = new JournalAct
        {
            Id = id,
            Verb = deed.Verb,
            By = by,
            Through = through,
            RecordedBy = deed.RecordedBy,
            On = deed.On,
            RecordedAt = Instants.Milliseconds(recordedAt),
            ReasonHash = page.Keep(id, nameof(deed.Reason), deed.Reason),
            BasisHash = page.Keep(id, nameof(deed.Basis), deed.Basis),
            Format = CanonicalRow.Format,
        };
        page.Acts.Add(act);
        foreach (var thing in things)
            Note(act, thing);
    }

    /// <summary>Writes the acts so far: the changed rows, and what the journal says of them.</summary>
    public async Task FlushAsync(CancellationToken stop = default)
    {
        db.ChangeTracker.DetectChanges();
        var added = new List<EntityEntry>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            writer.Verify(entry, page);
            if (entry.State == EntityState.Added && page.Images.ContainsKey(entry.Entity))
                added.Add(entry);
        }
        try
        {
            await AddRowsAsync(added, stop);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The database refused a new row.", refused);
        }
        await db.SaveRecordedAsync(stop);
        writer.Seal(page);
        await Bulk.AddAsync(db, page.Acts, stop);
        await Bulk.AddAsync(db, page.Entries, stop);
        await Bulk.AddAsync(db, page.Contents, stop);
        page.Clear();
    }

    /// <summary>
    /// Goes on without a journal, where something was refused and all will be rolled back: what follows is still
    /// told its own reasons.
    /// </summary>
    public async Task ForgetAsync(CancellationToken stop = default)
    {
        db.ChangeTracker.DetectChanges();
        page.Clear();
        await db.SaveRecordedAsync(stop);
    }

    private void Note(JournalAct act, object thing)
    {
        var entry = Tracked(thing);
        writer.Write(act, entry, page);
        foreach (var parts in entry.Collections)
        foreach (var part in parts.CurrentValue ?? Array.Empty<object>())
            writer.Write(act, Tracked(part), page);
    }

    private static object? ValueOf(EntityEntry entry, IProperty property) =>
        property.IsShadowProperty() ? entry.CurrentValues[property] : property.GetGetter().GetClrValue(entry.Entity);

    private EntityEntry Tracked(object thing)
    {
        var entry = db.Entry(thing);
        if (entry.State == EntityState.Detached)
            return db.Add(thing);
        // A context that many acts share does not look for changes by itself.
        entry.DetectChanges();
        return entry;
    }

    /// <summary>New rows, those that others refer to first: within a table as the acts made them.</summary>
    private async Task AddRowsAsync(List<EntityEntry> added, CancellationToken stop)
    {
        foreach (var table in added.GroupBy(entry => entry.Metadata).OrderBy(table => Bulk.RankOf(table.Key)))
        {
            var columns = Bulk.Columns(table.Key);
            var rows = table.OrderBy(entry => page.Images[entry.Entity].No).ToList();
            await Bulk.AddAsync(
                db,
                columns,
                rows.Select(entry => columns.Properties.Select(property => ValueOf(entry, property))),
                stop
            );
            foreach (var entry in rows)
                entry.State = EntityState.Unchanged;
        }
    }
}
