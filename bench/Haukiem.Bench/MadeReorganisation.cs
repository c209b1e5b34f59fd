using Haukiem.Bench.Rollups;
using Haukiem.Exchange;

namespace Haukiem.Bench;

/// <summary>
/// The workbook of one act: of 63 provinces 34 go on, 23 of them taking in 29 others; the 700 districts are dissolved;
/// 10,035 communes become 3,321 new ones under the provinces that go on.
/// </summary>
internal static class MadeReorganisation
{
    public const int Units = 1 + Provinces + Districts + Communes;
    private const int Provinces = 63;
    private const int Districts = 700;
    private const int Communes = 10_035;
    private const int ProvincesAfter = 34;
    private const int CommunesAfter = 3_321;
    private const int FirstDistrict = 1 + Provinces;
    private const int FirstCommune = 1 + Provinces + Districts;

    /// <summary>Writes it as a folder of sheets.</summary>
    /// <returns>How many lines the act has.</returns>
    public static int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        WriteSheet(folder, Sheets.People, ["QT,Quản trị,x"], "code", "name", "office");
        WriteSheet(
            folder,
            Sheets.Mandates,
            [$"VT-QT,QT,Administrator,{MadeOrganisation.Code(0)},2009-12-01"],
            "code",
            "person",
            "role",
            "unit",
            "from"
        );
        WriteSheet(
            folder,
            Sheets.Reorganisations,
            [$"SX,{MadeOrganisation.Today:yyyy-MM-dd},QT,Nghị quyết"],
            "code",
            "on",
            "by",
            "basis"
        );
        var lines = Lines().Select((line, at) => $"SX,{at + 1},{line}").ToList();
        WriteSheet(folder, Sheets.UnitChanges, lines, "act", "no", "change", "unit", "name", "parent", "successor");
        return lines.Count;
    }

    private static IEnumerable<string> Lines()
    {
        for (var commune = 0; commune < CommunesAfter; commune++)
            yield return $"Create,{New(commune)},Xã {commune},{Province(commune % ProvincesAfter)},";
        for (var province = ProvincesAfter; province < Provinces; province++)
            yield return $"Merge,{Province(province)},,,{Province(11 + (province % 23))}";
        for (var district = 0; district < Districts; district++)
            yield return $"Dissolve,{MadeOrganisation.Code(FirstDistrict + district)},,,";
        for (var commune = 0; commune < Communes; commune++)
            yield return $"Merge,{MadeOrganisation.Code(FirstCommune + commune)},,,{New(commune % CommunesAfter)}";
    }

    private static string Province(int no) => MadeOrganisation.Code(1 + no);

    private static string New(int commune) => $"XA{commune:D4}";

    private static void WriteSheet(string folder, SheetRule sheet, IEnumerable<string> rows, params string[] columns)
    {
        var words = ExchangeTexts.Languages[0];
        var titles = columns.Select(key => words.Title(sheet.Columns.Single(column => column.Key == key)));
        File.WriteAllLines(Path.Combine(folder, sheet.Key + ".csv"), rows.Prepend(string.Join(',', titles)));
    }
}
