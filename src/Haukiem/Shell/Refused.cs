using Haukiem.Platform.Outcomes;

namespace Haukiem.Shell;

/// <summary>Ends a request with the reasons, which the page of its status then lists.</summary>
internal static class Refused
{
    private static readonly object Key = new();

    public static void Refuse(this HttpContext context, params IReadOnlyList<Refusal> refusals) =>
        context.Refuse(StatusCodes.Status403Forbidden, refusals);

    public static void Refuse(this HttpContext context, int status, IReadOnlyList<Refusal> refusals)
    {
        context.Items[Key] = refusals;
        context.Response.StatusCode = status;
    }

    public static IReadOnlyList<Refusal> Reasons(HttpContext context) =>
        context.Items[Key] as IReadOnlyList<Refusal> ?? [];
}
