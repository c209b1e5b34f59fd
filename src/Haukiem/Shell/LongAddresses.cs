using Microsoft.AspNetCore.Http.Features;

namespace Haukiem.Shell;

/// <summary>
/// An address that is too long is answered in words: the server itself would close such a request with an empty page. It
/// reads far enough for a page of text that was pasted where words are searched.
/// </summary>
internal static class LongAddresses
{
    /// <summary>As many bytes as the server reads of the line that holds an address.</summary>
    public const int LongestRead = 256 * 1024;

    /// <summary>As many as servers and proxies commonly take, and more than any address of ours has.</summary>
    private const int Longest = 8 * 1024;

    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        if (ShellFeature.HasFailed(context) || Length(context) <= Longest)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }

    private static int Length(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0;
}
