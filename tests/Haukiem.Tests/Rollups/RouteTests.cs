using System.Net;
using Haukiem.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.Rollups;

/// <summary>Made from the routes themselves, so that no new one can be forgotten: law 9 at the door.</summary>
public sealed class RouteTests
{
    /// <summary>What anybody may open: to sign in, to read in one's own language, and to be told what went wrong.</summary>
    private static readonly string[] ForAnybody =
    [
        "/sign-in",
        "/invitation/{Token}",
        "/preferences/language",
        "/preferences/theme",
        "/problem/{Asked:int}",
    ];

    [Fact]
    public async Task Only_these_routes_are_open_to_those_who_have_not_signed_in()
    {
        await using var app = await StartAsync();

        Assert.Equal(
            ForAnybody.Order(StringComparer.Ordinal),
            Routes(app)
                .Where(IsForAnybody)
                .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_other_route_asks_to_sign_in()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var route in Routes(app).Where(route => !IsForAnybody(route)))
        {
            foreach (var method in MethodsOf(route))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(app.Address, PathOf(route)));
                using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(
                    answer.Headers.Location?.AbsolutePath == "/sign-in"
                        || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
                    $"{method} {PathOf(route)} answered {answer.StatusCode}"
                );
            }
        }
    }

    [Fact]
    public async Task No_page_shows_another_units_content()
    {
        await using var app = await StartAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync("D1", GivenInstance.Password);
        var records = Routes(app)
            .Where(route => route.RoutePattern.Parameters.Any(parameter => parameter.Name is "Code" or "id"))
            .Select(PathOf)
            .ToHashSet(StringComparer.Ordinal);
        var pages = Routes(app)
            .Where(route => !IsForAnybody(route) && MethodsOf(route).Contains("GET") && !IsForTheRest(route))
            .Select(PathOf)
            .Where(path => path is not ("/" or "/overview"))
            .Distinct()
            .ToList();

        Assert.NotEmpty(pages);
        foreach (var path in pages)
        {
            await visitor.OpenAsync($"{path}?unit=D2");
            Assert.True(visitor.Status == HttpStatusCode.NotFound, $"{path} answered {visitor.Status}");
            // Of a single record nothing is said, not even that it is of another unit.
            if (!records.Contains(path))
                Assert.Contains("Không có đơn vị “D2”", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("NV-05", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Đơn vị 02", visitor.Text, StringComparison.Ordinal);
        }
    }

    private static async Task<AppUnderTest> StartAsync()
    {
        var given = await Cities.WithEverythingAsync(Database.Sqlite);
        await given.DisposeAsync();
        return await AppUnderTest.StartAsync(given.Instance);
    }

    /// <summary>Static files and the framework's own script hold nothing of an organisation.</summary>
    private static IEnumerable<RouteEndpoint> Routes(AppUnderTest app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route =>
                route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
            )
            .Where(route => route.RoutePattern.RawText?.StartsWith("/_framework/", StringComparison.Ordinal) != true);

    private static bool IsForAnybody(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What no page answers is not found.</summary>
    private static bool IsForTheRest(RouteEndpoint route) =>
        route.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll);

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>The address of the route, with another unit where it takes one.</summary>
    private static string PathOf(RouteEndpoint route) =>
        "/"
        + string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "D2")
                )
            )
        );
}
