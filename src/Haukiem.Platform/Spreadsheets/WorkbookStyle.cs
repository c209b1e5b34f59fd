using Haukiem.Platform.Texts;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The cell styles of a written workbook; the numbers are their places in <see cref="Xml"/>.</summary>
internal static class WorkbookStyle
{
    public const int Header = 1;
    public const int Explanation = 2;
    private const int Plain = 3;
    private const int Wrapped = 4;
    private const int Text = 5;
    private const int WrappedText = 6;
    public const int Day = 7;

    /// <summary>Not broken into lines: it runs over the empty cells beside it.</summary>
    public const int Caption = 8;

    public static int OfText(SheetColumn? column) =>
        column switch
        {
            { Kind: ColumnKind.Text, Wrap: true } => WrappedText,
            { Kind: ColumnKind.Text } => Text,
            { Wrap: true } => Wrapped,
            _ => Plain,
        };

    public static int OfEmpty(SheetColumn column) => column.Kind == ColumnKind.Day ? Day : OfText(column);

    public static int OfNumber => Plain;

    public static string Xml(Language language) =>
        $"""
            <styleSheet xmlns="{XlsxParts.Main}">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="{DayFormat(language)}"/></numFmts>
            <fonts count="3">
            <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
            <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
            <font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font>
            </fonts>
            <fills count="3">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill>
            </fills>
            <borders count="2">
            <border><left/><right/><top/><bottom/><diagonal/></border>
            <border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border>
            </borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="9">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
            <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>
            """;

    private static string DayFormat(Language language) =>
        language == Language.Vietnamese ? @"dd\/mm\/yyyy" : "yyyy\\-mm\\-dd";
}
