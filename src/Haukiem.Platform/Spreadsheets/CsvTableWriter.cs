using System.Buffers;
using System.Text;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvOptions
{
    /// <summary>How days and numbers are written.</summary>
    public Language Language { get; init; }

    /// <summary>What stands between the cells of a row.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// Whether text that a spreadsheet program would take for a formula gets an apostrophe before it. It changes
    /// the text: for files that are opened, not for files that are read again.
    /// </summary>
    public bool GuardFormulas { get; init; }
}

/// <summary>Writes a CSV file (RFC 4180, UTF-8 with its mark, so that spreadsheet programs see the language).</summary>
public sealed class CsvTableWriter : IDisposable
{
    private static readonly SearchValues<char> QuotedFor = SearchValues.Create("\",;\t\n\r");
    private const string FormulaStarts = "=+-@\t\r";
    private readonly StreamWriter output;
    private readonly CsvOptions options;

    /// <summary>The stream is left open.</summary>
    public CsvTableWriter(Stream stream, CsvOptions? options = null)
    {
        output = new StreamWriter(stream, Encoding.UTF8, leaveOpen: true);
        this.options = options ?? new CsvOptions();
    }

    /// <summary>Writes the next row.</summary>
    public void Write(params ReadOnlySpan<CellValue> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (column > 0)
                output.Write(options.Delimiter);
            WriteField(TextOf(cells[column]));
        }
        output.Write("\r\n");
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => output.Dispose();

    private string TextOf(CellValue value) =>
        value.Kind switch
        {
            CellKind.Text => Guarded(value.Text!),
            CellKind.Number => NumberText.Format(value.Number, options.Language),
            CellKind.Day => DayText.Format(value.Day, options.Language),
            CellKind.Boolean => value.IsTrue ? "TRUE" : "FALSE",
            CellKind.Empty or CellKind.Error => "",
        };

    private string Guarded(string text) => options.GuardFormulas && FormulaStarts.Contains(text[0]) ? "'" + text : text;

    /// <summary>Every mark that could be taken for the delimiter is quoted, not only the one in use.</summary>
    private void WriteField(string text)
    {
        if (!text.AsSpan().ContainsAny(QuotedFor))
        {
            output.Write(text);
            return;
        }
        output.Write('"');
        output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
