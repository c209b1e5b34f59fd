using System.Text.RegularExpressions;
using Haukiem.Exchange;
using Haukiem.Exchange.Importing;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Exchange;

/// <summary>A refusal of the domain is told at the cell that it is about.</summary>
public sealed partial class RefusalColumnsTests
{
    private static readonly string Importing = Path.Combine(Repository.Product, "Exchange", "Importing");

    [Fact]
    public void Every_rule_that_an_import_can_break_has_its_column_or_is_about_the_row() =>
        Expect.None(
            from code in CodesOfTheDomain().Concat(CodesOfTheImport()).Distinct()
            where !RefusalColumns.ByCode.ContainsKey(code)
            select $"{code} is in no column of {nameof(RefusalColumns)}"
        );

    [Fact]
    public void Every_column_of_a_rule_stands_in_a_sheet_and_every_rule_is_in_the_code()
    {
        var columns = Sheets.All.SelectMany(sheet => sheet.Columns).Select(column => column.Key).ToHashSet();
        var codes = CodesOfTheDomain().Concat(CodesOfTheImport()).ToHashSet();
        Expect.None(
            RefusalColumns
                .ByCode.SelectMany(rule => rule.Value.Select(column => (rule.Key, Column: column)))
                .Where(rule => !columns.Contains(rule.Column))
                .Select(rule => $"{rule.Key}: no sheet has a column {rule.Column}")
        );
        Expect.None(RefusalColumns.ByCode.Keys.Except(codes).Select(code => $"{code} is refused nowhere"));
    }

    [Fact]
    public async Task What_a_check_says_of_one_thing_is_told_in_the_row_of_that_thing()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("CheckItems", 4, "31/12/2013", "");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["CheckItems 4 G: Checks.NewDayMissing"], result.Told());
    }

    [Fact]
    public async Task A_place_names_the_column_by_its_letters_and_its_title()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("Units", 2, "|DV01|", "|DV99|");

        var problem = Assert.Single((await instance.ImportAsync(book)).Problems);

        Assert.Equal("Trang Units, dòng 2, cột D (Cấp trên)", problem.Place(ExchangeTexts.Languages[0]));
        Assert.Equal("Sheet Units, row 2, column D (Parent)", problem.Place(ExchangeTexts.Languages[1]));
        Assert.Contains("“Đơn vị”", problem.Sentence(ExchangeTexts.Languages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_file_leaves_out_is_named_by_its_title()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        using var more = GivenWorkbook.Empty.Add(
            "AssignmentSteps",
            "key|assignment|step|on|by",
            "c1|NV1|ReportProgress|2013-11-01|BC1"
        );

        var problem = Assert.Single((await instance.ImportAsync(more)).Problems);

        Assert.Equal(
            "Trang AssignmentSteps, dòng 2, cột “Nội dung” (tệp không có cột này)",
            problem.Place(ExchangeTexts.Languages[0])
        );
    }

    /// <summary>The features whose verbs an import performs; evidence goes with the verbs of others, and those of reviews are put together from the step.</summary>
    private static IEnumerable<string> CodesOfTheDomain() =>
        from feature in KeysIn(Directory.EnumerateFiles(Importing), "[A-Z]\\w+")
            .Select(key => key.Split('.')[0])
            .Append("Evidence")
            .Append("Reviews")
            .Distinct()
        where feature != "Exchange"
        from code in KeysIn(Directory.EnumerateFiles(Path.Combine(Repository.Product, feature), "*.cs"), feature)
        select code;

    private static IEnumerable<string> CodesOfTheImport() =>
        from file in Directory.EnumerateFiles(Importing, "*Import*.cs")
        from match in OwnRefusal().Matches(File.ReadAllText(file))
        select match.Groups["code"].Value;

    private static IEnumerable<string> KeysIn(IEnumerable<string> files, string feature) =>
        from file in files
        where Path.GetFileName(file) != $"{nameof(RefusalColumns)}.cs"
        from match in Regex.Matches(
            File.ReadAllText(file),
            $"\"(?<code>{feature}\\.[A-Z]\\w+)",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        )
        select match.Groups["code"].Value;

    [GeneratedRegex("new Refusal\\(\\s*\"(?<code>Exchange\\.\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnRefusal();
}
