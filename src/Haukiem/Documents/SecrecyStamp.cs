using System.Text.RegularExpressions;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Documents;

/// <summary>
/// The stamp of a state secret: MẬT, TỐI MẬT or TUYỆT MẬT (Law on the protection of state secrets of 2018, article 8).
/// What bears it is never taken in. A stamp stands by itself: on a line of its own, or in the field for it; the same
/// word within a sentence, or in the name of a matter ("bảo vệ bí mật nhà nước"), is none.
/// </summary>
internal static partial class SecrecyStamp
{
    /// <summary>What the word belongs to where it is no stamp: before it and after it.</summary>
    private static readonly string[] Before = ["BÍ", "BẢO", "CƠ", "BI", "BAO", "CO"];
    private static readonly string[] After = ["MÃ", "KHẨU", "ĐỘ", "VỤ", "THƯ"];

    /// <summary>The stamp among these lines, as it is written; none where there is none.</summary>
    public static string? Among(IEnumerable<string> lines) =>
        lines
            .Select(line => OfLine().Match(line.Normalize()))
            .FirstOrDefault(found => found.Success)
            ?.Groups["stamp"]
            .Value;

    /// <summary>The stamp in the name of a file, which people write there in capitals or in brackets.</summary>
    public static string? InName(string name)
    {
        var whole = name.Normalize();
        if (InBrackets().Match(whole) is { Success: true } bracketed)
            return bracketed.Groups["stamp"].Value;
        var words = OfName().Split(Path.GetFileNameWithoutExtension(whole));
        for (var i = 0; i < words.Length; i++)
        {
            var before = i > 0 ? words[i - 1] : "";
            if (words[i] is "MẬT" or "MAT" && before is "TỐI" or "TUYỆT" or "TOI" or "TUYET")
                return $"{before} {words[i]}";
            if (
                words[i] == "MẬT"
                && !Before.Contains(before)
                && !(i + 1 < words.Length && After.Contains(words[i + 1]))
            )
                return words[i];
        }
        return null;
    }

    /// <summary>Why a text is not taken in.</summary>
    public static Refusal? RefusalOfText(string? text) =>
        // Nearly no text holds the word at all: those are not looked through.
        text is not null
        && text.Contains("ẬT", StringComparison.OrdinalIgnoreCase)
        && Among(text.Split('\n')) is { } stamp
            ? new Refusal("Documents.SecretText", stamp)
            : null;

    /// <summary>Why a file is not taken in.</summary>
    /// <param name="lines">Its text, read only where the name does not say it already.</param>
    public static Refusal? RefusalOfFile(string name, Func<IEnumerable<string>> lines) =>
        (InName(name) ?? Among(lines())) is { } stamp ? new Refusal("Documents.SecretFile", name, stamp) : null;

    [GeneratedRegex(
        @"^\W*(?:(?i:độ\s+mật)\s*:\s*(?<stamp>(?i:(?:tối\s+|tuyệt\s+)?mật))|(?<stamp>(?:TỐI\s+|TUYỆT\s+)?MẬT))\W*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfLine();

    [GeneratedRegex(
        @"[(\[]\s*(?<stamp>(?:tối\s+|tuyệt\s+|toi\s+|tuyet\s+)?(?:mật|mat))\s*[)\]]",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[\W_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfName();
}
