using System.Net;
using Haukiem.Tests.Mandates.Matrix;
using Haukiem.Tests.Support;

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
            app.Routes()
                .Where(route => route.IsForAnybody())
                .Select(route => route.Pattern())
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_other_route_asks_to_sign_in()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var route in app.Routes().Where(route => !route.IsForAnybody()))
        {
            foreach (var method in route.Methods())
            {
                using var request = new HttpRequestMessage(
                    new HttpMethod(method),
                    new Uri(app.Address, route.PathWith("D2"))
                );
                using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(
                    answer.Headers.Location?.AbsolutePath == "/sign-in"
                        || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
                    $"{method} {route.PathWith("D2")} answered {answer.StatusCode}"
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
        var records = app.Routes()
            .Where(route => route.RoutePattern.Parameters.Any(parameter => parameter.Name is "Code" or "id"))
            .Select(route => route.PathWith("D2"))
            .ToHashSet(StringComparer.Ordinal);
        var pages = app.Routes()
            .Where(route => !route.IsForAnybody() && route.Methods().Contains("GET") && !route.IsForTheRest())
            .Select(route => route.PathWith("D2"))
            // These are of the one who opens them, whatever unit is named.
            .Where(path => !MatrixPage.OfThePerson.Contains(path))
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
}
