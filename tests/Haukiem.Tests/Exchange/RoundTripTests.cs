using Haukiem.Assignments;
using Haukiem.Exchange;
using Haukiem.Findings;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>What is written out is read again, cell by cell and file by file.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(Database.Sqlite, ".zip", "vi-VN")]
    [InlineData(Database.Postgres, ".zip", "en-GB")]
    [InlineData(Database.Sqlite, "", "en-GB")]
    [InlineData(Database.Sqlite, "", "vi-VN")]
    public async Task A_second_export_after_an_import_into_an_empty_instance_has_the_cells_of_the_first(
        Database database,
        string ending,
        string culture
    )
    {
        using var book = GivenWorkbook.Small();
        await using var instance = await Exchanging.NewInstanceAsync(database);
        Assert.Empty((await instance.ImportAsync(book)).Told());
        var first = Path.Combine(instance.Folder.Path, "first" + ending);
        await instance.ExportAsync(first, culture);
        await using var other = await Exchanging.NewInstanceAsync(database);

        Assert.Empty((await other.ImportAsync(first)).Told());

        var second = Path.Combine(other.Folder.Path, "second" + ending);
        await other.ExportAsync(second, culture);
        Assert.Equal(Contents(first), Contents(second));
        Assert.Equal(await StatesAsync(instance), await StatesAsync(other));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task An_export_taken_in_where_it_came_from_changes_nothing(string culture)
    {
        using var book = GivenWorkbook.Small();
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        await instance.ImportAsync(book);
        var export = Path.Combine(instance.Folder.Path, "export.zip");
        await instance.ExportAsync(export, culture);

        var result = await instance.ImportAsync(export);

        Assert.Empty(result.Told());
        Assert.Equal(0, result.Changed());
    }

    [Fact]
    public async Task What_concerns_a_named_person_is_left_out_with_what_belongs_to_it_and_counted()
    {
        using var book = GivenWorkbook
            .Small()
            .In("Assignments", 2, "|||6/3/2013|VP", "||có|6/3/2013|VP")
            .In("Assignments", 3, "|||6/3/2013|VP", "||có|6/3/2013|VP")
            .In("Assignments", 6, "|||1/7/2013|VP", "||có|1/7/2013|VP")
            .In("Findings", 2, "|||11/6/2013|BC1", "||có|11/6/2013|BC1");
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(book)).Told());
        var export = Path.Combine(instance.Folder.Path, "export");

        var written = await instance.ExportAsync(export);

        Assert.Equal(4, written.LeftOut);
        var cells = Contents(export).SelectMany(sheet => sheet.Value).ToList();
        Assert.DoesNotContain(cells, cell => cell.Contains("NV1", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, cell => cell.Contains("HC1", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.Contains("NV3", StringComparison.Ordinal));
        await using var other = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await other.ImportAsync(export)).Told());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_bare_workbook_names_the_evidence_that_its_instance_holds(Database database)
    {
        using var book = GivenWorkbook.Small();
        await using var instance = await Exchanging.NewInstanceAsync(database);
        await instance.ImportAsync(book);
        var export = Path.Combine(instance.Folder.Path, "export.xlsx");

        var written = await instance.ExportAsync(export);

        Assert.Equal(2, written.FilesWithoutPlace);
        var again = await instance.ImportAsync(export);
        Assert.Empty(again.Told());
        Assert.Equal(0, again.Changed());
    }

    [Fact]
    public async Task A_bare_workbook_without_the_evidence_it_names_is_told_what_is_missing_and_what_to_bring()
    {
        using var book = GivenWorkbook.Small();
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        await instance.ImportAsync(book);
        var export = Path.Combine(instance.Folder.Path, "export.xlsx");
        await instance.ExportAsync(export);
        await using var other = await Exchanging.NewInstanceAsync(Database.Sqlite);

        var result = await other.ImportAsync(export);

        var missing = result.Problems.Where(problem => problem.Refusal.Code == "Exchange.EvidenceNotThere").ToList();
        Assert.Equal(
            ["Diễn biến nhiệm vụ O", "Lượt kiểm tra K"],
            missing.Select(problem => $"{problem.Sheet} {problem.Column}").Distinct()
        );
        var sentence = missing[0].Sentence(ExchangeTexts.Languages[0]);
        Assert.Contains("/bao-cao.txt", sentence, StringComparison.Ordinal);
        Assert.Contains(".zip", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_moved_up_is_read_back()
    {
        using var book = GivenWorkbook.Empty.Add(
            "Units",
            "code|name|parent|from",
            "ROOT|Gốc||2010-01-01",
            "X|X|ROOT|2010-01-01",
            "A|A|X|2010-01-01",
            "A|A|ROOT|2012-01-01"
        );
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(book)).Told());
        var export = Path.Combine(instance.Folder.Path, "export.xlsx");
        await instance.ExportAsync(export);
        await using var other = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Empty((await other.ImportAsync(export)).Told());

        var second = Path.Combine(other.Folder.Path, "second.xlsx");
        await other.ExportAsync(second);
        Assert.Equal(Contents(export), Contents(second));
    }

    /// <summary>Every row of every sheet, and every other file, as text.</summary>
    internal static SortedDictionary<string, List<string>> Contents(string path)
    {
        var contents = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        using var file = TableFile.Open(path);
        foreach (var sheet in file.Sheets)
            contents[sheet.Name] =
            [
                .. sheet.Rows().Select(row => string.Join('|', row.Cells.Select(cell => $"{cell.Kind}:{cell.Text}"))),
            ];
        foreach (var attachment in file.Attachments)
        {
            using var reader = new StreamReader(file.OpenAttachment(attachment));
            contents[attachment] = [reader.ReadToEnd()];
        }
        return contents;
    }

    /// <summary>Every period of every assignment and finding: what the figures are counted from.</summary>
    internal static async Task<List<string>> StatesAsync(TestInstance instance, IReadOnlySet<string>? except = null)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = instance.Open();
        var assignments =
            from span in db.Set<AssignmentSpan>()
            join one in db.Set<Assignment>() on span.AssignmentId equals one.Id
            select new { one.Code, Span = span };
        var findings =
            from span in db.Set<FindingSpan>()
            join one in db.Set<Finding>() on span.FindingId equals one.Id
            select new { one.Code, Span = span };
        return
        [
            .. (await assignments.ToListAsync(stop))
                .Select(each =>
                    $"{each.Code} {each.Span.From:o} {each.Span.To:o} {each.Span.State} {each.Span.DueOn:o} {each.Span.OriginalDueOn:o} {each.Span.DoneOn:o} {each.Span.ReportedOn:o}"
                )
                .Concat(
                    (await findings.ToListAsync(stop)).Select(each =>
                        $"{each.Code} {each.Span.From:o} {each.Span.To:o} {each.Span.State}"
                    )
                )
                .Where(line => except?.Contains(line.Split(' ')[0]) != true)
                .Order(StringComparer.Ordinal),
        ];
    }
}
