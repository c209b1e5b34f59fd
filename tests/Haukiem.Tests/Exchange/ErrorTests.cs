using Haukiem.Exchange;
using Haukiem.Exchange.Importing;
using Haukiem.Tests.Support;
using Haukiem.Units;

namespace Haukiem.Tests.Exchange;

/// <summary>What is wrong is told with its sheet, row and column, and in a sentence that says what to do.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("Units", 3, "2010-01-01", "31/2/2010", "Units 3 F: Exchange.NotADay")]
    [InlineData("Units", 3, "2010-01-01", "1/2", "Units 3 F: Exchange.DayWithoutYear")]
    [InlineData("Units", 3, "2010-01-01", "1/2/10", "Units 3 F: Exchange.DayWithShortYear")]
    [InlineData("Units", 3, "Thành phố|", "|", "Units 3 B: Exchange.CellMissing")]
    [InlineData("Units", 3, "||1|", "||một|", "Units 3 E: Exchange.NotANumber")]
    [InlineData("Units", 3, "||1|", "||1,5|", "Units 3 E: Exchange.NotAWholeNumber")]
    [InlineData("Units", 3, "||1|", "||TP|", "Units 3 E: Exchange.NotANumber")]
    [InlineData("Units", 2, "|DV01|", "|DV99|", "Units 2 D: Exchange.UnknownCode")]
    [InlineData("Units", 3, "2010-01-01", "2014-01-01", "Units 3 F: Mandates.DayInTheFuture")]
    [InlineData("People", 2, "|có", "|có lẽ", "People 2 C: Exchange.NotYesOrNo")]
    [InlineData("People", 3, "LD|", "VP|", "People 3 A: Exchange.KeyTwice")]
    [InlineData("Mandates", 2, "|Coordinator|", "|Boss|", "Mandates 2 C: Exchange.NotInList")]
    [InlineData("Mandates", 2, " 2010-01-01|", "2010-01-01|2009-01-01", "Mandates 2 J: Mandates.EndsBeforeItBegins")]
    [InlineData("Documents", 2, "|CT", "|NQ", "Documents 2 K: Documents.LinkedToItself")]
    [InlineData("Indicators", 2, "|TU|", "|TUX|", "Indicators 2 J: Exchange.UnknownCode")]
    [InlineData("Indicators", 4, "1.234,5", "1.234", "Indicators 4 G: Exchange.NumberAmbiguous")]
    [InlineData("Targets", 2, "|100|", "|100%|", "Targets 2 F: Exchange.NumberWithPercent")]
    [InlineData("Targets", 3, "20,5", "", "Targets 3 G: Indicators.AmountsDoNotFitDirection")]
    [InlineData("Targets", 2, "|100|", "|12345678901234567890|", "Targets 2 F: Exchange.NumberTooLong")]
    [InlineData("Values", 3, "ước cả năm", "", "Values 3 G: Indicators.CorrectionNeedsReason")]
    [InlineData("Assignments", 3, "NQ#2.a", "NQ#9", "Assignments 3 G: Exchange.UnknownClause")]
    [InlineData("Assignments", 3, "|30/6/2013|", "||", "Assignments 3 L: Assignments.DeadlineNotWhole")]
    [InlineData("Assignments", 3, "|BTV|GS;KT|", "|BTV|GS;AI|", "Assignments 3 J: Exchange.UnknownCode")]
    [InlineData(
        "AssignmentSteps",
        3,
        "bc/bao-cao.txt",
        "bc/khong.txt",
        "AssignmentSteps 3 O: Exchange.EvidenceNotThere"
    )]
    [InlineData(
        "AssignmentSteps",
        3,
        "https://example.org/a",
        "ftp://example.org/a",
        "AssignmentSteps 3 O: Evidence.NotAnAddress"
    )]
    [InlineData("AssignmentSteps", 3, "|Được một phần|", "||", "AssignmentSteps 3 F: Exchange.TextMissing")]
    [InlineData("AssignmentSteps", 3, "|40|", "|140|", "AssignmentSteps 3 G: Exchange.NotAWholeNumber")]
    [InlineData("AssignmentSteps", 6, "|BTV|", "||", "AssignmentSteps 6 L: Exchange.AuthorityMissing")]
    [InlineData("AssignmentSteps", 6, "|CV 12|", "||", "AssignmentSteps 6 N: Mandates.BasisMissing")]
    [InlineData(
        "AssignmentSteps",
        14,
        "|AcceptNotApplicable|",
        "|Verify|",
        "AssignmentSteps 14 C: Exchange.StepElsewhere"
    )]
    [InlineData("AssignmentSteps", 11, "30/1/2013", "6/12/2013", "AssignmentSteps 11 D: Mandates.DayInTheFuture")]
    [InlineData("FindingSteps", 4, "|KP1|", "||", "FindingSteps 4 D: Exchange.RemedyMissing")]
    [InlineData("Findings", 3, "|K1|", "|K9|", "Findings 3 J: Exchange.UnknownCode")]
    [InlineData("RoundSteps", 2, "|VP", "|BC1", "RoundSteps 2 E: Mandates.NotForThisAuthority")]
    [InlineData("Checks", 5, "|Poor|FollowedFurther|", "|Poor|Closed|", "Checks 5 F: Checks.PoorNeverCloses")]
    [InlineData("CheckItems", 3, "||HC1|", "|NV1|HC1|", "CheckItems 3 C: Exchange.ItemOfOneThing")]
    public async Task A_wrong_cell_is_told_where_it_stands(string sheet, int row, string text, string by, string told)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In(sheet, row, text, by);

        var result = await instance.ImportAsync(book);

        Assert.Contains(told, result.Told());
        Assert.All(result.Problems, problem => AssertSaid(problem));
        Assert.All(result.Problems, problem => Assert.NotEmpty(problem.Place(ExchangeTexts.Languages[0])));
    }

    [Fact]
    public async Task A_wrong_link_of_a_document_is_told_beside_what_was_refused_before_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("Authorities", 2, "|TP", "|TPX").In("Documents", 2, "|CT", "|CTX");

        var result = await instance.ImportAsync(book);

        Assert.Equal(
            ["Authorities 2 C: Exchange.UnknownCode", "Documents 2 K: Exchange.UnknownCode"],
            result.Told().Take(2)
        );
    }

    [Fact]
    public async Task Every_wrong_cell_of_a_workbook_is_told_at_once()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Small()
            .In("Units", 3, "2010-01-01", "hôm qua")
            .In("People", 2, "|có", "|có lẽ")
            .In("Values", 2, "10,4", "mười");

        var result = await instance.ImportAsync(book);

        Assert.Equal(
            ["Units 3 F: Exchange.NotADay", "People 2 C: Exchange.NotYesOrNo", "Values 2 C: Exchange.NotANumber"],
            result.Told().OrderBy(told => Array.IndexOf(["U", "P", "V"], told[..1]))
        );
    }

    [Fact]
    public async Task Every_refused_verb_is_told_but_not_what_only_follows_from_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Small()
            .In("AssignmentSteps", 10, "|BC2|", "|BC1|")
            .In("AssignmentSteps", 16, "|BC1|", "|BC2|");

        var result = await instance.ImportAsync(book);

        Assert.Contains("AssignmentSteps 10 E: Assignments.NotForThisUnit", result.Told());
        Assert.Contains("AssignmentSteps 16 E: Assignments.NotForThisUnit", result.Told());
        Assert.DoesNotContain(result.Told(), told => told.StartsWith("AssignmentSteps 11", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_and_a_column_that_are_unknown_are_told()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().Row("People", 1, "code|name|chức vụ").Add("Ghi chú", "một", "hai");

        var result = await instance.ImportAsync(book);

        Assert.Contains("Ghi chú 0: Exchange.UnknownSheet", result.Told());
        Assert.Contains("People 1 C: Exchange.UnknownColumn", result.Told());
    }

    [Fact]
    public async Task A_column_that_has_to_be_there_and_a_cell_without_a_title_are_told()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().Row("Authorities", 1, "code|name").Row("Themes", 2, "CT|2012|Việc|thừa");

        var result = await instance.ImportAsync(book);

        Assert.Contains("Authorities 1: Exchange.ColumnMissing", result.Told());
        Assert.Contains("Themes 2 D: Exchange.CellWithoutTitle", result.Told());
    }

    [Theory]
    [InlineData("A|A|B|2011-01-01", "Units 4 C: Units.StandsUnderItself")]
    [InlineData("C|C|B|2009-12-31", "Units 4 C: Units.ParentNotThere")]
    [InlineData("C|C||2012-01-01", "Units 4 C: Units.SecondRoot")]
    public async Task Units_that_make_no_tree_are_told_where_it_breaks(string row, string told)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Empty.Add(
            "Units",
            "code|name|parent|from",
            "A|A||2010-01-01",
            "B|B|A|2010-01-01",
            row
        );

        var result = await instance.ImportAsync(book);

        Assert.Equal([told], result.Told());
        Assert.All(result.Problems, problem => AssertSaid(problem));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task A_chain_of_units_has_an_end(int more, int problems)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Empty.Add("Units", "code|name|parent|from", "U0|U0||2010-01-01");
        for (var depth = 1; depth <= Tree.MaxDepth + more; depth++)
            book.Add("Units", $"U{depth}|U{depth}|U{depth - 1}|2010-01-01");

        var result = await instance.ImportAsync(book);

        Assert.Equal(problems, result.Told().Count(told => told == $"Units {Tree.MaxDepth + 3} C: Units.TooDeep"));
        Assert.Equal(problems, result.Problems.Count);
    }

    [Fact]
    public async Task One_indicator_of_a_unit_has_one_target_for_a_period()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Small()
            .Add("Targets", "G9|TU|DV01|1/1/2013|31/12/2013|5||30/11/2013|BTV|11/12/2012|VP|NQ 2");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["Targets 5: Exchange.TargetTwice"], result.Told());
    }

    [Theory]
    [InlineData("|KT|", "|BC1|", "Checks.CheckerBelongsToUnit")]
    [InlineData("|KT|", "|BC2|", "Checks.CheckerContributed")]
    [InlineData("|KT|", "|LD|", "Checks.CheckerNotAboveOrOutside")]
    public async Task The_checker_who_did_the_work_is_refused_by_the_clause(string text, string by, string clause)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("Checks", 5, text, by);

        var result = await instance.ImportAsync(book);

        Assert.Contains($"Checks 5 J: {clause}", result.Told());
    }

    private static void AssertSaid(Problem problem)
    {
        foreach (var words in ExchangeTexts.Languages)
        {
            var said = problem.Sentence(words);
            Assert.NotEqual(problem.Refusal.Code, said);
            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
        }
    }
}
