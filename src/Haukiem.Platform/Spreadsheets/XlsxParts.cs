using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The parts of a workbook package, with the same time in each: the same input gives the same bytes.</summary>
internal sealed class XlsxParts(Stream output) : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";

    private static readonly DateTimeOffset AnyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    };
    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>One part at a time: the one before must be closed.</summary>
    public XmlWriter Begin(string path) => XmlWriter.Create(Entry(path), Settings);

    public void Write(string path, string xml)
    {
        using var part = new StreamWriter(Entry(path), Settings.Encoding);
        part.Write(Declaration + "\n" + xml);
    }

    public void WriteDescription(int sheets, string? title, string? creator)
    {
        Write("xl/_rels/workbook.xml.rels", WorkbookRelations(sheets));
        Write(
            "docProps/core.xml",
            $"""
            <cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>{Escaped(title)}</dc:title><dc:creator>{Escaped(creator)}</dc:creator>
            </cp:coreProperties>
            """
        );
        Write(
            "_rels/.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>
            <Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            </Relationships>
            """
        );
        Write("[Content_Types].xml", ContentTypes(sheets));
    }

    public void Dispose() => archive.Dispose();

    private static string WorkbookRelations(int sheets)
    {
        var relations = Numbered(
            sheets,
            n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""
        );
        return $"""
            <Relationships xmlns="{Package}/relationships">
            {relations}
            <Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/>
            </Relationships>
            """;
    }

    private static string ContentTypes(int sheets)
    {
        var parts = Numbered(
            sheets,
            n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Types}.worksheet+xml"/>"""
        );
        return $"""
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
            {parts}
            <Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """;
    }

    private static string Numbered(int count, Func<string, string> line) =>
        string.Join('\n', Enumerable.Range(1, count).Select(n => line(n.ToString(CultureInfo.InvariantCulture))));

    private Stream Entry(string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = AnyTime;
        return entry.Open();
    }

    private static string Escaped(string? text) => System.Security.SecurityElement.Escape(CellText.Clean(text ?? ""));
}
