using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Haukiem.Platform.Documents;

/// <summary>
/// What is written in the parts of an office document. A paragraph is a line, in Word, PowerPoint and OpenDocument alike;
/// in a workbook a text is.
/// </summary>
internal static class OfficeText
{
    /// <summary>Text that unpacks to more is not what an office writes, and is not unpacked further.</summary>
    private const long MostLetters = 50_000_000;

    private static readonly string[] Folders = ["word/", "xl/", "ppt/"];
    private static readonly string[] OpenDocument = ["content.xml", "styles.xml"];
    private static readonly string[] Paragraphs = ["p", "h", "si", "is"];

    public static IReadOnlyList<string> Lines(Stream content)
    {
        var lines = new List<string>();
        var left = MostLetters;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var part in archive.Entries.Where(IsText))
            {
                using var stream = part.Open();
                var settings = new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = left,
                };
                using var xml = XmlReader.Create(stream, settings);
                left -= Read(xml, lines);
                if (left <= 0)
                    break;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            // What could be read before it broke off counts.
        }
        return lines;
    }

    private static bool IsText(ZipArchiveEntry part) =>
        OpenDocument.Contains(part.FullName, StringComparer.OrdinalIgnoreCase)
        || (
            part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && Folders.Any(folder => part.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>A text box stands inside a paragraph and has paragraphs of its own: each is a line by itself.</summary>
    /// <returns>How many letters there were.</returns>
    private static long Read(XmlReader xml, List<string> lines)
    {
        var open = new Stack<StringBuilder>();
        var letters = 0L;
        while (xml.Read())
        {
            var isParagraph = Paragraphs.Contains(xml.LocalName);
            if (xml.NodeType == XmlNodeType.Element && isParagraph && !xml.IsEmptyElement)
                open.Push(new StringBuilder());
            else if (xml.NodeType == XmlNodeType.EndElement && isParagraph && open.TryPop(out var ended))
                lines.Add(ended.ToString());
            else if (xml.HasValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                letters += xml.Value.Length;
                if (open.TryPeek(out var line))
                    line.Append(xml.Value);
            }
        }
        return letters;
    }
}
