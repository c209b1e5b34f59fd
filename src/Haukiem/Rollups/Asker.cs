using Haukiem.Data;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups.Saving;
using Haukiem.Shell;

namespace Haukiem.Rollups;

/// <summary>
/// Whoever opened the page asks, through the mandates of today. One snapshot for the whole request: what a page
/// shows agrees with itself.
/// </summary>
internal sealed class Asker(Db db, RequestDay day, IHttpContextAccessor accessor) : IAsyncDisposable
{
    private Task<Rollup>? opening;

    public CancellationToken Stop => Context.RequestAborted;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Refused to those who have no mandate by which content is seen.</summary>
    public async Task<Outcome<Rollup>> OpenAsync()
    {
        if (await OpenAnyAsync() is not { } open || open.Viewer.Mandates.Count == 0)
            return new Refusal("Rollups.NoMandate");
        return open;
    }

    /// <summary>
    /// The same with or without a mandate; none before the instance is made. Navigation and page are drawn at the
    /// same time and wait for the same opening: the database is asked one thing at once.
    /// </summary>
    public async Task<Rollup?> OpenAnyAsync()
    {
        if (opening is null && Context.Person() is { } person && day.Instance is not null)
            opening = Rollup.OpenForAsync(db, person, day.Now, Stop);
        return opening is null ? null : await opening;
    }

    /// <summary>Whether the list of a subject would show this person anything: its way there is left out otherwise.</summary>
    public async Task<bool> SeesAsync(Subject subject) =>
        await OpenAnyAsync() is { } rollup && rollup.Viewer.MandatesFor(subject).Any();

    /// <summary>The lists that whoever opened the page has saved.</summary>
    public async Task<IReadOnlyList<SavedList>> SavedListsAsync() =>
        await OpenAnyAsync() is { } rollup && Context.Person() is { } person
            ? await rollup.Db.SavedListsAsync(person, Stop)
            : [];

    /// <summary>A list as it stands, with what whoever opened it has saved of the same list.</summary>
    /// <param name="asOf">The day that it stays of; none where it is of today.</param>
    public async Task<ListToSave> ToSaveAsync(PageAddress address, DateOnly? asOf) =>
        new(address, asOf, [.. (await SavedListsAsync()).Where(list => list.Path == address.Path)]);

    /// <summary>
    /// Answers that there is no such record: the same for what does not exist and for what lies outside the
    /// mandates, so that nobody learns codes by trying.
    /// </summary>
    /// <returns>The status.</returns>
    public int NotFound()
    {
        Context.Refuse(StatusCodes.Status404NotFound, []);
        return StatusCodes.Status404NotFound;
    }

    /// <summary>Answers with why not: what does not exist is not found, all else is not allowed.</summary>
    /// <returns>The status.</returns>
    public int Refuse(IReadOnlyList<Refusal> refusals)
    {
        var status = refusals.Any(refusal => refusal.Code == "Rollups.UnitUnknown")
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status403Forbidden;
        Context.Refuse(status, refusals);
        return status;
    }

    public ValueTask DisposeAsync() =>
        opening is { IsCompletedSuccessfully: true } ? opening.Result.DisposeAsync() : ValueTask.CompletedTask;
}
