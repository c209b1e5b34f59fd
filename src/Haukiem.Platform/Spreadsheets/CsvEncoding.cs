using System.Text;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>
/// How a CSV file is written, of which it says nothing itself: UTF-8, or UTF-16 where a mark says so; anything
/// else is refused, for read wrongly it would still be text.
/// </summary>
internal static class CsvEncoding
{
    private const int Beginning = 1 << 16;
    private const int MarkLength = 3;

    /// <summary>Takes over the stream.</summary>
    public static StreamReader Reader(Stream stream, string sheet)
    {
        var head = new byte[MarkLength];
        var read = stream.ReadAtLeast(head, MarkLength, throwOnEndOfStream: false);
        var mark = head.AsSpan(0, read) switch
        {
            [0xEF, 0xBB, 0xBF] => 3,
            [0xFF, 0xFE, ..] => 2,
            [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };
        if (mark == 0 && head.AsSpan(0, read).Contains((byte)0))
            throw Unreadable.Encoding(sheet); // UTF-16 without its mark
        var rest = new PrefixedStream(head.AsMemory(mark, read - mark), stream);
        return new StreamReader(
            rest,
            mark == 2 ? Utf16(head[0] == 0xFE) : Utf8,
            detectEncodingFromByteOrderMarks: false
        );
    }

    /// <summary>The mark that stands most often, outside quotes, in the first line where any stands.</summary>
    public static char DelimiterOf(StreamReader reader)
    {
        var buffer = new char[Beginning];
        var read = reader.ReadBlock(buffer, 0, buffer.Length);
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var letter in buffer.AsSpan(0, read))
        {
            quoted ^= letter == '"';
            if (quoted)
                continue;
            if (letter == '\n' && commas + semicolons + tabs > 0)
                break;
            commas += letter == ',' ? 1 : 0;
            semicolons += letter == ';' ? 1 : 0;
            tabs += letter == '\t' ? 1 : 0;
        }
        if (tabs > commas && tabs >= semicolons)
            return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static UnicodeEncoding Utf16(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
}
