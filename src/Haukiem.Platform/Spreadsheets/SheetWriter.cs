using System.Globalization;
using System.Xml;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>Writes the rows of one sheet, from the first to the last.</summary>
public sealed class SheetWriter
{
    private const int CertainDigits = 15;
    private readonly XmlWriter xml;
    private readonly SheetLayout layout;
    private readonly Language language;

    internal SheetWriter(XmlWriter xml, SheetLayout layout, Language language)
    {
        this.xml = xml;
        this.layout = layout;
        this.language = language;
    }

    /// <summary>Rows written so far, headers included.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes the next row.</summary>
    /// <exception cref="TableFileException">The format does not hold so many rows, or so long a text.</exception>
    public void Write(params ReadOnlySpan<CellValue> cells)
    {
        BeginRow();
        for (var column = 0; column < cells.Length; column++)
            WriteCell(column, cells[column]);
        xml.WriteEndElement();
    }

    internal void WriteHeader()
    {
        if (layout.Caption is { } caption)
            WriteAll([caption], WorkbookStyle.Caption);
        if (layout.HasHeader)
            WriteAll(layout.Columns.Select(column => column.Header), WorkbookStyle.Header);
        if (layout.HasExplanations)
            WriteAll(layout.Columns.Select(column => column.Explanation), WorkbookStyle.Explanation);
    }

    private void WriteAll(IEnumerable<string?> texts, int style)
    {
        BeginRow();
        var column = 0;
        foreach (var text in texts)
            WriteText(column++, CellText.Clean(text ?? ""), style);
        xml.WriteEndElement();
    }

    private void BeginRow()
    {
        if (Rows == TableLimits.Rows)
            throw Unreadable.TooManyRows(layout.Name);
        Rows++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteCell(int column, CellValue value)
    {
        var style = column < layout.Columns.Count ? layout.Columns[column] : null;
        switch (value.Kind)
        {
            case CellKind.Text:
                WriteText(column, value.Text!, WorkbookStyle.OfText(style));
                break;
            case CellKind.Boolean:
                WriteValue(column, value.IsTrue ? "1" : "0", WorkbookStyle.OfNumber, "b");
                break;
            // A spreadsheet program keeps fifteen digits, and no day before 1900: such values go as text.
            case CellKind.Number when Digits(value.Number) > CertainDigits:
                var number = NumberText.Format(value.Number, language);
                WriteText(column, number, WorkbookStyle.OfText(style));
                break;
            case CellKind.Number:
                var digits = NumberText.Canonical(value.Number);
                WriteValue(column, digits.ToString(CultureInfo.InvariantCulture), WorkbookStyle.OfNumber);
                break;
            case CellKind.Day when DaySerial.Of(value.Day) is { } serial:
                WriteValue(column, serial.ToString(CultureInfo.InvariantCulture), WorkbookStyle.Day);
                break;
            case CellKind.Day:
                var day = DayText.Format(value.Day, language);
                WriteText(column, day, WorkbookStyle.OfText(style));
                break;
            case CellKind.Empty:
            case CellKind.Error:
                break;
        }
    }

    private void WriteText(int column, string text, int style)
    {
        if (text.Length > TableLimits.CellText)
            throw Unreadable.CellTooLong(layout.Name, Address(column));
        BeginCell(column, style, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (text.AsSpan().Trim().Length != text.Length)
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValue(int column, string value, int style, string? type = null)
    {
        BeginCell(column, style, type);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void BeginCell(int column, int style, string? type)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", Address(column));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }

    private string Address(int column) => ColumnName.Of(column) + Rows.ToString(CultureInfo.InvariantCulture);

    private static int Digits(decimal number)
    {
        var text = NumberText.Canonical(Math.Abs(number)).ToString(CultureInfo.InvariantCulture);
        var digits = text.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return text.Contains('.') ? digits.Length : digits.TrimEnd('0').Length;
    }
}
