using Haukiem.Platform.Outcomes;

namespace Haukiem.Shell;

/// <summary>Ends a request with 403 and the reasons, which the page of that status then lists.</summary>
internal static class Refused
{
    private static readonly object Key = new();

    public static void Refuse(this HttpContext context, params IReadOnlyList<Refusal> refusals)
    {
        context.Items[Key] = refusals;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    public static IReadOnlyList<Refusal> Reasons(HttpContext context) =>
        context.Items[Key] as IReadOnlyList<Refusal> ?? [];
}
