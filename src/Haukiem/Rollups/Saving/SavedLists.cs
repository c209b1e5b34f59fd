using Haukiem.Data;
using Haukiem.People;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Haukiem.Rollups.Saving;

internal static class SavedListQueries
{
    /// <summary>The lists that one person saved, in the order of their names.</summary>
    public static async Task<IReadOnlyList<SavedList>> SavedListsAsync(
        this Db db,
        PersonId person,
        CancellationToken stop
    )
    {
        var lists = await db.Set<SavedList>().Where(list => list.PersonId == person).ToListAsync(stop);
        return [.. lists.OrderBy(list => list.Name, VietnameseOrder.Names)];
    }
}

/// <summary>Saves, renames and deletes the lists of one person; those of another are as if they were not there.</summary>
internal sealed class SavedLists(Db db, RequestDay day, Words words, IEnumerable<SavableList> savable)
{
    /// <summary>Saves the list of an address as it stands, without its page.</summary>
    /// <param name="replace">Whether a list of this name is to lead here from now on.</param>
    public async Task<Outcome<SavedList>> SaveAsync(
        PersonId person,
        string? name,
        PageAddress address,
        bool replace,
        CancellationToken stop
    )
    {
        if (savable.FirstOrDefault(one => one.Path == address.Path) is not { } list)
            return new Refusal("Rollups.NotAList");
        var written = await WriteAsync(person, list, address, stop);
        if (!written.IsDone)
            return written.As<SavedList>();
        var (subject, kept) = (list.Subject, written.Value.ToString());
        await using var alone = await AloneAsync(person, stop);
        var others = await db.SavedListsAsync(person, stop);
        if (replace && others.FirstOrDefault(other => other.IsNamed(name)) is { } present)
        {
            present.Replace(subject, kept);
            await CommitAsync(alone, stop);
            return present;
        }
        var saved = SavedList.Save(person, name, subject, kept, others);
        if (!saved.IsDone)
            return saved;
        db.Add(saved.Value);
        await CommitAsync(alone, stop);
        return saved;
    }

    public async Task<Outcome<SavedList>> RenameAsync(
        PersonId person,
        SavedListId id,
        string? name,
        CancellationToken stop
    )
    {
        await using var alone = await AloneAsync(person, stop);
        var all = await db.SavedListsAsync(person, stop);
        if (all.FirstOrDefault(list => list.Id == id) is not { } list)
            return new Refusal(SavedList.Gone);
        var renamed = list.Rename(name, all);
        if (renamed.IsDone)
            await CommitAsync(alone, stop);
        return renamed;
    }

    public async Task<Outcome<SavedList>> DeleteAsync(PersonId person, SavedListId id, CancellationToken stop)
    {
        await using var alone = await AloneAsync(person, stop);
        if ((await db.SavedListsAsync(person, stop)).FirstOrDefault(list => list.Id == id) is not { } list)
            return new Refusal(SavedList.Gone);
        db.Remove(list);
        await CommitAsync(alone, stop);
        return list;
    }

    /// <summary>One after the other for each person: a form sent twice at once finds the name that it took itself.</summary>
    private async Task<IDbContextTransaction> AloneAsync(PersonId person, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldAsync([person.Value], stop);
        return transaction;
    }

    private async Task CommitAsync(IDbContextTransaction alone, CancellationToken stop)
    {
        await db.SaveMachineAsync(stop);
        await alone.CommitAsync(stop);
    }

    private async Task<Outcome<PageAddress>> WriteAsync(
        PersonId person,
        SavableList list,
        PageAddress address,
        CancellationToken stop
    )
    {
        await using var rollup = await Rollup.OpenForAsync(db, person, day.Now, stop);
        return await list.Write(rollup, words, address, stop);
    }
}
