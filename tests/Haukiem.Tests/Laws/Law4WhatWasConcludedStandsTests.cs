using Haukiem.Checks;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 4, of the conclusions of rounds: what was frozen is what was known then, whatever was corrected, dropped or
/// raised later; and what has changed since can be said beside it.
/// </summary>
public sealed class Law4WhatWasConcludedStandsTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task A_concluded_round_says_what_was_found_by_then_and_beside_it_what_was_corrected_since(
        Database database
    ) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                await using var db = stage.Instance.Open();
                foreach (var round in told.Rounds)
                {
                    var frozen = await db.Set<RoundResult>().Where(one => one.RoundId == round.Id).ToListAsync();
                    Assert.Equal(
                        round
                            .Results.Select(one =>
                                (
                                    stage.Units[one.Unit],
                                    one.Check.Id,
                                    one.Verdict,
                                    one.Outcome,
                                    one.HasNewFindings,
                                    one.Answer
                                )
                            )
                            .ToHashSet(),
                        frozen
                            .Select(one =>
                                (one.UnitId, one.CheckId, one.Verdict, one.Outcome, one.HasNewFindings, one.Answer)
                            )
                            .ToHashSet()
                    );
                    await ChangedSinceAsync(db, stage, told, round);
                }
            }
        );

    private static async Task ChangedSinceAsync(Haukiem.Data.Db db, Stage stage, Chronicle told, KnownRound round)
    {
        var changed = await db.ChangedSinceConclusionAsync(round.Id, told.End);
        var expected = round.Results.Where(one =>
        {
            var version = one.Check.VersionOn(told.End);
            var checks = told.Checks.FindAll(check => check.Round == round && check.Unit == one.Unit);
            return (one.Verdict, one.Outcome, one.HasNewFindings)
                != (version.Verdict, version.Outcome, told.HasNewFindings(checks, told.End));
        });
        Assert.Equal(
            expected.Select(one => stage.Units[one.Unit]).ToHashSet(),
            changed.Select(one => one.Frozen.UnitId).ToHashSet()
        );
    }
}
