using Microsoft.AspNetCore.StaticAssets;

namespace Haukiem.Shell;

/// <summary>What the response of a route tells the browser to refuse, where that is more than usual.</summary>
internal sealed record ContentPolicy(string Text)
{
    /// <summary>For content from outside: even opened as a page it runs nothing and loads nothing.</summary>
    public static ContentPolicy Sandbox { get; } =
        new("default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

/// <summary>What every response tells the browser to refuse. Pages hold no inline style and no inline script.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // On starting, because an error clears the headers that were set before it.
                context.Response.OnStarting(
                    static state =>
                    {
                        Write((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        // What a page shows depends on who asks and when: nothing but the files of the program is kept anywhere.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>()?.Text ?? Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
