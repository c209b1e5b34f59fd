using System.Text;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>
/// The texts that the cells of a workbook refer to. Kept as UTF-8 in large pieces: a million small strings
/// would take three times the memory.
/// </summary>
internal sealed class SharedStrings
{
    private const int PieceSize = 1 << 20;
    private readonly List<byte[]> pieces = [];
    private readonly List<(int Piece, int At, int Length)> texts = [];
    private int used = PieceSize;

    public static SharedStrings Read(Stream? part)
    {
        var strings = new SharedStrings();
        if (part is null)
            return strings;
        using var reader = XlsxXml.Reader(part);
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si")
                continue;
            text.Clear();
            XlsxXml.ReadRichText(reader, text);
            strings.Add(CellText.Clean(CellText.Unescape(text.ToString())));
        }
        return strings;
    }

    public string? Find(int index)
    {
        if (index < 0 || index >= texts.Count)
            return null;
        var (piece, at, length) = texts[index];
        return length == 0 ? "" : Encoding.UTF8.GetString(pieces[piece], at, length);
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (used + length > PieceSize)
        {
            pieces.Add(new byte[Math.Max(PieceSize, length)]);
            used = 0;
        }
        Encoding.UTF8.GetBytes(text, pieces[^1].AsSpan(used));
        texts.Add((pieces.Count - 1, used, length));
        used += length;
    }
}
