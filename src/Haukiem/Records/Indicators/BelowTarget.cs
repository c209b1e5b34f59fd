using Haukiem.Data;
using Haukiem.Indicators;
using Haukiem.Rollups;
using Haukiem.Units;

namespace Haukiem.Records.Indicators;

/// <summary>A target of a unit below, as it stands on the day.</summary>
internal sealed class BelowTarget
{
    public required IndicatorId IndicatorId { get; init; }

    /// <summary>The unit that holds it.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The unit for which it was set: of two that one unit holds, it tells which is which.</summary>
    public required UnitId SetFor { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public required decimal Asked { get; init; }

    public required decimal? Upper { get; init; }

    public required decimal? Amount { get; init; }

    public required ValueBasis? Basis { get; init; }

    public required DateOnly? ReportedOn { get; init; }

    public required TargetClass Class { get; init; }

    /// <summary>Those of the year of the question; what was decided not to apply is no part of anything.</summary>
    public static IQueryable<BelowTarget> Of(Db db, Asked asked) =>
        from one in db.Targets(asked).OfQuestion(db, asked)
        join target in db.Set<Target>() on one.Span.TargetId equals target.Id
        where one.Class != (int)TargetClass.NotApplicable
        select new BelowTarget
        {
            IndicatorId = target.IndicatorId,
            UnitId = one.UnitId,
            SetFor = target.UnitId,
            PeriodFrom = target.PeriodFrom,
            PeriodTo = target.PeriodTo,
            Asked = target.Amount,
            Upper = target.Upper,
            Amount = one.Span.Amount,
            Basis = one.Span.Basis,
            ReportedOn = one.Span.ReportedOn,
            Class = (TargetClass)one.Class,
        };
}
