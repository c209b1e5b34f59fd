using System.Globalization;
using System.Text;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Walks through the rows of one worksheet, one at a time.</summary>
internal sealed class XlsxRows : IDisposable
{
    private readonly XmlReader reader;
    private readonly string sheet;
    private readonly RowCells cells;
    private readonly XlsxCells values;
    private readonly StringBuilder text = new();
    private int row;

    public XlsxRows(Stream part, string sheet, SharedStrings strings, NumberFormats formats, bool from1904)
    {
        reader = XlsxXml.Reader(part);
        this.sheet = sheet;
        cells = new RowCells(sheet);
        values = new XlsxCells(strings, formats, from1904);
    }

    /// <summary>The next row that is not empty, or null at the end.</summary>
    public SheetRow? Next()
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "sheetData")
                return null;
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
                continue;
            ReadRow();
            if (cells.Take(row) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The ranges of merged cells, which follow the rows.</summary>
    public IEnumerable<string> Merged()
    {
        for (var found = 0; found < TableLimits.MergedRanges && reader.Read(); )
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "mergeCell"
                && reader.GetAttribute("ref") is { } range
            )
            {
                found++;
                yield return CellText.Clean(range);
            }
    }

    public void Dispose() => reader.Dispose();

    private void ReadRow()
    {
        var number = reader.GetAttribute("r");
        var next = number is null ? row + 1 : int.Parse(number, CultureInfo.InvariantCulture);
        if (next > TableLimits.Rows)
            throw Unreadable.TooManyRows(sheet);
        if (next <= row)
            throw new XmlException($"Row {next} follows row {row}.");
        row = next;
        if (reader.IsEmptyElement)
            return;
        var column = -1;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "c")
                column = ReadCell(column + 1);
            else
                XlsxXml.ReadText(reader, text.Clear());
        }
    }

    private int ReadCell(int expected)
    {
        var column = expected;
        if (reader.GetAttribute("r") is { } address)
            column = ColumnName.At(address) ?? throw new XmlException($"No cell: {address}.");
        if (reader.IsEmptyElement)
            return column;
        var type = reader.GetAttribute("t");
        var style = reader.GetAttribute("s") is { } s ? int.Parse(s, CultureInfo.InvariantCulture) : 0;
        string? value = null;
        string? formula = null;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            text.Clear();
            if (reader.LocalName == "is")
            {
                XlsxXml.ReadRichText(reader, text);
                value = text.ToString();
            }
            else
            {
                XlsxXml.ReadText(reader, text);
                if (reader.LocalName == "v")
                    value = text.ToString();
                else if (reader.LocalName == "f")
                    formula = text.ToString();
            }
        }
        var name = ColumnName.Of(column);
        var cell = values.Read(name, type, style, value, formula);
        if (cell.Text.Length > TableLimits.CellText)
            throw Unreadable.CellTooLong(sheet, name + row.ToString(CultureInfo.InvariantCulture));
        cells.Put(row, column, cell);
        return column;
    }
}
