using Haukiem.Records;

namespace Haukiem.Search;

/// <summary>Where search is, what its address says, and what it answers for other pages.</summary>
internal static class SearchFeature
{
    public const string Path = "/search";
    public const string WordsKey = "q";
    public const string KindKey = "kind";

    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddSingleton<CodesAlike>(AlikeQueries.CodesAlikeAsync);
}
