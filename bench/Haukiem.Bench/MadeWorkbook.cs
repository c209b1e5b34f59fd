using System.Globalization;
using Haukiem.Exchange;
using Haukiem.Platform.Spreadsheets;

namespace Haukiem.Bench;

/// <summary>A workbook of a year's work of a made organisation, as many rows as wished; the same every time.</summary>
/// <remarks>Workbooks of different series are about the same organisation, and about no fact of one another.</remarks>
internal sealed class MadeWorkbook
{
    private readonly int series;
    private readonly Dictionary<SheetRule, List<CellValue[]>> rows = Sheets.All.ToDictionary(
        sheet => sheet,
        _ => new List<CellValue[]>()
    );
    private readonly List<string> units = [];
    private readonly Random random = new(20131207);
    private int steps;

    private MadeWorkbook(int series) => this.series = series;

    public static DateOnly Today { get; } = new(2014, 1, 1);

    /// <summary>Writes the workbook and says how many rows it has.</summary>
    public static int Write(string path, int wished, int series)
    {
        var made = new MadeWorkbook(series);
        made.MakeOrganisation(Math.Clamp(wished / 500, 10, 2_000));
        var left = wished - made.rows.Values.Sum(sheet => sheet.Count);
        // A tenth is about targets, a fifth about findings, the rest about assignments.
        for (var i = 1; i <= left / 30; i++)
            made.MakeTarget(i);
        for (var i = 1; i <= left / 45; i++)
            made.MakeFinding(i);
        for (var i = 1; made.Count < wished; i++)
            made.MakeAssignment(i);
        using var file = File.Create(path);
        using var workbook = new WorkbookWriter(file);
        foreach (var (sheet, lines) in made.rows)
        {
            var writer = workbook.Begin(WorkbookLayout.Of(sheet, ExchangeTexts.Languages[0]));
            foreach (var line in lines)
                writer.Write(line);
        }
        workbook.Complete();
        return made.Count;
    }

    private int Count => rows.Values.Sum(sheet => sheet.Count);

    private void MakeOrganisation(int count)
    {
        Add(Sheets.Units, ("code", "TP"), ("name", "Thành phố"), ("order", 1), ("from", Day(2010, 1, 1)));
        Add(Sheets.People, ("code", "VP"), ("name", "Văn phòng"), ("office", "có"));
        Add(Sheets.People, ("code", "KT"), ("name", "Đoàn kiểm tra"), ("office", "có"));
        Mandate("VP", "Coordinator", "TP");
        Mandate("KT", "Inspector", "TP");
        Add(Sheets.Authorities, ("code", "BTV"), ("name", "Ban Thường vụ"), ("unit", "TP"));
        for (var i = 1; i <= count; i++)
        {
            var code = Name("DV", i);
            units.Add(code);
            Add(
                Sheets.Units,
                ("code", code),
                ("name", "Đơn vị " + code),
                ("parent", i <= 20 ? "TP" : units[i % 20]),
                ("order", i),
                ("from", Day(2010, 1, 1))
            );
            Add(Sheets.People, ("code", "BC-" + code), ("name", "Đầu mối " + code), ("office", "có"));
            Mandate("BC-" + code, "Reporter", code);
        }
        Add(
            Sheets.Documents,
            ("code", "NQ"),
            ("kind", "Nghị quyết"),
            ("issuer", "Ban Chấp hành"),
            ("issuedOn", Day(2012, 12, 1)),
            ("abstract", "Nhiệm vụ năm 2013"),
            ("directive", "có")
        );
        for (var i = 1; i <= 50; i++)
            Add(
                Sheets.Clauses,
                ("document", "NQ"),
                ("number", Text(i)),
                ("text", $"Nội dung giao số {i}, nêu đủ việc phải làm và sản phẩm phải có."),
                ("order", i)
            );
        for (var i = 1; i <= 20; i++)
            Add(
                Sheets.Indicators,
                ("code", Name("CT", i)),
                ("name", $"Chỉ tiêu {i}"),
                ("measure", "%"),
                ("direction", "MoreIsBetter"),
                ("period", "Year")
            );
    }

    private void MakeTarget(int i)
    {
        var (code, unit) = (Code("G", i), units[i % units.Count]);
        var year = 2013 + series + i / (units.Count * 20);
        Add(
            Sheets.Targets,
            ("code", code),
            ("indicator", Name("CT", 1 + i / units.Count % 20)),
            ("unit", unit),
            ("from", Day(year, 1, 1)),
            ("to", Day(year, 12, 31)),
            ("amount", 100m),
            ("collectOn", Day(year, 11, 30)),
            ("authority", "BTV"),
            ("on", Day(2013, 1, 15)),
            ("by", "VP"),
            ("basis", "NQ ngày 01/12/2012")
        );
        Add(
            Sheets.Values,
            ("key", code + "-1"),
            ("target", code),
            ("amount", 50m + random.Next(4000) / 100m),
            ("basis", "Estimate"),
            ("on", Day(2013, 6, 28)),
            ("by", "BC-" + unit)
        );
        Add(
            Sheets.Values,
            ("key", code + "-2"),
            ("target", code),
            ("amount", 90m + random.Next(2000) / 100m),
            ("basis", "Preliminary"),
            ("on", Day(2013, 12, 2)),
            ("by", "BC-" + unit)
        );
    }

