using Haukiem.Indicators;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

internal sealed class IndicatorsImport() : SheetImport(Sheets.Indicators)
{
    private static readonly string[] Others = ["numerator", "denominator", "weight"];

    public override Guid? Present(Row row, ImportSession session) =>
        session.Codebook.Indicator(row.Text("code"))?.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (DetailsOf(row, session) is not { IsDone: true } details)
            return Task.FromResult(DetailsOf(row, session).As<Guid>());
        return Task.FromResult(Enter("Indicators.Enter", Indicator.Enter(row.Text("code"), details.Value), session));
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (DetailsOf(row, session) is not { IsDone: true } details)
            return DetailsOf(row, session).As<Guid>();
        var id = IndicatorId.Of(record);
        var indicator = await session.Db.Set<Indicator>().SingleAsync(indicator => indicator.Id == id, stop);
        var targets = await session
            .Db.Set<Target>()
            .Where(target => target.IndicatorId == id)
            .Select(target => target.Id)
            .ToListAsync(stop);
        session.Targets.UnionWith(targets);
        return Enter("Indicators.Correct", indicator.Correct(details.Value, targets.Count > 0), session);
    }

    /// <summary>What is summed or weighs comes before what is drawn from it; other sheets stay as they are.</summary>
    public static IEnumerable<Row> InOrder(IEnumerable<Row> rows) =>
        rows.OrderBy(row => row.Sheet == Sheets.Indicators && Others.Any(row.Says));

    private static Outcome<Guid> Enter(string verb, Outcome<Indicator> indicator, ImportSession session)
    {
        if (!indicator.IsDone)
            return indicator.As<Guid>();
        session.Codebook.Add(indicator.Value);
        session.Entered(verb, session.Terms.Today, indicator.Value);
        return indicator.Value.Id.Value;
    }

    private static Outcome<IndicatorDetails> DetailsOf(Row row, ImportSession session)
    {
        foreach (var column in Others.Where(row.Says))
            if (session.Codebook.Indicator(row.Text(column)) is null)
                return row.RefuseUnknown(column, Sheets.Indicators);
        return new IndicatorDetails(
            row.Text("name"),
            row.Text("measure"),
            row.Choice<Direction>("direction"),
            row.Choice<IndicatorPeriod>("period")
        )
        {
            Tolerance = row.NumberOrNone("tolerance") ?? 0,
            Baseline = row.NumberOrNone("baseline"),
            OverTree = row.ChoiceOrNone<TreeAggregation>("overTree") ?? TreeAggregation.None,
            OverPeriods = row.ChoiceOrNone<PeriodAggregation>("overPeriods") ?? PeriodAggregation.None,
            NumeratorId = row.TextOrNone("numerator") is { } above ? session.Codebook.Indicator(above) : null,
            DenominatorId = row.TextOrNone("denominator") is { } below ? session.Codebook.Indicator(below) : null,
            WeightId = row.TextOrNone("weight") is { } weight ? session.Codebook.Indicator(weight) : null,
        };
    }
}
