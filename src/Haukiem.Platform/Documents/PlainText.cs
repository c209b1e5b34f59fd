using System.Text;

namespace Haukiem.Platform.Documents;

/// <summary>Text as it stands, in UTF-8 or with the mark of another Unicode form at its head.</summary>
internal static class PlainText
{
    private static readonly byte[] LittleEnd = [0xFF, 0xFE];
    private static readonly byte[] BigEnd = [0xFE, 0xFF];

    /// <summary>A zero among the first bytes is no text, unless they say that two bytes make a letter.</summary>
    public static IEnumerable<string> Lines(Stream content, ReadOnlySpan<byte> head)
    {
        var isWide = head.StartsWith(LittleEnd) || head.StartsWith(BigEnd);
        return head.Contains((byte)0) && !isWide ? [] : Read(content);
    }

    private static IEnumerable<string> Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, true, leaveOpen: true);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
