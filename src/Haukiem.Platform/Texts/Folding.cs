using System.Text;

namespace Haukiem.Platform.Texts;

/// <summary>
/// The one place where text is brought into the form that is stored, and into the form that is searched.
/// </summary>
public static class Folding
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    /// <summary>
    /// The form that is stored: NFC, so that two texts that look the same are the same. Half of a surrogate
    /// pair, which is no text, becomes U+FFFD.
    /// </summary>
    public static string Normal(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    /// <summary>
    /// The form that is searched and looked up: lower case, without diacritics, đ as d. Folding what is folded
    /// changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        var apart = WellFormed(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(apart.Length);
        foreach (var letter in apart)
        {
            // Marks go before the letters are lowered: İ is a dotted I, and lowering it whole keeps the dot.
            if (letter is < FirstMark or > LastMark)
                folded.Append(Lowered(letter));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether both texts are the same to somebody who types without diacritics.</summary>
    public static bool Same(string one, string other) => Fold(one) == Fold(other);

    /// <summary>
    /// A regular expression that finds what <see cref="Fold"/> would find: each letter stands for all that fold to
    /// it. A database looks through stored texts with it as they are, without a function of ours and without making
    /// a folded copy of each; .NET and PostgreSQL read it alike.
    /// </summary>
    public static string Pattern(string text)
    {
        var pattern = new StringBuilder();
        foreach (var letter in Fold(text))
            pattern.Append(
                Letters.Contains(letter) ? $"[{string.Concat(Letters[letter])}]"
                : char.IsAsciiDigit(letter) || letter == '_' || !char.IsAscii(letter) ? letter.ToString()
                : char.IsControl(letter) ? " "
                : $"\\{letter}"
            );
        return pattern.ToString();
    }

    /// <summary>The letters of each fold.</summary>
    private static readonly ILookup<char, char> Letters = Enumerable
        .Range('A', char.MaxValue - 'A')
        .Select(code => (char)code)
        .Where(letter => char.IsLetter(letter) && Fold(letter.ToString()).Length == 1)
        .ToLookup(letter => Fold(letter.ToString())[0]);

    /// <summary>Đ (D with stroke), Ð (eth) and Ɖ (African D) look alike, and all three are typed for đ.</summary>
    private static char Lowered(char letter) =>
        letter switch
        {
            'đ' or 'Đ' or 'ð' or 'Ð' or 'ɖ' or 'Ɖ' => 'd',
            _ => char.ToLowerInvariant(letter),
        };

    private static string WellFormed(string text)
    {
        var span = text.AsSpan();
        while (!span.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(span, out _, out var used) != System.Buffers.OperationStatus.Done)
                return Repaired(text);
            span = span[used..];
        }
        return text;
    }

    private static string Repaired(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for a lone half
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
