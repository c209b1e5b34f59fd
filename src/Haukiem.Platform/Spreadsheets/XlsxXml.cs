using System.Text;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Reading the XML of a workbook piece by piece, never a whole text of unknown length at once.</summary>
internal static class XlsxXml
{
    /// <summary>An escaped character takes seven.</summary>
    public const int LongestText = TableLimits.CellText * 7;

    public static XmlReader Reader(Stream part) =>
        XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>The texts of the runs of an <c>si</c> or <c>is</c>, without the pronunciation that may follow.</summary>
    public static void ReadRichText(XmlReader reader, StringBuilder into)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
                reader.Skip();
            else
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
                    ReadText(reader, into);
                reader.Read();
            }
        }
    }

    /// <summary>The text of the element that the reader stands on; it stops on the element's end.</summary>
    public static void ReadText(XmlReader reader, StringBuilder into)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        var buffer = System.Buffers.ArrayPool<char>.Shared.Rent(1024);
        while (reader.Read() && reader.Depth > depth)
        {
            if (!reader.HasValue)
                continue;
            int read;
            while ((read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            {
                into.Append(buffer, 0, read);
                if (into.Length > LongestText)
                    throw new XmlException("A text is longer than a cell can be.");
            }
        }
        System.Buffers.ArrayPool<char>.Shared.Return(buffer);
    }
}