    private void MakeAssignment(int i)
    {
        var (code, unit) = (Code("NV-2013-", i), units[random.Next(units.Count)]);
        var on = Day(2013, 1, 2).AddDays(random.Next(200));
        Assign(code, unit, on, $"NQ#{Text(1 + i % 50)}");
        Step(code, "Acknowledge", on.AddDays(2), unit, null);
        Step(
            code,
            "ReportProgress",
            on.AddDays(20 + random.Next(20)),
            unit,
            "Đã làm được một phần, đang phối hợp với các đơn vị liên quan."
        );
        Step(code, "ReportDone", on.AddDays(60 + random.Next(30)), unit, "Đã hoàn thành, kèm sản phẩm theo yêu cầu.");
        if (i % 5 < 3)
            Check("KT-" + code, unit, on.AddDays(95 + random.Next(20)), ("assignment", code));
    }

    private void MakeFinding(int i)
    {
        var (code, unit) = (Code("HC-2013-", i), units[i % units.Count]);
        var on = Day(2013, 1, 10).AddDays(random.Next(150));
        Add(
            Sheets.Findings,
            ("code", code),
            ("unit", unit),
            ("kind", "Limitation"),
            ("title", $"Hạn chế số {i} nêu khi theo dõi"),
            ("cause", "Phân công chưa rõ"),
            ("origin", "Other"),
            ("authority", "BTV"),
            ("on", on),
            ("by", "VP")
        );
        Add(
            Sheets.FindingSteps,
            ("key", code + "-1"),
            ("finding", code),
            ("step", "Accept"),
            ("on", on.AddDays(3)),
            ("by", "BC-" + unit)
        );
        Assign("KP-" + code, unit, on.AddDays(5), null);
        Add(
            Sheets.FindingSteps,
            ("key", code + "-2"),
            ("finding", code),
            ("step", "AgreeRemedy"),
            ("remedy", "KP-" + code),
            ("authority", "BTV"),
            ("on", on.AddDays(5)),
            ("by", "VP"),
            ("basis", "Phiếu trình về việc khắc phục")
        );
        Step("KP-" + code, "Acknowledge", on.AddDays(6), unit, null);
        Step("KP-" + code, "ReportDone", on.AddDays(50 + random.Next(30)), unit, "Đã khắc phục xong.");
        Check("KT-" + code, unit, on.AddDays(90 + random.Next(30)), ("finding", code));
    }

    private void Assign(string code, string unit, DateOnly on, string? clause) =>
        Add(
            Sheets.Assignments,
            ("code", code),
            ("title", "Xây dựng và thực hiện kế hoạch " + code),
            ("product", "Kế hoạch và báo cáo kết quả"),
            ("lead", unit),
            ("clauses", clause),
            ("authority", "BTV"),
            ("monitors", "KT"),
            ("deadlineKind", "LastDay"),
            ("deadline", on.AddDays(75)),
            ("on", on),
            ("by", "VP"),
            ("basis", clause is null ? "Phiếu trình về việc khắc phục" : null)
        );

    private void Step(string assignment, string step, DateOnly on, string unit, string? text) =>
        Add(
            Sheets.AssignmentSteps,
            ("key", Code("B", ++steps)),
            ("assignment", assignment),
            ("step", step),
            ("on", on),
            ("by", "BC-" + unit),
            ("text", text)
        );

    private void Check(string code, string unit, DateOnly on, (string Column, string Code) thing)
    {
        Add(
            Sheets.Checks,
            ("code", code),
            ("kind", "Desk"),
            ("unit", unit),
            ("verdict", "Good"),
            ("outcome", "Closed"),
            ("summary", "Hồ sơ đủ, kết quả đúng yêu cầu"),
            ("authority", "BTV"),
            ("on", on),
            ("by", "KT")
        );
        Add(
            Sheets.CheckItems,
            ("check", code),
            ("no", 1),
            (thing.Column, thing.Code),
            ("verdict", "Good"),
            ("outcome", "Closed")
        );
    }

    private void Mandate(string person, string role, string unit) =>
        Add(
            Sheets.Mandates,
            ("code", "VT-" + person),
            ("person", person),
            ("role", role),
            ("unit", unit),
            ("from", Day(2010, 1, 1))
        );

    private void Add(SheetRule sheet, params ReadOnlySpan<(string Column, CellValue Value)> cells)
    {
        var line = new CellValue[sheet.Columns.Count];
        foreach (var (column, value) in cells)
            line[sheet.PlaceOf(column)] = value;
        rows[sheet].Add(line);
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static string Name(string prefix, int number) =>
        prefix + number.ToString("D5", CultureInfo.InvariantCulture);

    private string Code(string prefix, int number) => Name($"{prefix}{series}-", number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
