using Haukiem.Tests.Exchange;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Laws;

/// <summary>Law 7: what it writes, it reads. A workbook that the product wrote, taken in again, gives back the same.</summary>
public sealed class Law7WhatItWritesItReadsTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task A_workbook_taken_in_again_gives_back_the_same_cells_and_the_same_states(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                var first = Path.Combine(stage.Instance.Folder.Path, "first");
                await stage.Instance.ExportAsync(first);
                await using var other = await Exchanging.NewInstanceAsync(database, told.End);

                var result = await other.ImportAsync(first);

                Assert.Empty(result.Told());
                var second = Path.Combine(other.Folder.Path, "second");
                await other.ExportAsync(second);
                Assert.Equal(Lines(first), Lines(second));
                var endEarly = EndEarly(told);
                Assert.Equal(
                    await RoundTripTests.StatesAsync(stage.Instance, endEarly),
                    await RoundTripTests.StatesAsync(other, endEarly)
                );
            },
            oneIn: 3,
            History.Crowded
        );

    /// <summary>Where of a finding and a remedy only one concerns a named person, the others are written up to there.</summary>
    private static HashSet<string> EndEarly(Chronicle told) =>
        [
            .. told
                .Findings.Where(one => one.Remedies.Exists(remedy => remedy.ConcernsPerson != one.ConcernsPerson))
                .SelectMany(one => one.Remedies.Select(remedy => remedy.Code).Append(one.Code)),
        ];

    private static string Lines(string path) =>
        string.Join(
            '\n',
            RoundTripTests.Contents(path).SelectMany(sheet => sheet.Value.Select(row => $"{sheet.Key}: {row}"))
        );
}
