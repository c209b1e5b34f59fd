using Haukiem.Data;
using Haukiem.Journal;

namespace Haukiem.Settings;

/// <summary>Makes the instance: the first act in its journal, before there is anybody who could act.</summary>
internal sealed class InstanceDoor(Db db, JournalWriter writer, TimeProvider time)
{
    public const string DefaultTimeZone = "Asia/Ho_Chi_Minh";

    public async Task MakeAsync(Instance instance, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        var ledger = new Ledger(db, writer);
        ledger.Add(new Deed("Settings.Make", instance.Today(now)), by: null, through: null, now, instance);
        await ledger.FlushAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
