using System.Text;
using Haukiem.Platform.Texts;

namespace Haukiem.Search;

/// <summary>What somebody looks for: words in any order, and phrases in quotation marks whose words stand together.</summary>
internal sealed class SearchTerms
{
    public const int Longest = 200;

    private const int Shortest = 2;

    private SearchTerms(string text, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        Text = text;
        Phrases = phrases;
        Code = Folding.Fold(text.Trim(QuotationMarks));
    }

    private static readonly char[] QuotationMarks = ['"', '“', '”', '„', '«', '»', ' '];

    /// <summary>As it was typed, bounded.</summary>
    public string Text { get; }

    /// <summary>The same as a code.</summary>
    public string Code { get; }

    /// <summary>Each as its folded words; a word outside quotation marks is one of its own.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>All words in the order in which they were typed.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Together =>
        [
            [.. Phrases.SelectMany(phrase => phrase)],
        ];

    /// <summary>Too short to look for.</summary>
    public bool IsTooShort => Phrases.Sum(phrase => phrase.Sum(word => word.Length)) < Shortest;

    /// <summary>Reads what was typed: at most so many letters of it, without control characters.</summary>
    public static SearchTerms Read(string? typed)
    {
        var whole = Folding.Normal(typed ?? "");
        var plain = string.Concat(whole.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()));
        var text = Bounded(plain.Trim());
        return new SearchTerms(text, [.. PhrasesOf(text)]);
    }

    private static string Bounded(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end].TrimEnd();
    }

    /// <summary>Every second part stands in quotation marks; where the last is left open, to the end.</summary>
    private static IEnumerable<IReadOnlyList<string>> PhrasesOf(string text)
    {
        foreach (var (at, part) in text.Split(QuotationMarks[..^1]).Index())
        {
            var words = FoldedWords.Of(part).Select(word => word.Text).ToList();
            if (at % 2 == 1 && words.Count > 0)
                yield return words;
            else
                foreach (var word in words)
                    yield return [word];
        }
    }
}
