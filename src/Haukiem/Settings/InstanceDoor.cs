using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Settings;

/// <summary>What is done to the instance itself, by whoever runs the machine: in its journal, and in nobody's name.</summary>
internal sealed class InstanceDoor(Db db, JournalWriter writer, InstanceFolder folder, TimeProvider time)
{
    public const string DefaultTimeZone = "Asia/Ho_Chi_Minh";

    /// <summary>
    /// Makes the instance: the first act in its journal, before there is anybody who could act. In a transaction
    /// that is under way it is a part of that one.
    /// </summary>
    public async Task MakeAsync(Instance instance, CancellationToken stop)
    {
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop)
            : null;
        folder.MakeJournalKey();
        var now = time.GetUtcNow().UtcDateTime;
        var ledger = new Ledger(db, writer);
        var sealing = instance.SealWith(writer.KeyFingerprint);
        ledger.Add(new Deed("Settings.Make", instance.Today(now)), by: null, through: null, now, sealing);
        await ledger.FlushAsync(stop);
        if (transaction is not null)
            await transaction.CommitAsync(stop);
    }

    /// <summary>Moves the day of a practice instance.</summary>
    public async Task<Outcome<PracticeDayMoved>> MoveDayAsync(DateOnly to, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var instance = await db.Set<Instance>().SingleOrDefaultAsync(stop);
        if (instance is null)
            return new Refusal("Settings.NoInstance");
        var moved = instance.MoveDay(to);
        if (!moved.IsDone || moved.Value.From == to)
            return moved;
        var ledger = new Ledger(db, writer);
        ledger.Add(new Deed("Settings.MoveDay", to), by: null, through: null, time.GetUtcNow().UtcDateTime, instance);
        await ledger.FlushAsync(stop);
        await transaction.CommitAsync(stop);
        return moved;
    }
}
