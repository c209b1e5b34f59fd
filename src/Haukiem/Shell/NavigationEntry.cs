namespace Haukiem.Shell;

/// <summary>A page that the navigation leads to; each feature registers its own, once the page exists.</summary>
/// <param name="TextKey">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="GroupKey">The heading it stands under, or null for the pages on top.</param>
/// <param name="Order">Its place among all entries; a group stands where its first entry does.</param>
/// <param name="IsOpen">Whether whoever opened the page may go there; null where everybody may.</param>
internal sealed record NavigationEntry(
    string TextKey,
    string Href,
    string? GroupKey,
    int Order,
    Func<IServiceProvider, Task<bool>>? IsOpen = null
)
{
    public bool IsCurrent(string path) =>
        Href == "/"
            ? path == "/"
            : path.Equals(Href, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}
