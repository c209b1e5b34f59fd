using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Haukiem.Shell;

namespace Haukiem.Rollups.Asking;

/// <summary>
/// Whoever opened the page asks, through the mandates of today. One snapshot for the whole request: what a page
/// shows agrees with itself.
/// </summary>
internal sealed class Asker(Db db, RequestDay day, IHttpContextAccessor accessor) : IAsyncDisposable
{
    private Rollup? rollup;

    public CancellationToken Stop => Context.RequestAborted;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Refused to those who have no mandate by which content is seen.</summary>
    public async Task<Outcome<Rollup>> OpenAsync()
    {
        if (await OpenAnyAsync() is not { } open || open.Viewer.Mandates.Count == 0)
            return new Refusal("Rollups.NoMandate");
        return open;
    }

    /// <summary>The same with or without a mandate; none before the instance is made.</summary>
    public async Task<Rollup?> OpenAnyAsync()
    {
        if (rollup is null && Context.Person() is { } person && day.Instance is not null)
            rollup = await Rollup.OpenForAsync(db, person, day.Now, Stop);
        return rollup;
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

    public ValueTask DisposeAsync() => rollup?.DisposeAsync() ?? ValueTask.CompletedTask;
}
