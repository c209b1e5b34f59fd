namespace Haukiem.Platform.Documents;

/// <summary>
/// The text that a file bears, line by line, found by what the file is and not by how it is called: PDF, the XML formats
/// of Word, Excel, PowerPoint and OpenDocument, and plain text. A picture has none, nor has what cannot be read.
/// </summary>
public static class DocumentText
{
    /// <summary>More lines than anybody looks through for what stands at the head of a page.</summary>
    private const int MostLines = 100_000;

    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();

    /// <summary>Reads it; the stream is not closed.</summary>
    /// <param name="content">From its beginning; it must be able to go back there.</param>
    /// <returns>At most 100,000 lines, normalised to NFC, without the empty ones.</returns>
    public static IReadOnlyList<string> Lines(Stream content)
    {
        var head = new byte[1024];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var begins = head.AsSpan(0, length);
        var lines =
            begins.IndexOf(Pdf) >= 0 ? PdfText.Lines(content)
            : begins.StartsWith(Zip) ? OfficeText.Lines(content)
            : PlainText.Lines(content, begins);
        return [.. lines.Select(line => line.Normalize().Trim()).Where(line => line.Length > 0).Take(MostLines)];
    }
}
