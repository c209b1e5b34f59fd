using Haukiem.Exchange;
using Haukiem.Exchange.Exporting;
using Haukiem.Exchange.Importing;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using ColumnKind = Haukiem.Exchange.ColumnKind;

namespace Haukiem.Tests.Exchange;

/// <summary>A folder of sheets, written with | between the cells; removed afterwards.</summary>
internal sealed class GivenWorkbook : IDisposable
{
    private readonly Dictionary<string, List<string>> sheets = new(StringComparer.Ordinal);

    private GivenWorkbook() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("haukiem-workbook-").FullName;

    public static GivenWorkbook Empty => new();

    /// <summary>
    /// A city with two districts and a ward; two directives with clauses; indicators with targets and values;
    /// work that was handed on, extended, reported and checked; a finding that was remedied and corrected, and
    /// another that a check raised.
    /// </summary>
    public static GivenWorkbook Small()
    {
        var book = new GivenWorkbook();
        foreach (var (sheet, lines) in SmallCity.Sheets)
            book.sheets[sheet] = [InVietnamese(sheet, lines[0]), .. lines.Skip(1)];
        book.File("bc/bao-cao.txt", "Báo cáo tiến độ");
        book.File("bb/bao-cao.txt", "Biên bản kiểm tra");
        return book;
    }

    /// <summary>The row of that number, as the spreadsheet program counts (the titles are row 1).</summary>
    public GivenWorkbook Row(string sheet, int number, string cells)
    {
        sheets[sheet][number - 1] = cells;
        return this;
    }

