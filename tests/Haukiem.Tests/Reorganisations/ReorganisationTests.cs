using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Exchange.Importing;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using static Haukiem.Rollups.Figures.OfAssignments;

namespace Haukiem.Tests.Reorganisations;

/// <summary>Units merge, divide and end on a day; what they held goes on, and can be asked for by either tree.</summary>
public sealed class ReorganisationTests
{
    private static readonly DateOnly Before = new(2013, 10, 25);
    private static readonly DateOnly After = new(2013, 11, 15);

    internal static readonly string[] Merging =
    [
        "Create|DV03|Đơn vị 03|quận|TP|3||",
        "Merge|DV01|||||DV03|",
        "Merge|DV02|||||DV03|",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task After_a_merger_what_is_open_goes_on_under_the_successor_and_what_was_stands_where_it_was(
        Database database
    )
    {
        using var book = City().Reorganise("SX1", "1/11/2013", Merging);
        await using var instance = await Exchanging.NewInstanceAsync(database);

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        await using var db = instance.Open();
        await using var rollup = await OpenAsync(db);
        Assert.Equal(["KP1", "NV1", "NV3"], await CodesAsync(rollup, "DV03", Before, TreeView.Is, Open));
        Assert.Equal(["KP1", "NV1"], await CodesAsync(rollup, "DV01", Before, TreeView.Was, Open));
        Assert.Equal(["NV3"], await CodesAsync(rollup, "DV02", Before, TreeView.Was, Open));
        Assert.Equal(["KP1", "NV1", "NV3"], await CodesAsync(rollup, "DV03", After, TreeView.Was, Open));
        // What was closed before stays at its unit, which stands where its successor stands.
        Assert.Equal(["NV4"], await CodesAsync(rollup, "DV03", After, TreeView.Was, NotApplicable));
        foreach (var day in new[] { Before, After })
            Assert.Equal(await TotalsAsync(rollup, day, TreeView.Was), await TotalsAsync(rollup, day, TreeView.Is));
    }

    [Fact]
    public async Task A_mandate_goes_on_at_the_successor_and_ends_where_there_is_none()
    {
        using var book = City()
            .Reorganise("SX1", "1/11/2013", Merging)
            .Reorganise("SX2", "2/11/2013", ["Dissolve|P01||||||"]);
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(book)).Told());

