namespace Haukiem.Search;

/// <summary>Where search is, and what its address says.</summary>
internal static class SearchFeature
{
    public const string Path = "/search";
    public const string WordsKey = "q";
    public const string KindKey = "kind";
}
