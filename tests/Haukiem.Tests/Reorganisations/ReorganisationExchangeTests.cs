using Haukiem.Reorganisations;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Reorganisations;

/// <summary>A reorganisation among the other facts of a workbook: in which order it is taken in, and written again.</summary>
public sealed class ReorganisationExchangeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Within a day the act comes first: it waits for what it allots, and is carried out once.</summary>
    [Fact]
    public async Task What_is_assigned_on_the_day_of_the_act_can_be_allotted_in_it()
    {
        string[] changes = ["Create|DV05|Đơn vị 05||TP|5||", "Split|DV02|||||DV02|x", "Split|DV02|||||DV05|"];
        using var book = GivenWorkbook
            .Small()
            .WithAdministrator()
            .Reorganise("SX1", "1/11/2013", changes, "NV9|DV05")
            .Add("Assignments", "NV9|Việc trong ngày|||DV02||||BTV||lastDay|30/12/2013|||||1/11/2013|VP|TB 8");
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);

        Assert.Empty((await instance.ImportAsync(book)).Told());

        Assert.Contains(
            await ReorganisationTests.HeldAsync(instance),
            line => line.StartsWith("NV9 DV05 ", StringComparison.Ordinal)
        );
        await using var db = instance.Open();
        Assert.Equal("SX1", (await db.Set<Reorganisation>().SingleAsync(Stop)).Code);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_was_reorganised_is_written_and_read_again(Database database)
    {
        using var book = GivenWorkbook
            .Small()
            .WithAdministrator()
            .Reorganise("SX1", "1/11/2013", ReorganisationTests.Merging)
            .Reorganise(
                "SX2",
                "10/11/2013",
                [
                    "Rename|DV03|Đơn vị ba|||||",
                    "Create|DV05|Đơn vị 05||TP|5||",
                    "Split|DV03|||||DV03|x",
                    "Split|DV03|||||DV05|",
                ],
                "NV3|DV05"
            )
            .Reorganise("SX3", "20/11/2013", ["Dissolve|P01||||||"])
            .Undo("SX4", "20/11/2013", "SX3")
            // What nobody succeeds goes to the unit above by itself.
            .Reorganise("SX5", "25/11/2013", ["Dissolve|DV05||||||"])
            // A unit that an act of the workbook made, and another ended.
            .Reorganise("SX6", "26/11/2013", ["Create|DV06|Đơn vị 06||TP|6||"])
            .Reorganise("SX7", "27/11/2013", ["Create|DV07|Đơn vị 07||TP|7||", "Merge|DV06|||||DV07|"]);
        await using var instance = await Exchanging.NewInstanceAsync(database);
        Assert.Empty((await instance.ImportAsync(book)).Told());
        var first = Path.Combine(instance.Folder.Path, "first.zip");
        await instance.ExportAsync(first);
        await using var other = await Exchanging.NewInstanceAsync(database);

        Assert.Empty((await other.ImportAsync(first)).Told());

        var second = Path.Combine(other.Folder.Path, "second.zip");
        await other.ExportAsync(second);
        Assert.Equal(RoundTripTests.Contents(first), RoundTripTests.Contents(second));
        Assert.Equal(await ReorganisationTests.HeldAsync(instance), await ReorganisationTests.HeldAsync(other));
        Assert.Equal(0, (await other.ImportAsync(first)).Changed());
    }
}
