using Haukiem.Exchange.Importing;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Reorganisations;

/// <summary>What a reorganisation may not do, and how far back it may take effect.</summary>
public sealed class ReorganisationRulesTests
{
    private static readonly string[] Merging = ["Create|DV03|Đơn vị 03|quận|TP|3||", "Merge|DV01|||||DV03|"];

    [Theory]
    [InlineData("Merge|DV09|||||DV02|", "Reorganisations.UnitUnknown")]
    [InlineData("Merge|DV01|||||DV01|", "Reorganisations.SuccessorMissing")]
    [InlineData("Merge|DV01||||||", "Reorganisations.SuccessorMissing")]
    [InlineData("Dissolve|TP||||||", "Reorganisations.RootEnds")]
    [InlineData("Create|DV01|Tên||TP|1||", "Reorganisations.CodeTaken")]
    [InlineData("Move|DV01|||P01|||", "Units.StandsUnderItself")]
    public async Task What_cannot_be_is_refused_whole(string change, string code)
    {
        using var book = City().Reorganise("SX1", "1/11/2013", [change]);
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Equal([code], Codes(await instance.ImportAsync(book)));
    }

    [Fact]
    public async Task Who_does_not_administer_the_units_changes_none()
    {
        using var book = City().Reorganise("SX1", "1/11/2013", Merging).In("Reorganisations", 2, "|QT|", "|VP|");
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Equal(["Reorganisations.NotAdministered"], Codes(await instance.ImportAsync(book)));
    }

    [Fact]
    public async Task A_concluded_round_about_its_units_is_not_reached_behind()
    {
        using var city = City();
        using var book = City().Reorganise("SX1", "5/10/2013", ["Merge|DV01|||||DV02|"]);
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(city)).Told());

        var result = await instance.ImportAsync(book);

        Assert.Equal(["Reorganisations.BeforeFrozen"], result.Problems.Select(problem => problem.Refusal.Code));
    }

    /// <summary>It would be there after it had ended.</summary>
    [Fact]
    public async Task A_unit_does_not_end_before_an_act_that_still_takes_it_to_be_there()
    {
        string[] giving = ["Create|DV05|Đơn vị 05||TP|5||", "Split|DV01|||||DV01|x", "Split|DV01|||||DV05|"];
        using var book = City().Reorganise("SX1", "20/11/2013", giving);
        using var early = City().Reorganise("SX2", "15/11/2013", ["Merge|DV01|||||DV02|"]);
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(book)).Told());

        Assert.Equal(["Reorganisations.BeforeLaterAct"], Codes(await instance.ImportAsync(early)));
    }

    [Fact]
    public async Task What_was_done_since_through_a_mandate_stays_done_through_it()
    {
        using var city = City();
        using var book = City().Reorganise("SX1", "1/11/2013", ["Merge|DV01|||||DV02|"]);
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await instance.ImportAsync(city)).Told());

        Assert.Empty((await instance.ImportAsync(book)).Told());

        var export = Path.Combine(instance.Folder.Path, "export.zip");
        await instance.ExportAsync(export);
        await using var other = await Exchanging.NewInstanceAsync(Database.Sqlite);
        Assert.Empty((await other.ImportAsync(export)).Told());
    }

    private static GivenWorkbook City() => GivenWorkbook.Small().WithAdministrator();

    private static IEnumerable<string> Codes(ImportResult result) =>
        result.Problems.Select(problem => problem.Refusal.Code);
}
