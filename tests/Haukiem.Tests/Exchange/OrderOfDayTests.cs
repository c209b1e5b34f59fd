using Haukiem.Assignments;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>Several things of one day: by lifecycle, unless the workbook says their order.</summary>
public sealed class OrderOfDayTests
{
    private const string Steps = "key|assignment|step|on|by|text|deadline|authority|reason|basis|dayOrder";

    [Fact]
    public async Task Numbered_rows_of_a_day_are_carried_out_in_their_order()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        book.Remove("AssignmentSteps", book.RowOf("AssignmentSteps", "b12"));
        book.Remove("AssignmentSteps", book.RowOf("AssignmentSteps", "b13"));
        Assert.Empty((await instance.ImportAsync(book)).Told());
        using var more = GivenWorkbook.Empty.Add(
            "AssignmentSteps",
            Steps,
            "d5|NV4|ReportProgress|2013-03-01|BC2|năm|||||5",
            "d4|NV4|RefuseNotApplicable|2013-03-01|VP|||BTV|vẫn làm|TB 1|4",
            "d3|NV4|ClaimNotApplicable|2013-03-01|BC2||||không có||3",
            "d1|NV4|ReportDone|2013-03-01|BC2|một|||||1",
            "d2|NV4|ReportProgress|2013-03-01|BC2|hai|||||2"
        );

        var result = await instance.ImportAsync(more);

        Assert.Empty(result.Told());
        await using var db = instance.Open();
        var texts = await db.Set<ProgressReport>()
            .Where(report => report.On == new DateOnly(2013, 3, 1))
            .Join(
                db.Set<AssignmentStep>(),
                report => report.StepId,
                step => step.Id,
                (report, step) => new { report, step }
            )
            .OrderBy(each => each.step.No)
            .Select(each => each.report.Text)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["một", "hai", "năm"], texts);
    }

    [Fact]
    public async Task A_numbered_row_does_not_overtake_one_that_waits()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        using var more = GivenWorkbook.Empty.Add(
            "AssignmentSteps",
            Steps,
            "d1|NV3|GrantExtension|2013-03-01|VP||2013-06-30|BTV||CV 1|1",
            "d2|NV3|ReportProgress|2013-03-01|BC2|tiếp|||||2"
        );

        var result = await instance.ImportAsync(more);

        Assert.Equal(["AssignmentSteps 2 C: Assignments.ExtensionNotAsked"], result.Told());
    }

    [Fact]
    public async Task Another_number_is_no_other_row()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.Row("Rounds", 1, "code|name|units|authority|on|by|basis|dayOrder")
            .Row("Rounds", 2, "D1|Đợt kiểm tra|DV02;DV01|BTV|2013-09-01|VP|KH 5|7");

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        Assert.Equal(0, result.Changed());
    }

    [Fact]
    public async Task An_export_numbers_only_the_days_that_need_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        var export = Path.Combine(instance.Folder.Path, "export");

        await instance.ExportAsync(export, "en-GB");

        var steps = RoundTripTests.Contents(export)["AssignmentSteps"];
        Assert.EndsWith(
            "Text:1",
            steps.Single(row => row.StartsWith("Text:b06|", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Text:2",
            steps.Single(row => row.StartsWith("Text:b07|", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Text:1",
            steps.Single(row => row.StartsWith("Text:b08|", StringComparison.Ordinal))[^6..],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_export_agrees_a_remedy_before_it_is_withdrawn_on_the_same_day()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        using var more = GivenWorkbook
            .Empty.Add(
                "Assignments",
                "code|title|lead|authority|deadlineKind|deadline|on|by|basis|dayOrder",
                "KP2|Khắc phục nữa|DV01|BTV|lastDay|2013-11-30|2013-10-01|VP|TB 9|1"
            )
            .Add(
                "FindingSteps",
                "key|finding|step|remedy|authority|on|by|basis|dayOrder",
                "r1|HC2|AgreeRemedy|KP2|BTV|2013-10-01|VP|TB 9|2"
            )
            .Add("AssignmentSteps", Steps, "r2|KP2|Withdraw|2013-10-01|VP|||BTV|giao nhầm|TB 9|3");
        Assert.Empty((await instance.ImportAsync(more)).Told());
        var export = Path.Combine(instance.Folder.Path, "export.zip");
        await instance.ExportAsync(export, "vi-VN");
        await using var other = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Empty((await other.ImportAsync(export)).Told());
    }

    [Fact]
    public async Task A_target_is_left_out_even_on_a_day_before_it_was_written_down()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("Targets", 4, "11/12/2012", "2/8/2013");

        Assert.Empty((await instance.ImportAsync(book)).Told());
    }
}
