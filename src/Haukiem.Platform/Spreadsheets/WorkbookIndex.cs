using System.Globalization;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The part that names the sheets.</summary>
internal static class WorkbookIndex
{
    public static void Write(XmlWriter xml, IReadOnlyList<(SheetLayout Layout, string? Filter)> sheets)
    {
        xml.WriteStartElement("workbook", XlsxParts.Main);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[at].Layout.Name);
            xml.WriteAttributeString("sheetId", Text(at + 1));
            if (sheets[at].Layout.IsHidden)
                xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("r", "id", XlsxParts.Relations, "rId" + Text(at + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (sheets.Any(sheet => sheet.Filter is not null))
            WriteNames(xml, sheets);
        xml.WriteEndElement();
    }

    private static void WriteNames(XmlWriter xml, IReadOnlyList<(SheetLayout Layout, string? Filter)> sheets)
    {
        xml.WriteStartElement("definedNames");
        for (var at = 0; at < sheets.Count; at++)
        {
            if (sheets[at] is not ({ } layout, { } filter))
                continue;
            var sheet = $"'{layout.Name.Replace("'", "''", StringComparison.Ordinal)}'!";
            var corners = filter.Split(':').Select(Fixed);
            WriteName(xml, "_xlnm._FilterDatabase", at, sheet + string.Join(':', corners), true);
            WriteName(xml, "_xlnm.Print_Titles", at, $"{sheet}$1:${Text(layout.HeaderRows)}", false);
        }
        xml.WriteEndElement();
    }

    private static void WriteName(XmlWriter xml, string name, int sheet, string range, bool isHidden)
    {
        xml.WriteStartElement("definedName");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", Text(sheet));
        if (isHidden)
            xml.WriteAttributeString("hidden", "1");
        xml.WriteString(range);
        xml.WriteEndElement();
    }

    /// <summary>A1 as $A$1.</summary>
    private static string Fixed(string address)
    {
        var digits = address.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${address[..digits]}${address[digits..]}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
