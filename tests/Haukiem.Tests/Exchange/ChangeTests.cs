using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Exchange;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.People;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>A changed row of what an organisation is changes it; a fact stands, or is corrected where it has a correction.</summary>
public sealed class ChangeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Changed_master_data_is_changed_and_journaled(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In("Units", 4, "Đơn vị 01", "Đơn vị Một")
            .In("People", 2, "Văn phòng", "Văn phòng mới")
            .In("Mandates", 4, "2010-01-01|", "2010-01-01|2014-06-30")
            .In("Authorities", 2, "Ban Thường vụ", "Ban Thường vụ Thành phố")
            .In("Documents", 2, "Một số vấn đề cấp bách", "Một số vấn đề")
            .In("Themes", 3, "Nêu gương", "Nêu gương, trách nhiệm")
            .In("Clauses", 2, "Ngăn ngừa", "Ngăn ngừa, khắc phục")
            .In("Indicators", 3, "người", "lượt người")
            .In("Targets", 2, "|100|", "|11|");

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        Assert.Equal(9, result.Changed());
        await using var db = instance.Open();
        Assert.Equal("Văn phòng mới", (await db.Set<Person>().SingleAsync(person => person.Code == "VP", Stop)).Name);
        Assert.True(await db.Set<UnitPlacement>().AnyAsync(place => place.Name == "Đơn vị Một", Stop));
        Assert.True(await db.Set<Clause>().AnyAsync(clause => clause.Text == "Ngăn ngừa, khắc phục", Stop));
        var target = await db.Set<Target>().SingleAsync(target => target.Code == "G1", Stop);
        Assert.Equal(11, target.Amount);
        var spans = await db.Set<AssessmentSpan>().Where(span => span.TargetId == target.Id).ToListAsync(Stop);
        Assert.Contains(spans, span => span.Assessment == Assessment.Exceeded);
        Assert.True(await db.Set<JournalAct>().AnyAsync(act => act.Verb == "People.Correct", Stop));
    }

    [Theory]
    [InlineData(Database.Sqlite, "2010-01-01|", "2010-01-01|2013-04-30")]
    [InlineData(Database.Sqlite, "Reporter", "Reader")]
    [InlineData(Database.Postgres, "DV01", "DV02")]
    public async Task A_mandate_through_which_somebody_acted_stays_as_it_was_for_that_time(
        Database database,
        string text,
        string by
    )
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In("Mandates", 4, text, by);

        Assert.Equal(["Mandates 4: Mandates.FactsRestOnIt"], (await instance.ImportAsync(book)).Told());
    }

    [Fact]
    public async Task A_mistyped_title_is_corrected_by_the_verb_for_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In("Assignments", 3, "|Kế hoạch|", "|Kế hoạch năm|").In("Findings", 4, "Ở một số nơi", "Tại một số nơi");

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        Assert.Equal(2, result.Changed());
        await using var db = instance.Open();
        Assert.Equal("Kế hoạch năm", (await db.Set<Assignment>().SingleAsync(one => one.Code == "NV1", Stop)).Title);
        Assert.True(await db.Set<FindingStep>().AnyAsync(step => step.Action == FindingAction.CorrectEntry, Stop));
    }

    [Theory]
    [InlineData("Assignments", 3, "|30/6/2013|", "|30/7/2013|")]
    [InlineData("AssignmentSteps", 2, "8/3/2013", "9/3/2013")]
    [InlineData("AssignmentSteps", 3, "Được một phần", "Được phần lớn")]
    [InlineData("Targets", 2, "|TU|", "|MAU|")]
    [InlineData("Targets", 2, "|DV01|", "|DV02|")]
    [InlineData("Values", 2, "10,4", "10,5")]
    [InlineData("Reviews", 2, "Tự kiểm điểm", "Kiểm điểm")]
    [InlineData("Findings", 2, "11/6/2013", "12/6/2013")]
    [InlineData("FindingSteps", 2, "đã có lịch", "đã có")]
    [InlineData("Rounds", 2, "DV02;DV01", "DV02")]
    [InlineData("TargetDecisions", 2, "|1/8/2013|", "|2/8/2013|")]
    [InlineData("TargetDecisions", 2, "không còn đối tượng", "lý do khác")]
    [InlineData("RoundSteps", 2, "10/9/2013", "11/9/2013")]
    [InlineData("Checks", 2, "Tốt", "Slow")]
    [InlineData("CheckItems", 2, "Good", "Slow")]
    public async Task A_changed_fact_is_told_what_to_do_instead(string sheet, int row, string text, string by)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In(sheet, row, text, by);

        var result = await instance.ImportAsync(book);

        Assert.Equal([$"{sheet} {row}: Exchange.Stands_{sheet}"], result.Told());
    }

    [Theory]
    [InlineData(2, "|DV01|", "|P01|", "Targets 2: Exchange.Stands_Targets")]
    [InlineData(2, "|TU|", "|MAU|", "Targets 2: Exchange.Stands_Targets")]
    [InlineData(2, "|BTV|", "|TTQ|", "Targets 2: Exchange.Stands_Targets")]
    [InlineData(2, "|VP|", "|LD|", "Targets 2: Exchange.Stands_Targets")]
    [InlineData(2, "|NQ 2", "|NQ 3", "Targets 2: Exchange.Stands_Targets")]
    [InlineData(5, "|1/1/2014|31/12/2014|", "|1/1/2013|31/12/2013|", "Targets 5: Exchange.TargetTwice")]
    public async Task What_cannot_be_corrected_of_a_target_is_told(int row, string text, string by, string told)
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Small()
            .Add("Targets", "G5|TU|DV01|1/1/2014|31/12/2014|100||30/11/2014|BTV|11/12/2012|VP|NQ 2");
        Assert.Empty((await instance.ImportAsync(book)).Told());
        book.In("Targets", row, text, by);

        var result = await instance.ImportAsync(book);

        Assert.Equal([told], result.Told());
    }

    [Fact]
    public async Task Who_decided_why_that_a_target_does_not_apply_is_not_who_set_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();

        await instance.ImportAsync(book);

        await using var db = instance.Open();
        var codes = await db.Set<Person>().ToDictionaryAsync(person => person.Id, person => person.Code, Stop);
        var target = await db.Set<Target>().SingleAsync(target => target.NotApplicableFrom != null, Stop);
        Assert.Equal(("VP", "NQ 2"), (codes[target.SetBy], target.SetBasis));
        Assert.Equal(
            ("LD", "không còn đối tượng", "TB 5"),
            (codes[target.NotApplicableBy!.Value], target.NotApplicableReason, target.NotApplicableBasis)
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_document_refers_to_what_its_row_names_now_and_to_nothing_else(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);

        book.In("Documents", 4, "|NQ;CT|", "|NQ|");
        Assert.Empty((await instance.ImportAsync(book)).Told());
        Assert.Equal(["NQ"], await RestsOnAsync(instance));
        book.In("Documents", 4, "|NQ|NQ|", "|NQ|CT|");
        Assert.Empty((await instance.ImportAsync(book)).Told());

        Assert.Equal(["CT"], await RestsOnAsync(instance));
    }

    [Fact]
    public async Task A_file_without_a_column_of_links_says_nothing_of_them()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        using var partial = GivenWorkbook.Empty.Add(
            "Documents",
            "code|kind|issuer|issuedOn|abstract",
            "KH|Kế hoạch|Thành ủy|2012-03-20|Thực hiện nghị quyết, bổ sung"
        );

        Assert.Empty((await instance.ImportAsync(partial)).Told());

        Assert.Equal(["CT", "NQ"], (await RestsOnAsync(instance)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task That_a_target_does_not_apply_is_known_though_no_import_brought_it()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        await using (var db = instance.Open())
        {
            db.Remove(await db.Set<ExchangeKey>().SingleAsync(key => key.Sheet == "TargetDecisions", Stop));
            await db.SaveMachineAsync(Stop);
        }

        Assert.Empty((await instance.ImportAsync(book)).Told());
        book.In("TargetDecisions", 2, "|LD|", "|VP|");
        Assert.Equal(["TargetDecisions 2: Exchange.Stands_TargetDecisions"], (await instance.ImportAsync(book)).Told());
    }

    private static async Task<IReadOnlyList<string>> RestsOnAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        var codes = await db.Set<Document>()
            .ToDictionaryAsync(document => document.Id, document => document.Code, Stop);
        var links = await db.Set<DocumentLink>().Where(link => !link.IsWithdrawn).ToListAsync(Stop);
        return
        [
            .. links
                .Where(link => codes[link.FromId] == "KH" && link.Kind == DocumentLinkKind.RestsOn)
                .Select(link => codes[link.ToId]),
        ];
    }

    [Fact]
    public async Task An_indicator_with_targets_keeps_its_direction()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In("Indicators", 3, "Càng cao càng tốt", "InsideRange");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["Indicators 3 D: Indicators.DirectionStands"], result.Told());
    }

    [Fact]
    public async Task An_authority_that_has_decided_stays_where_it_stands()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.In("Authorities", 2, "|TP", "|DV01");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["Authorities 2 C: Mandates.AuthorityStands"], result.Told());
    }

    [Fact]
    public async Task A_file_of_evidence_with_other_content_is_a_changed_fact()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.File("bb/bao-cao.txt", "Biên bản khác");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["Checks 3: Exchange.Stands_Checks"], result.Told());
    }

    [Fact]
    public async Task An_item_does_not_join_a_check_that_is_completed()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        await instance.ImportAsync(book);
        book.Add("CheckItems", "K2|1|NV3||Slow|FollowedFurther|");

        var result = await instance.ImportAsync(book);

        Assert.Equal(["CheckItems 6: Exchange.Stands_CheckItems"], result.Told());
    }
}