    /// <summary>Replaces a text in one row.</summary>
    public GivenWorkbook In(string sheet, int number, string text, string by)
    {
        var line = sheets[sheet][number - 1];
        Assert.Contains(text, line, StringComparison.Ordinal);
        sheets[sheet][number - 1] = line.Replace(text, by, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Every text as long as its column allows, and every code with it.</summary>
    public GivenWorkbook Stretch()
    {
        foreach (var (sheet, lines) in sheets)
        {
            var rule = Sheets.All.Single(one => one.Key == sheet);
            var columns = lines[0]
                .Split('|')
                .Select(title => rule.Columns.Single(one => ExchangeTexts.Languages[0].Title(one) == title))
                .ToList();
            for (var at = 1; at < lines.Count; at++)
                lines[at] = string.Join(
                    '|',
                    lines[at].Split('|').Select((cell, place) => Stretched(cell, columns[place]))
                );
        }
        return this;
    }

    public GivenWorkbook Add(string sheet, params string[] lines)
    {
        if (!sheets.TryGetValue(sheet, out var present))
            sheets[sheet] = present = [];
        present.AddRange(lines);
        return this;
    }

    /// <summary>A reorganisation by the administrator of the whole, in the name of QT: its lines, and what is allotted.</summary>
    public GivenWorkbook Reorganise(string code, string on, string[] changes, params string[] allotted)
    {
        AddTitles("Reorganisations", "code|on|by|basis|reason|undoes");
        AddTitles("UnitChanges", "act|no|change|unit|name|kind|parent|order|successor|principal");
        AddTitles("Allotments", "act|record|unit");
        Add("Reorganisations", $"{code}|{on}|QT|NQ số 5||");
        Add("UnitChanges", [.. changes.Select((change, at) => $"{code}|{at + 1}|{change}")]);
        return Add("Allotments", [.. allotted.Select(one => $"{code}|{one}")]);
    }

    public GivenWorkbook Undo(string code, string on, string undone)
    {
        AddTitles("Reorganisations", "code|on|by|basis|reason|undoes");
        return Add("Reorganisations", $"{code}|{on}|QT|NQ số 6|ghi nhầm|{undone}");
    }

    private void AddTitles(string sheet, string keys)
    {
        if (!sheets.ContainsKey(sheet))
            Add(sheet, InVietnamese(sheet, keys));
    }

    /// <summary>Whoever administers the units of the small city.</summary>
    public GivenWorkbook WithAdministrator(string root = "TP")
    {
        if (!sheets.ContainsKey("People"))
            Add("People", InVietnamese("People", "code|name|office"));
        if (!sheets.ContainsKey("Mandates"))
            Add("Mandates", InVietnamese("Mandates", "code|person|role|unit|reaches|reach|matter|external|from|to"));
        Add("People", "QT|Quản trị|x");
        return Add("Mandates", $"V9|QT|Administrator|{root}|||||2000-01-01|");
    }

    public GivenWorkbook Remove(string sheet)
    {
        sheets.Remove(sheet);
        return this;
    }

    public GivenWorkbook Remove(string sheet, int number)
    {
        sheets[sheet].RemoveAt(number - 1);
        return this;
    }

    public int RowOf(string sheet, string key) =>
        sheets[sheet].FindIndex(line => line.StartsWith(key + "|", StringComparison.Ordinal)) + 1;

    public void File(string path, string content)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        System.IO.File.WriteAllText(target, content);
    }

    /// <summary>The folder, with every sheet in it.</summary>
    public string Write()
    {
        foreach (var old in Directory.EnumerateFiles(Folder, "*.csv"))
            System.IO.File.Delete(old);
        foreach (var (sheet, lines) in sheets)
            System.IO.File.WriteAllLines(
                Path.Combine(Folder, sheet + ".csv"),
                lines.Select(line => string.Join(',', line.Split('|').Select(Quoted)))
            );
        return Folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The titles as a Vietnamese template has them: days are then read in that language.</summary>
    private static string InVietnamese(string sheet, string keys)
    {
        var columns = Sheets.All.Single(rule => rule.Key == sheet).Columns;
        var titles = keys.Split('|')
            .Select(key => ExchangeTexts.Languages[0].Title(columns.Single(one => one.Key == key)));
        return string.Join('|', titles);
    }

    private static string Stretched(string cell, ColumnRule column) =>
        column switch
        {
            _ when cell.Trim().Length == 0 || column.Key == "evidence" => cell,
            { Kind: ColumnKind.Text or ColumnKind.Code } => cell.PadRight(column.MaxLength, '_'),
            { Kind: ColumnKind.Codes } => string.Join(
                ';',
                cell.Split(';').Select(code => string.Join('#', code.Split('#').Select(part => part.PadRight(64, '_'))))
            ),
            _ => cell,
        };

    private static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

/// <summary>Taking workbooks in and writing them out, on the fifth of December 2013.</summary>
internal static class Exchanging
{
    public const string Importer = "người nhập";
    public static readonly DateOnly Today = new(2013, 12, 5);
    private static readonly FixedTime Time = new(new DateTime(2013, 12, 5, 3, 0, 0, DateTimeKind.Utc));

    public static async Task<TestInstance> NewInstanceAsync(Database database, DateOnly? today = null)
    {
        var instance = await TestInstance.CreateAsync(database);
        await using var db = instance.Open();
        var made = Instance.Make("Thử", InstanceDoor.DefaultTimeZone, today ?? Today);
        await new InstanceDoor(db, instance.Writer(), instance.Folder, Time).MakeAsync(
            made,
            TestContext.Current.CancellationToken
        );
        return instance;
    }

    public static async Task<ImportResult> ImportAsync(
        this TestInstance instance,
        string path,
        bool rehearse = false,
        DateTime? now = null
    )
    {
        using var file = TableFile.Open(path);
        await using var db = instance.Open();
        var time = now is { } instant ? new FixedTime(instant) : Time;
        var import = new Import(
            db,
            new InstanceDoor(db, instance.Writer(), instance.Folder, time),
            instance.Writer(),
            new(db, instance.Folder.EvidenceFolder),
            time
        );
        return await import.RunAsync(
            file,
            Importer,
            "nhập lại",
            rehearse,
            progress: null,
            TestContext.Current.CancellationToken
        );
    }

    public static Task<ImportResult> ImportAsync(
        this TestInstance instance,
        GivenWorkbook book,
        bool rehearse = false
    ) => instance.ImportAsync(book.Write(), rehearse);

    public static async Task<ExportResult> ExportAsync(
        this TestInstance instance,
        string path,
        string culture = "vi-VN"
    )
    {
        await using var db = instance.Open();
        var export = new Export(db, new(db, instance.Folder.EvidenceFolder));
        return await export.RunAsync(path, ExchangeTexts.In(culture), TestContext.Current.CancellationToken);
    }

    /// <summary>What was refused, as place and code: <c>Units 3 B: Exchange.NotADay</c>.</summary>
    public static IReadOnlyList<string> Told(this ImportResult result) =>
        [
            .. result.Problems.Select(problem =>
                $"{problem.Sheet} {problem.Row}{(problem.Column.Length > 0 ? " " + problem.Column : "")}: {problem.Refusal.Code}"
            ),
        ];

    public static int Changed(this ImportResult result) =>
        result.Tally.Sheets.Values.Sum(sheet => sheet.New + sheet.Changed);

    private static Haukiem.Journal.JournalWriter Writer(this TestInstance instance) =>
        new(instance.Folder.ReadJournalKey());
}
