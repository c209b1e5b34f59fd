using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Search;
using Haukiem.Settings;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>An instance of the wished size, made without the door and without a journal of its content.</summary>
internal static class MadeInstance
{
    private const int FindingFor = 20;

    /// <summary>Makes it where there is none yet; says whether it was made.</summary>
    public static async Task<bool> EnsureAsync(
        InstanceFolder folder,
        int units,
        int assignments,
        CancellationToken stop
    )
    {
        await Features.MigrateAsync(folder, stop);
        await using var db = Features.Open(folder);
        if (await db.Set<Instance>().AnyAsync(stop))
            return false;
        // What is made behind the product's back enters nothing into search: it is filled when it is next opened.
        await Derived.ReplaceAsync(db, db.Set<SearchEntry>(), [], stop);
        await db.Database.OpenConnectionAsync(stop);
        await using var filling = folder.Postgres is null ? await SqliteFilling.BeginAsync(db, stop) : null;
        var organisation = new MadeOrganisation(units);
        await organisation.FillAsync(db, stop);
        await MadeChecks.FillRoundsAsync(db, organisation, stop);
        await new MadeTargets(db, organisation).FillAsync(stop);
        await new MadeFindings(db, organisation, assignments / FindingFor).FillAsync(stop);
        await new MadeWork(db, organisation, assignments).FillAsync(stop);
        if (folder.Postgres is not null)
            // What the server does by itself after a while.
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", stop);
        // Last, so that what was broken off is not taken for whole.
        var writer = new JournalWriter(folder.JournalKeyWhenNeeded());
        var door = new InstanceDoor(db, writer, folder, TimeProvider.System);
        await door.MakeAsync(Instance.Make("Bench", InstanceDoor.DefaultTimeZone, MadeOrganisation.Today), stop);
        return true;
    }
}
