using System.Data.Common;
using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
        var touched = new List<EntityEntry>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            writer.Verify(entry, page);
            if (page.Images.ContainsKey(entry.Entity))
                touched.Add(entry);
        }
        // Forms and hashes are made while the database takes the rows: they need nothing but what the acts left.
        var sealing = Task.Run(() => writer.Seal(page), stop);
        try
        {
            await writer.WriteRowsAsync(db, touched, page, stop);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The database refused a row.", refused);
        }
        await db.SaveRecordedAsync(stop);
        var entries = await sealing;
        await Bulk.AddAsync(db, page.Acts, stop);
        await Bulk.AddAsync(db, entries, stop);
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
            writer.Write(act, TrackedPart(part), page);
    }

    private EntityEntry Tracked(object thing)
    {
        var entry = db.Entry(thing);
        if (entry.State == EntityState.Detached)
            return db.Add(thing);
        // A context that many acts share does not look for changes by itself.
        entry.DetectChanges();
        return entry;
    }

    /// <summary>A new part was found with its thing, and is written as it is: nothing needs to be looked for.</summary>
    private EntityEntry TrackedPart(object part)
    {
        var entry = db.Entry(part);
        return entry.State == EntityState.Added ? entry : Tracked(part);
    }
}
