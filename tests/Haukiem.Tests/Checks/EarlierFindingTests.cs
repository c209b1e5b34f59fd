using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Reviews;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Checks;

/// <summary>A review begins with what became of the shortcomings of the cycle before.</summary>
public sealed class EarlierFindingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Each_earlier_shortcoming_comes_with_its_state_and_what_the_last_check_found(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small();
        book.Add("Reviews", "KD3|DV01|2014|Tự kiểm điểm|1/11/2013|BC1||");
        book.Add("Findings", "HC9|DV01||Fault||Của một người|||Other||BTV||có|1/10/2013|VP");
        Assert.Empty((await instance.ImportAsync(book)).Told());
        await using var db = instance.Open();
        var review = await db.Set<Review>().SingleAsync(one => one.Code == "KD3", Stop);

        var now = await db.EarlierFindingsAsync(review, new DateOnly(2013, 11, 1), Stop);
        var before = await db.EarlierFindingsAsync(review, new DateOnly(2013, 10, 1), Stop);

        // Of the previous review, as corrected since; and another that is still open. Nobody is named.
        Assert.Equal(
            [("HC1", FindingState.RemedyAgreed, true, Verdict.Poor), ("HC2", FindingState.Accepted, false, null)],
            now.Select(one => (one.Code, one.State, one.IsOfPreviousReview, one.Found?.Verdict))
        );
        Assert.Equal(new DateOnly(2013, 10, 15), now[0].Found?.On);
        Assert.Equal(
            [("HC1", FindingState.Corrected, (Verdict?)Verdict.Good), ("HC2", FindingState.Accepted, null)],
            before.Select(one => (one.Code, one.State, one.Found?.Verdict))
        );
    }

    [Fact]
    public async Task A_first_review_has_no_shortcomings_of_an_earlier_one()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        Assert.Empty((await instance.ImportAsync(book)).Told());
        await using var db = instance.Open();
        var review = await db.Set<Review>().SingleAsync(one => one.Code == "KD2", Stop);
        Assert.Empty(await db.EarlierFindingsAsync(review, new DateOnly(2013, 11, 1), Stop));
    }
}
