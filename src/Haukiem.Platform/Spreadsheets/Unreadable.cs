using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Haukiem.Platform.Outcomes;
using Sylvan.Data.Csv;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>The reasons why a table file is refused, one a message.</summary>
internal static class Unreadable
{
    public static TableFileException NoSuchFile(string file) => Of("NoSuchFile", file);

    public static TableFileException OldFormat(string file) => Of("OldFormat", file);

    public static TableFileException Encrypted(string file) => Of("Encrypted", file);

    public static TableFileException OtherFormat(string file, Exception? cause = null) =>
        new(new Refusal("Spreadsheets.OtherFormat", file), cause);

    public static TableFileException Damaged(string file, Exception? cause = null) =>
        new(new Refusal("Spreadsheets.Damaged", file), cause);

    public static TableFileException TooManyFiles(string file) => Of("TooManyFiles", file, TableLimits.Files);

    public static TableFileException TooLarge(string file) => Of("TooLarge", file, TableLimits.Unpacked >> 30);

    public static TableFileException PackedTooTightly(string file, string entry) => Of("PackedTooTightly", file, entry);

    public static TableFileException UnsafeName(string file, string entry) => Of("UnsafeName", file, entry);

    public static TableFileException SameName(string file, string entry) => Of("SameName", file, entry);

    public static TableFileException NoTable(string file) => Of("NoTable", file);

    public static TableFileException TwoWorkbooks(string file, string one, string other) =>
        Of("TwoWorkbooks", file, one, other);

    public static TableFileException NoSuchAttachment(string path) => Of("NoSuchAttachment", path);

    public static TableFileException TooManyRows(string sheet) => Of("TooManyRows", sheet, TableLimits.Rows);

    public static TableFileException TooManyColumns(string sheet, int row) =>
        Of("TooManyColumns", sheet, row, TableLimits.ColumnsRead);

    public static TableFileException CellTooLong(string sheet, string cell) =>
        Of("CellTooLong", sheet, cell, TableLimits.CellText);

    public static TableFileException Encoding(string sheet, Exception? cause = null) =>
        new(new Refusal("Spreadsheets.Encoding", sheet), cause);

    public static TableFileException Quotes(string sheet, int row, Exception cause) =>
        new(new Refusal("Spreadsheets.Quotes", sheet, row), cause);

    /// <summary>Reads, and tells what the libraries below throw at broken files in our own words.</summary>
    public static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException broken)
        {
            throw Encoding(name, broken);
        }
        catch (CsvInvalidCharacterException broken)
        {
            throw Quotes(name, broken.RowNumber, broken);
        }
        catch (Exception broken) when (IsBrokenFile(broken))
        {
            throw Damaged(name, broken);
        }
    }

    private static bool IsBrokenFile(Exception exception) =>
        exception
            is XmlException
                or InvalidDataException
                or FileFormatException
                or OpenXmlPackageException
                or CsvFormatException
                or CsvRecordTooLargeException
                or UriFormatException
                or FormatException
                or OverflowException
                or ArgumentOutOfRangeException;

    private static TableFileException Of(string rule, params object[] args) =>
        new(new Refusal("Spreadsheets." + rule, args));
}
