using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>A check of a unit.</summary>
internal sealed record MadeCheck(int No, int Unit, DateOnly On, CheckKind Kind, Verdict Verdict);

/// <summary>Checks in the tables: those of a round on the spot, each year of every sixth unit, and those at the desk.</summary>
internal static class MadeChecks
{
    /// <summary>So that they are other ones than the checks of assignments.</summary>
    private const int FirstOfRounds = 100_000_000;

    private const int EveryUnit = 6;

    public static async Task FillRoundsAsync(Db db, MadeOrganisation organisation, CancellationToken stop)
    {
        var checks = new List<MadeCheck>();
        for (var year = MadeOrganisation.Founded.Year + 1; year <= MadeOrganisation.Today.Year; year++)
        for (var unit = year % EveryUnit; unit < organisation.Count; unit += EveryUnit)
            checks.Add(
                new MadeCheck(
                    FirstOfRounds + checks.Count,
                    unit,
                    new DateOnly(year, 1, 10).AddDays(unit % 150),
                    CheckKind.OnTheSpot,
                    (unit % 47) switch
                    {
                        0 => Verdict.Poor,
                        < 17 => Verdict.Slow,
                        _ => Verdict.Good,
                    }
                )
            );
        await FillAsync(db, checks, stop);
        await Bulk.AddAsync(
            db,
            [
                .. checks.Select(check => new CheckSpan
                {
                    UnitId = MadeIds.Of<UnitId>(check.Unit),
                    Year = check.On.Year,
                    From = check.On,
                    To = DateOnly.MaxValue,
                    CheckId = MadeIds.Of<CheckId>(check.No),
                    Verdict = check.Verdict,
                    Outcome = OutcomeOf(check),
                    HasNewFindings = check.Unit % 7 == 0,
                }),
            ],
            stop
        );
    }

    public static async Task FillAsync(Db db, IEnumerable<MadeCheck> checks, CancellationToken stop)
    {
        var mandate = (await db.Set<Mandate>().SingleAsync(stop)).Id;
        await RawRows.FillAsync<Check>(
            db,
            [
                nameof(Check.Id),
                nameof(Check.Code),
                nameof(Check.Kind),
                nameof(Check.UnitId),
                nameof(Check.On),
                nameof(Check.RecordedAt),
                nameof(Check.By),
                nameof(Check.Through),
                nameof(Check.AuthorityId),
                nameof(Check.Verdict),
                nameof(Check.Outcome),
                nameof(Check.Summary),
            ],
            checks.Select(check =>
                new object?[]
                {
                    MadeIds.Of<CheckId>(check.No),
                    $"KT-{check.No:D9}",
                    check.Kind,
                    MadeIds.Of<UnitId>(check.Unit),
                    check.On,
                    MadeWork.RecordedAt(check.On, check.No),
                    MadeOrganisation.Office,
                    mandate,
                    MadeOrganisation.Authority,
                    check.Verdict,
                    OutcomeOf(check),
                    "Hồ sơ đủ, kết quả đúng yêu cầu",
                }
            ),
            stop
        );
    }

    private static CheckOutcome OutcomeOf(MadeCheck check) =>
        check.Verdict == Verdict.Good ? CheckOutcome.Closed : CheckOutcome.FollowedFurther;
}
