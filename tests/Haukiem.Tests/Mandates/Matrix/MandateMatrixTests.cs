using System.Net;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Rollups.Saving;
using Haukiem.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Haukiem.Tests.Mandates.Matrix;

/// <summary>
/// Law 9 by HTTP: every route that there is, for every role, from inside, above, beside and below the unit whose
/// records are asked for. Made from the routes, so that a page that is added is asked for without anybody's thought.
/// </summary>
public sealed class MandateMatrixTests
{
    private static readonly Role[] SeeNoContent = [Role.Administrator, Role.Reader];

    [Fact]
    public async Task Each_role_is_shown_what_is_at_and_below_its_unit_and_no_word_of_the_rest()
    {
        var city = await MatrixCity.StartAsync();
        await using var app = city.App;
        var faults = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        foreach (var (unit, where, _) in MatrixCity.Places)
        {
            var sees = MatrixCity.Sees(unit) && !SeeNoContent.Contains(role);
            var hidden = SeeNoContent.Contains(role) ? AllWords : MatrixCity.WordsHiddenFrom(unit);
            // Who administers the whole keeps its units: the journal tells what was changed of them.
            var hiddenInJournal = role == Role.Administrator && unit == GivenInstance.Root ? ContentWords : hidden;
            using var visitor = await app.SignedInAsync(MatrixCity.Office(role, unit));
            foreach (var page in Pages(city))
                faults.AddRange(
                    await FaultsAsync(visitor, page, sees, page.IsJournal ? hiddenInJournal : hidden, $"{role} {where}")
                );
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("ENDED")]
    [InlineData("NONE")]
    [InlineData("ALONE")]
    public async Task Without_a_mandate_over_the_unit_nothing_of_it_is_shown(string office)
    {
        var city = await MatrixCity.StartAsync();
        await using var app = city.App;
        // Who reaches the whole alone, without what is below it, sees what is its own.
        var hidden = AllWords.Where(word => office != "ALONE" || word != MatrixCity.Word(GivenInstance.Root)).ToList();
        using var visitor = await app.SignedInAsync(office);
        var faults = new List<string>();
        foreach (var page in Pages(city))
            faults.AddRange(await FaultsAsync(visitor, page, false, hidden, office));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Who_follows_one_matter_is_shown_nothing_of_another()
    {
        var city = await MatrixCity.StartAsync();
        await using var app = city.App;
        using var visitor = await app.SignedInAsync("MATTER");
        foreach (var page in Pages(city))
        {
            var (_, said) = await visitor.ReadAsync(page.Path);
            foreach (var (unit, _, _) in MatrixCity.Places.Where(place => place.Unit != MatrixCity.Beside))
                Assert.False(
                    said.Contains(MatrixCity.Word(unit), StringComparison.OrdinalIgnoreCase),
                    $"{MatrixCity.Word(unit)} is shown at {page.Path}"
                );
        }
    }

    /// <summary>One mandate widens the other by what it reaches, and by nothing more.</summary>
    [Fact]
    public async Task Who_has_a_unit_and_one_matter_elsewhere_is_shown_both_and_nothing_between()
    {
        const string Beside = MatrixCity.Beside;
        var city = await MatrixCity.StartAsync();
        await using var app = city.App;
        using var visitor = await app.SignedInAsync("BOTH");
        string[] hidden = [MatrixCity.Word(GivenInstance.Root), MatrixCity.Word(MatrixCity.Asked)];
        var faults = new List<string>();
        foreach (var page in Pages(city))
            faults.AddRange(await FaultsAsync(visitor, page with { IsOfUnit = false }, false, hidden, "BOTH"));
        string[] seen = ["/assignments/NV-P11", "/findings/HC-P11", "/reviews/KD-P11", $"/assignments/NV-{Beside}"];
        foreach (var path in seen)
            if (await visitor.ReadAsync(path) is not (HttpStatusCode.OK, _))
                faults.Add($"{path} is not shown");
        string[] ofTheUnit = [$"/findings/HC-{Beside}", $"/reviews/KD-{Beside}", $"/rounds/DK-{Beside}-2013"];
        foreach (var path in ofTheUnit)
            if (await visitor.ReadAsync(path) is not (HttpStatusCode.NotFound, _))
                faults.Add($"{path} is shown");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IReadOnlyList<string> ContentWords { get; } =
    [.. MatrixCity.Places.Select(place => MatrixCity.Word(place.Unit))];

    private static IReadOnlyList<string> AllWords { get; } =
    [
        .. ContentWords,
        .. MatrixCity
            .Places.Select(place => MatrixCity.Name(place.Unit))
            .Where(name => name != MatrixCity.Name(GivenInstance.Root)),
    ];

    private static async Task<IEnumerable<string>> FaultsAsync(
        Visitor visitor,
        MatrixPage page,
        bool sees,
        IReadOnlyList<string> hidden,
        string who
    )
    {
        var (status, said) = await visitor.ReadAsync(page.Path);
        var faults = hidden
            .Where(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"{who} is shown {word} at {page.Path}")
            .ToList();
        if (!page.IsOfUnit)
            return faults;
        if (sees && status != HttpStatusCode.OK)
            faults.Add($"{who} got {status} at {page.Path}");
        if (sees && page.IsRecord && !Says(said, MatrixCity.Asked))
            faults.Add($"{who} is not shown the record of {page.Path}");
        if (!sees && status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            faults.Add($"{who} got {status} at {page.Path}");
        return faults;
    }

    private static bool Says(string said, string unit) =>
        said.Contains(MatrixCity.Word(unit), StringComparison.Ordinal)
        || said.Contains(MatrixCity.Name(unit), StringComparison.Ordinal);

    private static IReadOnlyList<MatrixPage> Pages(MatrixCity city) =>
        [
            .. city
                .App.Routes()
                .Where(route => route.Methods().Contains("GET") && !route.IsForAnybody() && !route.IsForTheRest())
                .Select(route => MatrixPage.Of(route, city))
                // What is said of one unit in a round over many is not said to the others.
                .Append(new MatrixPage($"{RecordLinks.Rounds}{MatrixCity.SharedRound}", true, false))
                .DistinctBy(page => page.Path),
        ];
}

/// <summary>A route as it is asked for: with a record of the unit where it takes one, and else with the unit itself.</summary>
/// <param name="IsRecord">It opens one record.</param>
/// <param name="IsOfUnit">It is about the unit; what is about whoever asks answers everybody.</param>
internal sealed record MatrixPage(string Path, bool IsRecord, bool IsOfUnit)
{
    /// <summary>These are about the person who asks, or about all that the person sees.</summary>
    public static readonly string[] OfThePerson =
    [
        "/",
        "/overview",
        "/search",
        "/journal",
        "/journal.xlsx",
        SavedListForms.PagePath,
    ];

    public bool IsJournal => Path.StartsWith("/journal", StringComparison.Ordinal);

    public static MatrixPage Of(RouteEndpoint route, MatrixCity city)
    {
        const string Search = $"unit={MatrixCity.Asked}&q=Việc";
        if (route.RoutePattern.Parameters.Count == 0)
            return new MatrixPage($"{route.Pattern()}?{Search}", false, !OfThePerson.Contains(route.Pattern()));
        var kind = (route.RoutePattern.PathSegments[0].Parts[0] as RoutePatternLiteralPart)?.Content ?? "";
        Assert.True(
            city.Codes.TryGetValue(kind, out var code),
            $"{route.Pattern()} opens a record: the city has to hold one of each unit."
        );
        return new MatrixPage($"{route.PathWith(code)}?{Search}", true, true);
    }
}
