using Haukiem.Data;
using Haukiem.Indicators;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Bench.Rollups;

/// <summary>Each unit has two targets a year, with an estimate in summer and a value at the end of the year.</summary>
internal sealed class MadeTargets(Db db, MadeOrganisation organisation)
{
    private const int EachYear = 2;

    private static readonly int FirstYear = MadeOrganisation.Today.Year - 2;

    private sealed record Made(int No, int Unit, int Year, int Indicator, List<(DateOnly On, decimal Amount)> Values)
    {
        public TargetId Id => MadeIds.Of<TargetId>(No);

        public DateOnly SetOn => new(Year, 1, 15);

        public DateOnly CollectOn => new(Year, Unit % 2 == 0 ? 5 : 11, 30);
    }

    public async Task FillAsync(CancellationToken stop)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().OrderBy(one => one.Code).ToListAsync(stop);
        var all = All().ToList();
        await TargetsAsync(all, indicators, stop);
        await ValuesAsync(all, stop);
        await Bulk.AddAsync(db, [.. all.SelectMany(Spans)], stop);
    }

    private IEnumerable<Made> All()
    {
        var random = new Random(EachYear);
        var no = 0;
        for (var year = FirstYear; year <= MadeOrganisation.Today.Year; year++)
        for (var unit = 0; unit < organisation.Count; unit++)
        for (var i = 0; i < EachYear; i++)
            yield return new Made(++no, unit, year, i, [.. Values(random, year)]);
    }

    private static IEnumerable<(DateOnly On, decimal Amount)> Values(Random random, int year)
    {
        var days = new[] { new DateOnly(year, 5, 25), new DateOnly(year, 12, 2) };
        foreach (var on in days.Where(on => on <= MadeOrganisation.Today))
            if (random.Next(20) > 0)
                yield return (on, 85m + random.Next(30));
    }

    private Task TargetsAsync(List<Made> all, List<Indicator> indicators, CancellationToken stop) =>
        RawRows.FillAsync<Target>(
            db,
            [
                nameof(Target.Id),
                nameof(Target.Code),
                nameof(Target.IndicatorId),
                nameof(Target.UnitId),
                nameof(Target.HolderId),
                nameof(Target.PeriodFrom),
                nameof(Target.PeriodTo),
                nameof(Target.Amount),
                nameof(Target.CollectOn),
                nameof(Target.AuthorityId),
                nameof(Target.AuthorityUnitId),
                nameof(Target.SetOn),
                nameof(Target.SetBy),
                nameof(Target.ValueCount),
            ],
            all.Select(one =>
                new object?[]
                {
                    one.Id,
                    $"G-{one.No:D6}",
                    indicators[one.Indicator].Id,
                    MadeIds.Of<UnitId>(one.Unit),
                    MadeIds.Of<UnitId>(one.Unit),
                    new DateOnly(one.Year, 1, 1),
                    new DateOnly(one.Year, 12, 31),
                    100m,
                    one.CollectOn,
                    MadeOrganisation.Authority,
                    MadeOrganisation.Root,
                    one.SetOn,
                    MadeOrganisation.Office,
                    one.Values.Count,
                }
            ),
            stop
        );

    private Task ValuesAsync(List<Made> all, CancellationToken stop) =>
        RawRows.FillAsync<Value>(
            db,
            [
                nameof(Value.Id),
                nameof(Value.TargetId),
                nameof(Value.No),
                nameof(Value.Amount),
                nameof(Value.Basis),
                nameof(Value.On),
                nameof(Value.RecordedAt),
                nameof(Value.By),
            ],
            all.SelectMany(one =>
                one.Values.Select(
                    (value, i) =>
                        new object?[]
                        {
                            MadeIds.Of<ValueId>((one.No * 2) + i),
                            one.Id,
                            i + 1,
                            value.Amount,
                            ValueBasis.Estimate,
                            value.On,
                            MadeWork.RecordedAt(value.On, one.No),
                            MadeOrganisation.Office,
                        }
                )
            ),
            stop
        );

    private static IEnumerable<AssessmentSpan> Spans(Made one)
    {
        var days = one.Values.Select(value => value.On).Prepend(one.SetOn).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            decimal? amount = i == 0 ? null : one.Values[i - 1].Amount;
            yield return new AssessmentSpan
            {
                TargetId = one.Id,
                From = days[i],
                To = i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue,
                UnitId = MadeIds.Of<UnitId>(one.Unit),
                Year = one.Year,
                CollectOn = one.CollectOn,
                Assessment = amount switch
                {
                    null => Assessment.NotReported,
                    > 100m => Assessment.Exceeded,
                    100m => Assessment.Met,
                    _ => Assessment.NotMet,
                },
                Amount = amount,
                Basis = amount is null ? null : ValueBasis.Estimate,
                ReportedOn = i == 0 ? null : days[i],
            };
        }
    }
}