        await using var db = instance.Open();
        var units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Code, Stop);
        var mandates = await db.Set<Mandate>().OrderBy(mandate => mandate.Code).ToListAsync(Stop);
        Assert.Equal(
            [
                "V3 DV01 2010-01-01 2013-10-31",
                "V3.2 DV03 2013-11-01 ",
                "V4 DV02 2010-01-01 2013-10-31",
                "V4.2 DV03 2013-11-01 2014-12-31",
                "V5 P01 2010-01-01 2013-11-01",
                // It is placed at the city and reached the merged unit.
                "V7 TP 2012-01-01 2013-10-31",
                "V7.2 TP 2013-11-01 ",
            ],
            mandates
                .Where(mandate => mandate.Code is [_, '3' or '4' or '5' or '7', ..])
                .Select(mandate =>
                    $"{mandate.Code} {units[mandate.UnitId]} {mandate.From:yyyy-MM-dd} {mandate.To:yyyy-MM-dd}"
                )
        );
        Assert.Equal("DV03", units[mandates.Single(mandate => mandate.Code == "V7.2").ReachesId]);
    }

    [Fact]
    public async Task What_is_allotted_goes_where_it_is_allotted_and_the_rest_to_the_principal_successor()
    {
        using var book = City()
            .Reorganise(
                "SX1",
                "1/11/2013",
                [
                    "Create|DV03|Đơn vị 03||TP|3||",
                    "Create|DV04|Đơn vị 04||TP|4||",
                    "Split|DV01|||||DV03|x",
                    "Split|DV01|||||DV04|",
                ],
                "NV1|DV04"
            );
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Empty((await instance.ImportAsync(book)).Told());

        await using var db = instance.Open();
        await using var rollup = await OpenAsync(db);
        Assert.Equal(["NV1"], await CodesAsync(rollup, "DV04", After, TreeView.Is, Open));
        Assert.Equal(["KP1"], await CodesAsync(rollup, "DV03", After, TreeView.Is, Open));
        Assert.Equal(["NV2"], await CodesAsync(rollup, "P01", After, TreeView.Is, Verified));
        // The ward stood under the unit that was divided.
        Assert.Contains(
            "DV03",
            (await rollup.AboveAsync((await rollup.FindUnitAsync("P01", After, Stop))!.Id, After, Stop)).Select(unit =>
                unit.Code
            )
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Undone_it_is_as_if_it_had_not_been(Database database)
    {
        using var book = City();
        await using var instance = await Exchanging.NewInstanceAsync(database);
        Assert.Empty((await instance.ImportAsync(book)).Told());
        var before = await HeldAsync(instance);
        Assert.Empty((await instance.ImportAsync(book.Reorganise("SX1", "1/11/2013", Merging))).Told());
        Assert.NotEqual(before, await HeldAsync(instance));

        Assert.Empty((await instance.ImportAsync(book.Undo("SX2", "1/11/2013", "SX1"))).Told());

        Assert.Equal(before, await HeldAsync(instance));
        Assert.Equal(
            ["Reorganisations.UndoneAlready"],
            Codes(await instance.ImportAsync(book.Undo("SX3", "1/11/2013", "SX1")))
        );
    }

    [Fact]
    public async Task A_rehearsal_says_what_would_pass_on_to_whom_and_keeps_nothing()
    {
        using var book = City();
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        await instance.ImportAsync(book);
        var before = await HeldAsync(instance);

        var result = await instance.ImportAsync(book.Reorganise("SX1", "1/11/2013", Merging), rehearse: true);

        Assert.Empty(result.Told());
        Assert.Equal(
            [
                "Assignments KP1 DV01 DV03",
                "Assignments NV1 DV01 DV03",
                "Assignments NV3 DV02 DV03",
                "Findings HC1 DV01 DV03",
                "Findings HC2 DV01 DV03",
                "Mandates V3 DV01 DV03",
                "Mandates V4 DV02 DV03",
                "Mandates V7 TP TP",
                "Targets G2 DV01 DV03",
                "Targets G3 DV02 DV03",
            ],
            result.Passed.Select(one => $"{one.Noun} {one.Code} {one.From} {one.To}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(before, await HeldAsync(instance));
    }

    [Fact]
    public async Task A_round_checks_the_unit_that_stands_in_the_place_of_one_that_is_no_more()
    {
        using var book = City()
            .Reorganise("SX1", "1/11/2013", Merging)
            .Add("Rounds", "D2|Đợt sau|DV01|BTV|20/10/2013|VP|KH 6")
            .Add(
                "RoundSteps",
                "e1|D2|Begin|25/10/2013|VP||||",
                "e2|D2|SendDraft|25/11/2013|VP|7|||",
                "e3|D2|Conclude|4/12/2013|LD||||"
            )
            .Add("Checks", "K9|OnTheSpot|D2|DV03|Good|Closed||BTV|20/11/2013|KT|");
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        var result = await instance.ImportAsync(book);

        Assert.Empty(result.Told());
        Assert.Contains(result.Passed, one => one is { Noun: "Rounds", Code: "D2", From: "DV01", To: "DV03" });
    }

    private static GivenWorkbook City() => GivenWorkbook.Small().WithAdministrator();

    private static IEnumerable<string> Codes(ImportResult result) =>
        result.Problems.Select(problem => problem.Refusal.Code);

    private static Task<Rollup> OpenAsync(Db db) =>
        Rollup.OpenForOperatorAsync(db, Exchanging.Today.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc), Stop);

    private static async Task<List<string>> CodesAsync(
        Rollup rollup,
        string unit,
        DateOnly day,
        TreeView tree,
        Figure figure
    )
    {
        var line = (await rollup.FindUnitAsync(unit, rollup.TreeDay(tree, day), Stop))!;
        var question = new Question(Subject.Assignments, line.Id, day)
        {
            Tree = tree,
            Extent = Extent.Own,
            Figure = figure,
        };
        var listed = await rollup.AssignmentsAsync(question, new Paging(Sort.Code), Stop);
        Assert.Equal((await rollup.CountAsync(question, Stop)).Value.All, listed.Value.Total);
        return [.. listed.Value.Rows.Select(row => row.Code)];
    }

    private static async Task<string> TotalsAsync(Rollup rollup, DateOnly day, TreeView tree)
    {
        var root = (await rollup.RootAsync(Stop))!;
        var totals = new List<string>();
        foreach (var subject in Enum.GetValues<Subject>())
        {
            var tally = (await rollup.CountAsync(new Question(subject, root.Id, day) { Tree = tree }, Stop)).Value;
            totals.AddRange(Figures.Of(subject).Select(figure => $"{subject} {figure.Name} {tally[figure]}"));
        }
        return string.Join('\n', totals);
    }

    /// <summary>Which unit holds what on which days, and who stands under whom.</summary>
    internal static async Task<List<string>> HeldAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        var units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Code, Stop);
        var codes = await db.Set<Assignment>().ToDictionaryAsync(one => one.Id, one => one.Code, Stop);
        var held =
            from span in await db.Set<AssignmentSpan>().ToListAsync(Stop)
            let holder = units[span.FormerUnitId ?? span.UnitId]
            select $"{codes[span.AssignmentId]} {holder} {units[span.UnitId]} {span.State}";
        var lineage = await db.Set<UnitLineage>().ToListAsync(Stop);
        var lines =
            from day in new[] { Before, new DateOnly(2013, 11, 1), After, Exchanging.Today }
            from line in lineage
            where line.From <= day && day < line.To && units[line.UnitId] != "DV03"
            select $"{day:o} {units[line.UnitId]} {units[line.AncestorId]} {line.Depth}";
        return [.. held.Distinct().Concat(lines).Order(StringComparer.Ordinal)];
    }
}
