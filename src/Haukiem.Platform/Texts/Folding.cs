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
