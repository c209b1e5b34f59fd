using Haukiem.Data;
using Haukiem.Settings;

namespace Haukiem.Shell;

/// <summary>The clock and the instance, read once for each request: all of a page is of one day.</summary>
internal sealed class RequestDay(TimeProvider time)
{
    private static readonly object Key = new();

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>None before the instance is made, and while the database cannot be read.</summary>
    public Instance? Instance { get; private set; }

    /// <summary>The organisation's today.</summary>
    public DateOnly Today => Instance?.Today(Now) ?? DateOnly.FromDateTime(Now);

    /// <summary>The day of a practice instance, which every page shows.</summary>
    public DateOnly? PracticeDay => Instance?.PracticeDay;

    /// <summary>Reads the instance before anything else of a page.</summary>
    public static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var isPage =
            context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>()
            is null;
        if (isPage)
            await context.RequestServices.GetRequiredService<RequestDay>().LoadAsync(context);
        await next(context);
    }

    /// <summary>An error page, drawn in a scope of its own, shows the day of what failed: the database may be the reason.</summary>
    private async Task LoadAsync(HttpContext context)
    {
        if (!ShellFeature.HasFailed(context))
            context.Items[Key] = await context
                .RequestServices.GetRequiredService<Db>()
                .InstanceAsync(context.RequestAborted);
        Instance = context.Items[Key] as Instance;
    }
}
