using System.Globalization;

namespace Haukiem.Platform.Texts;

/// <summary>The order of the Vietnamese alphabet (a ă â b c d đ e ê ...), over the full text.</summary>
public sealed class VietnameseOrder : IComparer<string>
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
    private readonly CompareOptions options;

    private VietnameseOrder(CompareOptions options) => this.options = options;

    /// <summary>For names: An, Ân, Da, Đa.</summary>
    public static VietnameseOrder Names { get; } = new(CompareOptions.None);

    /// <summary>For codes: digits inside compare as numbers, DV-2 before DV-10.</summary>
    public static VietnameseOrder Codes { get; } = new(CompareOptions.NumericOrdering);

    /// <summary>Texts that the alphabet calls equal are told apart by their characters: the order is total.</summary>
    public int Compare(string? x, string? y)
    {
        var byAlphabet = Alphabet.Compare(x, y, options);
        return byAlphabet != 0 ? byAlphabet : string.CompareOrdinal(x, y);
    }
}
