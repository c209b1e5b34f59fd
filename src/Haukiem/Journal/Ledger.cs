using Haukiem.Data;
using Haukiem.Journal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Haukiem.Journal;

/// <summary>
/// The inner side of the door: within one transaction, takes the acts that were carried out and the things
/// that each of them touched, and writes changes and journal together. Pages carry out one act, an import many.
/// </summary>
internal sealed class Ledger(Db db, JournalWriter writer)
{
    private readonly List<(JournalAct Act, object[] Touched)> acts = [];
    private readonly HashSet<object> touched = new(ReferenceEqualityComparer.Instance);
    private readonly JournalPage page = new();

    public int Count => acts.Count;

    /// <summary>Whether a thing was touched by an act that is not written yet: each act has its own row in the journal.</summary>
    public bool Holds(object thing) => touched.Contains(thing);

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
        acts.Add((act, things));
        touched.UnionWith(things);
        foreach (var thing in things.Where(thing => db.Entry(thing).State == EntityState.Detached))
            db.Add(thing);
    }

    /// <summary>Writes the acts so far: the changed rows, and what the journal says of them.</summary>
    public async Task FlushAsync(CancellationToken stop = default)
    {
        db.ChangeTracker.DetectChanges();
        var rows = db
            .ChangeTracker.Entries()
            .Where(IsChanged)
            .ToDictionary(entry => entry.Entity, ReferenceEqualityComparer.Instance as IEqualityComparer<object>);
        foreach (var (act, things) in acts)
            writer.Write(act, things.SelectMany(thing => TakeRowsOf(thing, rows)).ToList(), page);
        if (rows.Values.FirstOrDefault(left => left.Metadata.Kind() == TableKind.Recorded) is { } unsaid)
            throw new InvalidOperationException($"{unsaid.Metadata.ClrType.Name} was changed by no act.");

        await db.SaveRecordedAsync(stop);
        await Bulk.AddAsync(db, page.Acts, stop);
        await Bulk.AddAsync(db, page.Entries, stop);
        await Bulk.AddAsync(db, page.Contents, stop);
        Clear();
    }

    private void Clear()
    {
        acts.Clear();
        touched.Clear();
        page.Acts.Clear();
        page.Entries.Clear();
        page.Contents.Clear();
    }

    /// <summary>The changed rows of a thing: its own and those of its parts.</summary>
    private IEnumerable<EntityEntry> TakeRowsOf(object thing, Dictionary<object, EntityEntry> rows)
    {
        if (rows.Remove(thing, out var own))
            yield return own;
        foreach (var parts in db.Entry(thing).Collections)
        foreach (var part in parts.CurrentValue ?? Array.Empty<object>())
            if (rows.Remove(part, out var row))
                yield return row;
    }

    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
