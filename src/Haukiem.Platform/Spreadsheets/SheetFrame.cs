using System.Globalization;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>What stands in a worksheet before and after its rows, in the order that the format prescribes.</summary>
internal static class SheetFrame
{
    public static void WriteStart(XmlWriter xml, SheetLayout layout, bool isFirst)
    {
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        xml.WriteStartElement("sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (isFirst)
            xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (layout.HeaderRows > 0)
        {
            Element(
                xml,
                "pane",
                ("ySplit", Text(layout.HeaderRows)),
                ("topLeftCell", "A" + Text(layout.HeaderRows + 1)),
                ("activePane", "bottomLeft"),
                ("state", "frozen")
            );
            Element(xml, "selection", ("pane", "bottomLeft"));
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        if (layout.Columns.Count > 0)
            WriteColumns(xml, layout);
        xml.WriteStartElement("sheetData");
    }

    public static void WriteEnd(XmlWriter xml, SheetLayout layout, int rows, ChoiceLists lists)
    {
        xml.WriteEndElement();
        if (FilterOf(layout, rows) is { } filter)
            Element(xml, "autoFilter", ("ref", filter));
        WriteChoices(xml, layout, lists);
        Element(
            xml,
            "pageMargins",
            ("left", "0.4"),
            ("right", "0.4"),
            ("top", "0.5"),
            ("bottom", "0.5"),
            ("header", "0.3"),
            ("footer", "0.3")
        );
        Element(
            xml,
            "pageSetup",
            ("paperSize", "9"), // A4
            ("fitToHeight", "0"), // as many pages as it takes, but one page wide
            ("orientation", "landscape")
        );
        xml.WriteEndElement();
    }

    /// <summary>The cells that the filters cover: from the last row in view, so that no header is sorted away.</summary>
    public static string? FilterOf(SheetLayout layout, int rows) =>
        layout.HeaderRows == 0 || layout.Columns.Count == 0
            ? null
            : $"A{Text(layout.HeaderRows)}:{ColumnName.Of(layout.Columns.Count - 1)}{Text(Math.Max(rows, layout.HeaderRows + 1))}";

    private static void WriteColumns(XmlWriter xml, SheetLayout layout)
    {
        xml.WriteStartElement("cols");
        for (var at = 0; at < layout.Columns.Count; at++)
        {
            var column = layout.Columns[at];
            Element(
                xml,
                "col",
                ("min", Text(at + 1)),
                ("max", Text(at + 1)),
                ("width", column.Width.ToString(CultureInfo.InvariantCulture)),
                ("style", Text(WorkbookStyle.OfEmpty(column))),
                ("customWidth", "1")
            );
        }
        xml.WriteEndElement();
    }

    private static void WriteChoices(XmlWriter xml, SheetLayout layout, ChoiceLists lists)
    {
        var columns = Enumerable
            .Range(0, layout.Columns.Count)
            .Where(at => layout.Columns[at].Choices is { Count: > 0 })
            .ToList();
        if (columns.Count == 0)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(columns.Count));
        foreach (var at in columns)
        {
            var letters = ColumnName.Of(at);
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString(
                "sqref",
                $"{letters}{Text(layout.HeaderRows + 1)}:{letters}{Text(TableLimits.Rows)}"
            );
            xml.WriteElementString("formula1", lists.FormulaOf(layout.Columns[at].Choices!));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
