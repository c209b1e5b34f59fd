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
internal sealed class SavedLists(Db db, RequestDay day)
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
        if (SubjectOf(address) is not { } subject)
            return new Refusal("Rollups.NotAList");
        var written = await WriteAsync(person, subject, address, stop);
        if (!written.IsDone)
            return written.As<SavedList>();
        await using var alone = await AloneAsync(person, stop);
        var others = await db.SavedListsAsync(person, stop);
        if (replace && others.FirstOrDefault(other => other.Name == SavedList.Trimmed(name)) is { } present)
        {
            present.Replace(subject, written.Value);
            await CommitAsync(alone, stop);
            return present;
        }
        var saved = SavedList.Save(person, name, subject, written.Value, others);
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
            return new Refusal("Rollups.SavedListGone");
        var renamed = list.Rename(name, all);
        if (renamed.IsDone)
            await CommitAsync(alone, stop);
        return renamed;
    }

    /// <summary>What is gone already is gone.</summary>
    public async Task DeleteAsync(PersonId person, SavedListId id, CancellationToken stop)
    {
        await using var alone = await AloneAsync(person, stop);
        if ((await db.SavedListsAsync(person, stop)).FirstOrDefault(list => list.Id == id) is not { } list)
            return;
        db.Remove(list);
        await CommitAsync(alone, stop);
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

    /// <summary>The subject whose list an address shows.</summary>
    private static Subject? SubjectOf(PageAddress address)
    {
        foreach (var subject in Enum.GetValues<Subject>())
            if (RollupLinks.Path(subject) == address.Path)
                return subject;
        return null;
    }

    /// <summary>
    /// The question as it was read, so that nothing is kept which no list would take. What was asked for today is asked
    /// again for the day on which it is opened.
    /// </summary>
    private async Task<Outcome<string>> WriteAsync(
        PersonId person,
        Subject subject,
        PageAddress address,
        CancellationToken stop
    )
    {
        await using var rollup = await Rollup.OpenForAsync(db, person, day.Now, stop);
        var read = await rollup.ReadAsync(subject, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return read.As<string>();
        var (question, unit, _, paging, _) = read.Value;
        var written = PageAddress.Parse(RollupLinks.List(question, unit.Code, paging with { Page = 1 }));
        var anyPage = written.With(PageRequest.PageKey, null);
        return (question.Day == rollup.Today ? anyPage.With(RollupLinks.AsOfKey, null) : anyPage).ToString();
    }
}
