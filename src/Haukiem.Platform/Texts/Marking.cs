namespace Haukiem.Platform.Texts;

/// <summary>A piece of a text, and whether it is what was looked for.</summary>
public readonly record struct MarkedPiece(string Text, bool IsMarked);

/// <summary>
/// Marks in a text what was looked for, as it stands there: with its own diacritics and capitals, whatever was typed.
/// </summary>
public static class Marking
{
    private const int Before = 60;

    /// <summary>An excerpt is chosen by so many places: a long text full of a common word is not read to its end.</summary>
    private const int MostPlaces = 1000;

    /// <summary>The whole text in pieces.</summary>
    /// <param name="phrases">What was looked for, each as its folded words in their order.</param>
    public static IReadOnlyList<MarkedPiece> Whole(string text, IReadOnlyList<IReadOnlyList<string>> phrases) =>
        Pieces(text, [.. Places(text, phrases)], 0, text.Length);

    /// <summary>The part of a text in which the first of it stands; empty where nothing of it does.</summary>
    public static IReadOnlyList<MarkedPiece> Excerpt(
        string text,
        IReadOnlyList<IReadOnlyList<string>> phrases,
        int length
    )
    {
        List<(int Start, int End)> places = [.. Places(text, phrases).Take(MostPlaces)];
        if (places.Count == 0)
            return [];
        var start = Earlier(text, Math.Max(0, Densest(places, length) - Before));
        var end = Later(text, Math.Min(text.Length, start + length));
        var pieces = Pieces(text, places, start, end);
        if (start > 0)
            pieces.Insert(0, new MarkedPiece("… ", IsMarked: false));
        if (end < text.Length)
            pieces.Add(new MarkedPiece(" …", IsMarked: false));
        return pieces;
    }

    /// <summary>Where the phrases stand, in the order of the text.</summary>
    private static IEnumerable<(int Start, int End)> Places(string text, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        List<FoldedWord> words = [.. FoldedWords.Of(text)];
        for (var at = 0; at < words.Count; at++)
        {
            var found = phrases.Where(phrase => StandsAt(words, at, phrase)).Select(phrase => phrase.Count);
            if (found.DefaultIfEmpty().Max() is > 0 and var count)
                yield return (words[at].Start, words[at + count - 1].End);
        }
    }

    private static bool StandsAt(List<FoldedWord> words, int at, IReadOnlyList<string> phrase) =>
        at + phrase.Count <= words.Count && !phrase.Where((word, next) => words[at + next].Text != word).Any();

    /// <summary>The place from which most of them stand within a length.</summary>
    private static int Densest(List<(int Start, int End)> places, int length)
    {
        var (densest, most, next) = (0, 0, 0);
        for (var first = 0; first < places.Count; first++)
        {
            while (next < places.Count && places[next].End <= places[first].Start + length - Before)
                next++;
            if (next - first > most)
                (densest, most) = (first, next - first);
        }
        return places[densest].Start;
    }

    private static List<MarkedPiece> Pieces(string text, List<(int Start, int End)> places, int start, int end)
    {
        var pieces = new List<MarkedPiece>();
        var at = start;
        foreach (var place in places.Where(place => place.End > start && place.Start < end))
        {
            // Words of two phrases may share a word.
            if (place.End <= at)
                continue;
            var from = Math.Max(at, place.Start);
            if (from > at)
                pieces.Add(new MarkedPiece(text[at..from], IsMarked: false));
            at = Math.Min(end, place.End);
            pieces.Add(new MarkedPiece(text[from..at], IsMarked: true));
        }
        if (at < end)
            pieces.Add(new MarkedPiece(text[at..end], IsMarked: false));
        return pieces;
    }

    /// <summary>Back to where a word begins.</summary>
    private static int Earlier(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    /// <summary>On to where a word ends.</summary>
    private static int Later(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
