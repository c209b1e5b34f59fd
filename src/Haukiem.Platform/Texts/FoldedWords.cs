using System.Globalization;

namespace Haukiem.Platform.Texts;

/// <summary>A word of a text: where it stands, and how it is searched.</summary>
public readonly record struct FoldedWord(int Start, int Length, string Text)
{
    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;
}

/// <summary>
/// The words of a text as search knows them: what stands between two characters that are no letter and no digit,
/// folded by <see cref="Folding"/>. Texts and what is looked for in them are divided alike.
/// </summary>
public static class FoldedWords
{
    /// <summary>The words of a text, each with its place in it.</summary>
    public static IEnumerable<FoldedWord> Of(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;
            if (Folding.Fold(text[start..at]) is { Length: > 0 } folded)
                yield return new FoldedWord(start, at - start, folded);
        }
    }

    /// <summary>The same words one after the other, a space between them: the form that an index keeps.</summary>
    public static string Join(string text) =>
        string.Join(
            ' ',
            string.Concat(Folding.Fold(text).Select(letter => IsPart(letter) ? letter : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>A mark that stands by itself, as text from elsewhere may have it, belongs to the letter before it.</summary>
    private static bool IsPart(char letter) =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
