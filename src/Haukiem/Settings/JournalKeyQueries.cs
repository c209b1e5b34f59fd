using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Settings;

/// <summary>An instance is opened with the key that seals its journal, or not at all: with another, history would look forged.</summary>
internal static class JournalKeyQueries
{
    /// <summary>Sees that the key is the one that seals the journal, where an instance is made.</summary>
    /// <exception cref="JournalKeyException">The key is missing, or another.</exception>
    public static async Task CheckJournalKeyAsync(this Db db, InstanceFolder folder, CancellationToken stop)
    {
        if (await db.InstanceAsync(stop) is not { } instance)
            return;
        var key = folder.ReadJournalKey();
        var fits = instance.JournalKeyPrint is { } print
            ? print == key.Fingerprint
            : await SealedWithAsync(db, key, stop);
        if (!fits)
            throw new JournalKeyException(
                new Refusal("Settings.JournalKeyOther", folder.KeyFolder, InstanceFolder.JournalKeyVariable)
            );
    }

    /// <summary>An instance from before the fingerprint was kept has entries that the key made, or did not make.</summary>
    private static async Task<bool> SealedWithAsync(Db db, JournalKey key, CancellationToken stop)
    {
        var entry = await db.Set<JournalEntry>().AsNoTracking().OrderBy(entry => entry.Id).FirstOrDefaultAsync(stop);
        if (entry is null)
            return true;
        var act = await db.Set<JournalAct>().AsNoTracking().SingleAsync(act => act.Id == entry.ActId, stop);
        return entry.Mac == key.Mac(act, entry.Table, entry.Key, entry.RowVersion, entry.Row);
    }
}
