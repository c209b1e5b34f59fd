namespace Haukiem.Search;

/// <summary>
/// Whether phrases stand in an entry, by its folded text itself: words one after the other with a single space between
/// them, and a space before and behind. An index of words may not know every place of a long text.
/// </summary>
internal static class PhraseQueries
{
    public static IQueryable<SearchEntry> Saying(
        this IQueryable<SearchEntry> entries,
        IEnumerable<IReadOnlyList<string>> phrases,
        bool inTitle
    )
    {
        foreach (var phrase in phrases)
        {
            var said = $" {string.Join(' ', phrase)} ";
            entries = inTitle
                ? entries.Where(entry => (" " + entry.Title + " ").Contains(said))
                : entries.Where(entry =>
                    (" " + entry.Title + " ").Contains(said) || (" " + entry.Text + " ").Contains(said)
                );
        }
        return entries;
    }
}
