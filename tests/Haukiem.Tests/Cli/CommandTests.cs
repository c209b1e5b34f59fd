using Haukiem.Cli;

namespace Haukiem.Tests.Cli;

/// <summary>What a command says no to, it leaves as it was.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("day", "2013-12-07")]
    [InlineData("export", "so-lieu.xlsx")]
    [InlineData("state")]
    [InlineData("state", "--as-of", "7/12/2013")]
    public async Task Where_there_is_no_instance_none_is_made_by_asking(params string[] command)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.Equal(CommandWords.Refused, await RootCommandLine.RunAsync([.. command, "--data", folder]));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("2013-12-07")]
    [InlineData("7/12/2013")]
    [InlineData("07/12/2013")]
    public void A_day_is_read_alike_by_every_command(string written) =>
        Assert.Equal(new DateOnly(2013, 12, 7), CommandWords.ReadDay(written).Value);

    [Fact]
    public void What_is_no_day_is_told() =>
        Assert.Equal("Cli.DayNotRead", Assert.Single(CommandWords.ReadDay("hom-qua").Refusals).Code);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("31/12/1899")]
    [InlineData("9999-12-31")]
    public void A_day_that_no_page_could_ask_about_is_told(string written) =>
        Assert.Equal("Cli.DayTooFar", Assert.Single(CommandWords.ReadDay(written).Refusals).Code);
}
