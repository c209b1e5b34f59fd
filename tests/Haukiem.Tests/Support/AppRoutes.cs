using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.Support;

/// <summary>The routes that the application has: what is made from them cannot forget a new one.</summary>
internal static class AppRoutes
{
    /// <summary>All but static files and the framework's own script, which hold nothing of an organisation.</summary>
    public static IEnumerable<RouteEndpoint> Routes(this AppUnderTest app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(route => route.RoutePattern.RawText?.StartsWith("/_framework/", StringComparison.Ordinal) != true);

    public static bool IsForAnybody(this RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What no page answers is not found.</summary>
    public static bool IsForTheRest(this RouteEndpoint route) =>
        route.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll);

    public static IReadOnlyList<string> Methods(this RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>The pattern as it is written, with its first slash.</summary>
    public static string Pattern(this RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    /// <summary>An address of the route, with this in place of whatever it takes.</summary>
    public static string PathWith(this RouteEndpoint route, string value) =>
        "/"
        + string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : value)
                )
            )
        );
}
