using Haukiem.Data;
using Haukiem.Indicators;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Part = Haukiem.Indicators.Part;

namespace Haukiem.Records.Indicators;

/// <summary>A unit below that was asked for the indicator, and whether it takes part in what they make together.</summary>
internal sealed record BelowRow(UnitLine Unit, BelowTarget Target, Part Part, bool TakesPart)
{
    /// <summary>Nothing is expected of it yet, and it has said nothing.</summary>
    public bool IsNotDue => !TakesPart && Target.Class == TargetClass.NotDue;

    public bool IsSilent => !TakesPart && !IsNotDue;
}

/// <summary>
/// What the units below make of the indicator for one period. Of each branch the highest unit that was asked counts:
/// what it reports is of the units below it already.
/// </summary>
/// <param name="Periods">The periods of the year, by their first and last days.</param>
/// <param name="Period">The one shown.</param>
/// <param name="Together">By the rule of the indicator, and how many of how many have reported.</param>
internal sealed record IndicatorBelow(
    IReadOnlyList<(DateOnly From, DateOnly To)> Periods,
    (DateOnly From, DateOnly To) Period,
    IReadOnlyList<BelowRow> Rows,
    Aggregate Together
)
{
    public const string PeriodKey = "period";

    /// <summary>None where no unit below was asked in the year, or where the viewer sees the unit alone.</summary>
    public static async Task<IndicatorBelow?> ReadAsync(
        Rollup rollup,
        Indicator indicator,
        Question question,
        PageAddress address,
        CancellationToken stop
    )
    {
        if (await AskAsync(rollup, question, stop) is not { } asked)
            return null;
        var periods = await PeriodsAsync(
            BelowTarget.Of(rollup.Db, asked).Where(target => target.IndicatorId == indicator.Id),
            stop
        );
        if (periods.Count == 0)
            return null;
        var period = ChosenOf(periods, address, question.Day);
        var rows = await RowsAsync(rollup.Db, indicator, asked, period, stop);
        return new IndicatorBelow(periods, period, rows, TogetherOf(indicator, rows));
    }

    /// <summary>What they make of it by another tree, for the same period; none where it asks no unit below.</summary>
    public static async Task<Aggregate?> TogetherAsync(
        Rollup rollup,
        Indicator indicator,
        Question question,
        (DateOnly From, DateOnly To) period,
        CancellationToken stop
    )
    {
        if (await AskAsync(rollup, question, stop) is not { } asked)
            return null;
        var rows = await RowsAsync(rollup.Db, indicator, asked, period, stop);
        return rows.Count == 0 ? null : TogetherOf(indicator, rows);
    }

    private static async Task<Asked?> AskAsync(Rollup rollup, Question question, CancellationToken stop) =>
        await rollup.AskAsync(question with { Extent = Extent.Below }, stop) is { IsDone: true, Value: var asked }
            ? asked
            : null;

    private static Aggregate TogetherOf(Indicator indicator, IEnumerable<BelowRow> rows) =>
        Aggregation.OverTree(indicator.OverTree, [.. rows.Select(row => row.Part)]);

    private static async Task<List<(DateOnly From, DateOnly To)>> PeriodsAsync(
        IQueryable<BelowTarget> targets,
        CancellationToken stop
    )
    {
        var periods = await targets
            .Select(target => new { target.PeriodFrom, target.PeriodTo })
            .Distinct()
            .OrderBy(period => period.PeriodFrom)
            .ThenBy(period => period.PeriodTo)
            .ToListAsync(stop);
        return periods.ConvertAll(period => (period.PeriodFrom, period.PeriodTo));
    }

    /// <summary>The period of the address; otherwise the last one that has begun.</summary>
    private static (DateOnly From, DateOnly To) ChosenOf(
        List<(DateOnly From, DateOnly To)> periods,
        PageAddress address,
        DateOnly day
    )
    {
        var chosen = periods.FindIndex(period => NameOf(period) == address[PeriodKey]);
        if (chosen < 0)
            chosen = Math.Max(0, periods.FindLastIndex(period => period.From <= day));
        return periods[chosen];
    }

    /// <summary>A period as addresses write it.</summary>
    public static string NameOf((DateOnly From, DateOnly To) period) => new Days(period.From, period.To).ToString();

    private static async Task<IReadOnlyList<BelowRow>> RowsAsync(
        Db db,
        Indicator indicator,
        Asked asked,
        (DateOnly From, DateOnly To) period,
        CancellationToken stop
    )
    {
        var (from, to) = period;
        var targets = BelowTarget.Of(db, asked).Where(target => target.PeriodFrom == from && target.PeriodTo == to);
        var own = targets.Where(target => target.IndicatorId == indicator.Id);
        var units = own.Select(target => target.UnitId);
        var covered = await db.Lineage(asked.TreeDay)
            .Where(line => line.Depth > 0 && units.Contains(line.UnitId) && units.Contains(line.AncestorId))
            .Select(line => line.UnitId)
            .Distinct()
            .ToListAsync(stop);
        var beneath = covered.ToHashSet();
        var lines = await db.UnitLines(asked.TreeDay).Where(unit => units.Contains(unit.Id)).ToListAsync(stop);
        var asks = (await own.ToListAsync(stop)).ToLookup(target => target.UnitId);
        var others = await OthersAsync(indicator, targets, stop);
        return
        [
            .. lines
                .Where(unit => !beneath.Contains(unit.Id))
                .OrderBy(unit => unit.Order)
                .ThenBy(unit => unit.Code, StringComparer.Ordinal)
                .SelectMany(unit => asks[unit.Id].Select(target => RowOf(unit, target))),
        ];

        BelowRow RowOf(UnitLine unit, BelowTarget target)
        {
            var part = new Part(
                target.Amount,
                target.ReportedOn,
                Other(indicator.NumeratorId),
                Other(indicator.DenominatorId),
                Other(indicator.WeightId)
            );
            return new BelowRow(unit, target, part, Aggregation.TakesPart(indicator.OverTree, part));

            decimal? Other(IndicatorId? other) =>
                other is { } id ? others[(id, target.SetFor)].FirstOrDefault()?.Amount : null;
        }
    }

    /// <summary>
    /// What the indicators that a ratio or a weight rests on say of the same units and period: by the unit for which
    /// each was set, as one that others went into holds several.
    /// </summary>
    private static async Task<ILookup<(IndicatorId, UnitId), BelowTarget>> OthersAsync(
        Indicator indicator,
        IQueryable<BelowTarget> targets,
        CancellationToken stop
    )
    {
        IndicatorId?[] named = [indicator.NumeratorId, indicator.DenominatorId, indicator.WeightId];
        var ids = named.OfType<IndicatorId>().ToList();
        var others = ids.Count == 0 ? [] : await targets.Where(one => ids.Contains(one.IndicatorId)).ToListAsync(stop);
        return others.ToLookup(one => (one.IndicatorId, one.SetFor));
    }
}
