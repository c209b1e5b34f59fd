using System.IO.Compression;
using System.Text;

namespace Haukiem.Tests.Platform.Spreadsheets;

/// <summary>A workbook as other programs write it: shared strings, styles, layout of the XML.</summary>
internal static class ForeignWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in sheetData.</param>
    /// <param name="strings">The items of the shared strings.</param>
    /// <param name="properties">What stands in the workbook before its sheets.</param>
    /// <param name="after">What follows the rows of the sheet.</param>
    /// <param name="name">What the sheet is called.</param>
    public static byte[] With(
        string rows,
        string strings = "",
        string properties = "",
        string after = "",
        string name = "A"
    ) =>
        Zip(
            (
                "[Content_Types].xml",
                $"""
                <Types xmlns="{Package}/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
                <Override PartName="/xl/sheet.xml" ContentType="{Types}.worksheet+xml"/>
                <Override PartName="/xl/strings.xml" ContentType="{Types}.sharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>
                </Types>
                """
            ),
            ("_rels/.rels", Related(("officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{properties}<sheets><sheet name="{name}" sheetId="1" r:id="r0"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Related(("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml"))
            ),
            ("xl/sheet.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>"""),
            ("xl/strings.xml", $"""<sst xmlns="{Main}">{strings}</sst>"""),
            (
                "xl/styles.xml",
                $"""
                <styleSheet xmlns="{Main}">
                <numFmts count="1"><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts>
                <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs>
                </styleSheet>
                """
            )
        );

    private static byte[] Zip(params (string Path, string Content)[] files) =>
        ZipOf([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Content)))]);

    public static byte[] ZipOf(params (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    private static string Related(params (string Type, string Target)[] parts) =>
        $"""<Relationships xmlns="{Package}/relationships">"""
        + string.Concat(
            parts.Select(
                (part, at) => $"""<Relationship Id="r{at}" Type="{Relations}/{part.Type}" Target="{part.Target}"/>"""
            )
        )
        + "</Relationships>";
}
