using System.Security.Cryptography;
using System.Text;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Journal;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A row that was understood: each cell is what its column says, or null where that goes without saying.</summary>
internal sealed class Row
{
    /// <summary>No code holds this sign, so that two keys of several columns are never one.</summary>
    private const char Joint = '#';

    private readonly object?[] values;
    private readonly Attachments attachments;

    public Row(SheetRule sheet, SheetInFile file, int number, object?[] values, Attachments attachments)
    {
        (Sheet, File, Number) = (sheet, file, number);
        (this.values, this.attachments) = (values, attachments);
        RowForm.Settle(sheet, values);
        Key = string.Join(Joint, sheet.KeyColumns.Select(column => Written(values[sheet.PlaceOf(column)])));
    }

    public SheetRule Sheet { get; }

    /// <summary>The sheet as the file has it.</summary>
    public SheetInFile File { get; }

    /// <summary>As the spreadsheet program shows it.</summary>
    public int Number { get; }

    /// <summary>What names the row in its sheet.</summary>
    public string Key { get; }

    /// <summary>The key as it is kept: of several columns it can be longer than a code, and its hash stands for it.</summary>
    public string KeptKey =>
        Key.Length <= Lengths.Code ? Key : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    /// <summary>The day on which it is carried out among the facts: nearly always its own.</summary>
    public DateOnly Turn { get; set; }

    public bool Says(string column) => Value(column) is not null;

    public string Text(string column) => (string)Value(column)!;

    public string? TextOrNone(string column) => (string?)Value(column);

    public DateOnly Day(string column) => (DateOnly)Value(column)!;

    public DateOnly? DayOrNone(string column) => (DateOnly?)Value(column);

    /// <summary>The file has no such column: it says nothing of it, not even that there is none.</summary>
    public bool LeavesOut(string column) => File.Columns[column].Letters.Length == 0;

    public decimal Amount(string column) => (decimal)Value(column)!;

    public decimal? NumberOrNone(string column) => (decimal?)Value(column);

    public int? WholeOrNone(string column) => (int?)Value(column);

    public bool IsYes(string column) => Value(column) is true;

    public T Choice<T>(string column)
        where T : struct, Enum => (T)Value(column)!;

    public T? ChoiceOrNone<T>(string column)
        where T : struct, Enum => (T?)Value(column);

    public IReadOnlyList<string> Codes(string column) => (string[]?)Value(column) ?? [];

    /// <summary>
    /// What the row says, as two hashes: of what stands, and of what may be set right. The same row again has
    /// the same, whatever its format and the language of its file, and though its sheet has got another column since.
    /// </summary>
    public string Fingerprint() => $"{HashOf(correctable: false)}:{HashOf(correctable: true)}";

    /// <summary>The refusal is about this cell of the row.</summary>
    public Refusal At(string column, Refusal refusal) => refusal with { About = new Spot(this, column) };

    public Refusal Refuse(string column, string code, params object[] args) => At(column, new Refusal(code, args));

    /// <summary>A code in the row that stands for nothing.</summary>
    public Refusal RefuseUnknown(string column, SheetRule sheet, string? code = null) =>
        Refuse(column, "Exchange.UnknownCode", code ?? Text(column), sheet);

    /// <summary>What of it may not be taken in, cell by cell.</summary>
    public IReadOnlyList<Refusal> Secrets() =>
        [
            .. Sheet
                .Columns.Where(column => column.Kind == ColumnKind.Text)
                .Select(column =>
                    SecrecyStamp.RefusalOfText(TextOrNone(column.Key)) is { } secret ? At(column.Key, secret) : null
                )
                .OfType<Refusal>(),
        ];

    private object? Value(string column) => values[Sheet.PlaceOf(column)];

    private string HashOf(bool correctable)
    {
        var parts = Sheet
            .Columns.Index()
            .Where(at => at.Item.IsCorrectable == correctable && !at.Item.IsOfCarryingOut)
            .Where(at => values[at.Index] is not null)
            .Select(at => $"{at.Item.Key}={Said(at.Item, values[at.Index])}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return Convert.ToBase64String(hash, 0, 18);
    }

    /// <summary>Evidence is what is in the files, wherever they lie.</summary>
    private string? Said(ColumnRule column, object? value) =>
        column.Key == "evidence" && value is string[] named
            ? string.Join(';', named.Select(attachments.Said).Order(StringComparer.Ordinal))
            : Written(value);

    private static string? Written(object? value) =>
        value is string[] codes ? string.Join(';', codes) : CanonicalRow.Text(value);
}
